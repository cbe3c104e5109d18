import type { Option } from "effect"
import type { Account } from "./Account.ts"
import type { Count } from "./Count.ts"
import type { CallbackAnswer, Outgoing } from "./Outgoing.ts"
import type { Pressed } from "./Pressed.ts"
import type { Session } from "./Session.ts"

/**
 * What handling one update comes to: the rows to write and what to say, as data. An account or session that is the
 * very object that was loaded is not written again.
 */
export interface Outcome {
  readonly account: Account
  readonly session: Session
  readonly outgoing: ReadonlyArray<Outgoing>
  readonly answer: Option.Option<CallbackAnswer>
  /** Added to the counters once this is committed. */
  readonly counts: ReadonlyArray<Count>
  /** What is remembered as pressed last, once this is committed; absent where that stays as it is. */
  readonly pressed?: Option.Option<Pressed>
}
