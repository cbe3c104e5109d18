import { Data, Either, Option, Record } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Draft, Session } from "../../../domain/Session.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step, Wizard } from "./Wizard.ts"

/** Where a wizard stands after somebody acted in it. */
export type Progress<A> = Data.TaggedEnum<{
  /** The draft's step is asked; `problem` says what was wrong with the last answer. */
  readonly Asking: { readonly session: Session; readonly draft: Draft; readonly problem: string | undefined }
  /** There is a draft from before: go on with it, or start over? */
  readonly Unfinished: { readonly session: Session }
  readonly Finished: { readonly session: Session; readonly answers: A }
  readonly Cancelled: { readonly session: Session }
  /** The button belongs to another step, or to a wizard that is over. */
  readonly OutOfDate: {}
}>
interface ProgressDefinition extends Data.TaggedEnum.WithGenerics<1> {
  readonly taggedEnum: Progress<this["A"]>
}
export const Progress = Data.taggedEnum<ProgressDefinition>()

export interface Tapped {
  readonly step: string
  readonly act: typeof WizardAct.Type
  readonly value: string
}

const indexOf = <A>({ steps }: Wizard<A>, draft: Draft): number =>
  Math.max(
    0,
    steps.findIndex(({ key }) => key === draft.step),
  )

export const stepOf = <A>(wizard: Wizard<A>, draft: Draft): Step =>
  wizard.steps[indexOf(wizard, draft)] ?? wizard.steps[0]

const without = <A>(wizard: Wizard<A>, session: Session): Session => ({
  active: Option.none(),
  drafts: Record.remove(session.drafts, wizard.name),
})

const asking = <A>(wizard: Wizard<A>, session: Session, draft: Draft, problem?: string): Progress<A> =>
  Progress.Asking({
    session: { active: Option.some(wizard.name), drafts: { ...session.drafts, [wizard.name]: draft } },
    draft,
    problem,
  })

export const restart = <A>(wizard: Wizard<A>, session: Session, now: number): Progress<A> =>
  asking(wizard, session, { step: wizard.steps[0].key, answers: {}, updatedAt: now })

/** Opens a wizard; one that was left half-way asks whether to go on. */
export const begin = <A>(wizard: Wizard<A>, session: Session, now: number): Progress<A> => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined || Record.isEmptyRecord(draft.answers)) return restart(wizard, session, now)
  return Progress.Unfinished({ session: { ...session, active: Option.none() } })
}

/** A kept answer moves on to the next step; after the last one the wizard is finished. */
const keep = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  answers: Draft["answers"],
  now: number,
) => {
  const next = wizard.steps[indexOf(wizard, draft) + 1]
  if (next !== undefined) return asking(wizard, session, { step: next.key, answers, updatedAt: now })
  return Option.match(wizard.decode(answers), {
    // Answers of an older version of the wizard: it is asked again from the start.
    onNone: () => restart(wizard, session, now),
    onSome: (complete) => Progress.Finished({ session: without(wizard, session), answers: complete }),
  })
}

const goBack = <A>(wizard: Wizard<A>, session: Session, draft: Draft, now: number): Progress<A> => {
  const previous = wizard.steps[indexOf(wizard, draft) - 1]
  return asking(wizard, session, { ...draft, step: previous?.key ?? draft.step, updatedAt: now })
}

/** Somebody tapped a button of this wizard. */
export const tap = <A>(
  wizard: Wizard<A>,
  session: Session,
  tapped: Tapped,
  t: Texts,
  now: number,
): Progress<A> => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined) return Progress.OutOfDate()
  if (tapped.act === "resume") return asking(wizard, session, draft)
  if (tapped.act === "restart") return restart(wizard, session, now)
  const step = stepOf(wizard, draft)
  // Tapped twice: the question that the first tap led to stands.
  if (tapped.step !== step.key)
    return Option.contains(session.active, wizard.name)
      ? asking(wizard, session, draft)
      : Progress.OutOfDate()
  switch (tapped.act) {
    case "back":
      return goBack(wizard, session, draft, now)
    case "cancel":
      return Progress.Cancelled({ session: without(wizard, session) })
    case "skip":
      return step.optional === true
        ? keep(wizard, session, draft, Record.remove(draft.answers, step.key), now)
        : Progress.OutOfDate()
    case "next":
      return Record.has(draft.answers, step.key)
        ? keep(wizard, session, draft, draft.answers, now)
        : Progress.OutOfDate()
    case "choose":
      return step.choices?.(t).some(({ value }) => value === tapped.value) === true
        ? keep(wizard, session, draft, { ...draft.answers, [step.key]: tapped.value }, now)
        : Progress.OutOfDate()
  }
}

/** Somebody wrote or sent something while this wizard asks. */
export const hear = <A>(
  wizard: Wizard<A>,
  session: Session,
  act: Act,
  t: Texts,
  now: number,
): Progress<A> => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined) return restart(wizard, session, now)
  const step = stepOf(wizard, draft)
  return Either.match(step.read(act, t), {
    onLeft: (problem) => asking(wizard, session, draft, problem),
    onRight: (answer) => keep(wizard, session, draft, { ...draft.answers, [step.key]: answer }, now),
  })
}
