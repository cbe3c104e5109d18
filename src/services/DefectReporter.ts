import { type Cause, Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"

/** A defect at the update boundary, reduced to what is safe to report. */
export interface Defect {
  readonly cause: Cause.Cause<unknown>
  readonly updateKind: string
  readonly role: string
  /** The dialog or wizard step that was active. */
  readonly step: string
  /** Hashed before it leaves the process. */
  readonly userId: UserId | undefined
}

/** Reporting of defects to the developers. Never fails and never waits for the network. */
export class DefectReporter extends Context.Tag("DefectReporter")<
  DefectReporter,
  { readonly report: (defect: Defect) => Effect.Effect<void> }
>() {}
