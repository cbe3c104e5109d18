import { Data } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import type { Draft, Session } from "../../../domain/Session.ts"
import type { Choice } from "./Wizard.ts"

/** How a step is shown: which page of its choices, and what was wrong with the last answer. */
export interface Showing {
  readonly page: number
  /** The choice whose answers are shown in place of all choices. */
  readonly group: string | undefined
  readonly problem: string | undefined
  /** What may have been meant; shown in place of all choices. */
  readonly meant: ReadonlyArray<Choice> | undefined
}

/** Choices on one page, so that the question stays in sight. */
export const choicesAPage = 8

export const plainly: Showing = {
  page: 0,
  group: undefined,
  problem: undefined,
  meant: undefined,
}

/** Where a wizard stands after somebody acted in it. */
export type Progress<A> = Data.TaggedEnum<{
  /** The draft's step is asked. */
  readonly Asking: { readonly session: Session; readonly draft: Draft; readonly showing: Showing }
  /** A tap that the step can't take: its question stands as it is. */
  readonly Refused: { readonly problem: string }
  /** There is a draft from before: go on with it, or start over? */
  readonly Unfinished: { readonly session: Session }
  /** `about` is what the wizard was opened on, if it changes something that is there. */
  readonly Finished: { readonly session: Session; readonly answers: A; readonly about: number | undefined }
  readonly Cancelled: { readonly session: Session }
  /** The button belongs to another step, or to a wizard that is over. */
  readonly OutOfDate: {}
}>
interface ProgressDefinition extends Data.TaggedEnum.WithGenerics<1> {
  readonly taggedEnum: Progress<this["A"]>
}
export const Progress = Data.taggedEnum<ProgressDefinition>()

/** What opening a wizard comes to: a question, or whether to go on with a former draft. */
export type Asking = Extract<Progress<never>, { _tag: "Asking" }>
export type Unfinished = Extract<Progress<never>, { _tag: "Unfinished" }>
export type OutOfDate = Extract<Progress<never>, { _tag: "OutOfDate" }>

export interface Tapped {
  readonly step: string
  readonly act: typeof WizardAct.Type
  readonly value: string
}
