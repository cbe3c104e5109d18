import { type Cause, Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"

/** A defect at the update boundary, with what is safe to tell of it. */
export interface Defect {
  readonly cause: Cause.Cause<unknown>
  readonly updateKind: string
  readonly role: string
  /** The dialog or wizard step that was on. */
  readonly step: string
  /** Hashed before it leaves the process. */
  readonly userId: UserId | undefined
}

/** Tells the engineers. Never fails, never waits for the network. */
export class DefectReporter extends Context.Tag("DefectReporter")<
  DefectReporter,
  { readonly report: (defect: Defect) => Effect.Effect<void> }
>() {}
