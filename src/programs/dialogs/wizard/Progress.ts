import { Data } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import type { Draft, Session } from "../../../domain/Session.ts"
import type { Choice } from "./Wizard.ts"

/** The presentation of a step: the page of choices, and the problem with the last answer. */
export interface Showing {
  readonly page: number
  /** The group whose choices replace the full list. */
  readonly group: string | undefined
  readonly problem: string | undefined
  /** Suggestions for an ambiguous answer; they replace the full list. */
  readonly meant: ReadonlyArray<Choice> | undefined
  /** What was understood from the typed answer before. */
  readonly heard: string | undefined
  /** Whether to ask for a confirmation before the stored answer is removed. */
  readonly isRemoving: boolean
}

/** Choices on one page, so that the question stays visible. */
export const choicesPerPage = 8

export const plainly: Showing = {
  page: 0,
  group: undefined,
  problem: undefined,
  meant: undefined,
  heard: undefined,
  isRemoving: false,
}

/** The state of a wizard after an act. */
export type Progress<A> = Data.TaggedEnum<{
  /** The draft's step is asked. */
  readonly Asking: { readonly session: Session; readonly draft: Draft; readonly showing: Showing }
  /** The step can't take the tap: its question stays as it is. */
  readonly Refused: { readonly problem: string }
  /** There is an unfinished draft: continue or start over? */
  readonly Unfinished: { readonly session: Session }
  /** `about` is the id of the object that the wizard changes, if any. */
  readonly Finished: {
    readonly session: Session
    readonly answers: A
    readonly about: number | undefined
    /** What was understood from the last answer, if it was typed. */
    readonly heard?: string
  }
  /** `isEdit`: something that exists stays as it was. */
  readonly Cancelled: { readonly session: Session; readonly isEdit: boolean }
  /** The button belongs to another step, or to a finished wizard. */
  readonly OutOfDate: {}
}>
interface ProgressDefinition extends Data.TaggedEnum.WithGenerics<1> {
  readonly taggedEnum: Progress<this["A"]>
}
export const Progress = Data.taggedEnum<ProgressDefinition>()

/** The result of opening a wizard: a question, or whether to continue an unfinished draft. */
export type Asking = Extract<Progress<never>, { _tag: "Asking" }>
export type Unfinished = Extract<Progress<never>, { _tag: "Unfinished" }>
export type OutOfDate = Extract<Progress<never>, { _tag: "OutOfDate" }>

export interface Tapped {
  readonly step: string
  readonly act: typeof WizardAct.Type
  readonly value: string
}
