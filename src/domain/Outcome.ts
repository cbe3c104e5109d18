import type { Option } from "effect"
import type { Account } from "./Account.ts"
import type { Count } from "./Count.ts"
import type { CallbackAnswer, Outgoing } from "./Outgoing.ts"
import type { Pressed } from "./Pressed.ts"
import type { Session } from "./Session.ts"

/**
 * The result of handling one update, as data: the rows to write and the messages to send. An account or session that is
 * the same object that was loaded is not written again.
 */
export interface Outcome {
  readonly account: Account
  readonly session: Session
  readonly outgoing: ReadonlyArray<Outgoing>
  readonly answer: Option.Option<CallbackAnswer>
  /** Added to the counters once the outcome is committed. */
  readonly counts: ReadonlyArray<Count>
  /** Instead of a screen of its own: the person returns to the screen before, where this is said. */
  readonly comesBack?: string
  /** The new last-pressed button, saved once the outcome is committed; absent to keep the old one. */
  readonly pressed?: Option.Option<Pressed>
}
