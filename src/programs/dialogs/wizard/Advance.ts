import { Array as Arr, Either, Option, Record, Struct } from "effect"
import type { Locale } from "../../../domain/Locale.ts"
import type { Draft, Session } from "../../../domain/Session.ts"
import { locales } from "../../../locales/Locales.ts"
import {
  type Asking,
  choicesPerPage,
  type OutOfDate,
  plainly,
  Progress,
  type Showing,
  type Tapped,
  type Unfinished,
} from "./Progress.ts"
import type { Answers, Asked, Step, Wizard } from "./Wizard.ts"

/** The steps that apply, given these answers. */
export const stepsOf = <A>({ steps }: Wizard<A>, answers: Answers): ReadonlyArray<Step> =>
  steps.filter(({ when }) => when?.(answers) ?? true)

/** The first step that applies; the wizard's first if none does. */
export const firstStep = <A>(wizard: Wizard<A>, answers: Answers): Step =>
  stepsOf(wizard, answers)[0] ?? wizard.steps[0]

export const stepOf = <A>(wizard: Wizard<A>, draft: Draft): Step =>
  stepsOf(wizard, draft.answers).find(({ key }) => key === draft.step) ?? firstStep(wizard, draft.answers)

export const askedOf = (draft: Draft, locale: Locale): Asked => ({
  t: locales[locale],
  locale,
  answers: draft.answers,
})

/** The choices made so far in a step that takes several. */
export const chosenOf = (step: Step, answers: Answers): ReadonlyArray<unknown> => {
  const answer = answers[step.key]
  return Array.isArray(answer) ? answer : []
}

const without = <A>(wizard: Wizard<A>, session: Session): Session => ({
  ...session,
  active: Option.none(),
  drafts: Record.remove(session.drafts, wizard.name),
})

/** Ask the draft's step. */
export const asking = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  showing: Showing = plainly,
): Asking =>
  Progress.Asking({
    session: {
      ...session,
      active: Option.some(wizard.name),
      drafts: { ...session.drafts, [wizard.name]: draft },
    },
    draft,
    showing,
  })

/** Start the wizard, with initial answers if any are `known`. */
export const restart = <A>(
  wizard: Wizard<A>,
  session: Session,
  now: number,
  known: Partial<Pick<Draft, "answers" | "about">> = {},
): Asking =>
  asking(wizard, session, {
    step: firstStep(wizard, known.answers ?? {}).key,
    answers: {},
    ...known,
    updatedAt: now,
  })

/** Start a wizard, or ask whether to continue an unfinished one. */
export const begin = <A>(wizard: Wizard<A>, session: Session, now: number): Asking | Unfinished => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined || draft.single === true || Record.isEmptyRecord(draft.answers))
    return restart(wizard, session, now)
  return Progress.Unfinished({ session: { ...session, active: Option.none() } })
}

/** Ask a single step about an existing object, given all its answers. */
export const change = <A>(
  wizard: Wizard<A>,
  session: Session,
  { about, answers, step }: { readonly about: number; readonly answers: Answers; readonly step: string },
  now: number,
): Asking | OutOfDate =>
  wizard.steps.some(({ key }) => key === step)
    ? asking(wizard, session, { step, answers, about, single: true, updatedAt: now })
    : Progress.OutOfDate()

const finish = <A>(wizard: Wizard<A>, session: Session, draft: Draft, now: number): Progress<A> =>
  Option.match(wizard.decode(draft.answers), {
    // Answers of an older version of the wizard: start again.
    onNone: () => restart(wizard, session, now, Struct.pick(draft, "about")),
    onSome: (answers) =>
      Progress.Finished({ session: without(wizard, session), answers, about: draft.about }),
  })

/** Store an answer and ask the next step, or finish after the last one. */
export const keep = <A>(wizard: Wizard<A>, session: Session, draft: Draft, answers: Answers, now: number) => {
  const answered = { ...draft, answers, updatedAt: now }
  if (draft.single === true) return finish(wizard, session, answered, now)
  const steps = stepsOf(wizard, answers)
  const { key: asked } = stepOf(wizard, draft)
  const next = steps[steps.findIndex(({ key }) => key === asked) + 1]
  return next === undefined
    ? finish(wizard, session, answered, now)
    : asking(wizard, session, { ...answered, step: next.key })
}

const cancelled = <A>(wizard: Wizard<A>, session: Session, { single = false }: Draft): Progress<A> =>
  Progress.Cancelled({ session: without(wizard, session), isEdit: single })

const goBack = <A>(wizard: Wizard<A>, session: Session, draft: Draft, now: number): Progress<A> => {
  const steps = stepsOf(wizard, draft.answers)
  const previous = steps[steps.findIndex(({ key }) => key === draft.step) - 1]
  return asking(wizard, session, { ...draft, step: previous?.key ?? draft.step, updatedAt: now })
}

const accepted = (step: Step, value: string, asked: Asked): Option.Option<unknown> => {
  if (step.accept !== undefined) return step.accept(value, asked)
  const isOffered = step.choices?.(asked).some((choice) => choice.value === value) === true
  return isOffered ? Option.some(value) : Option.none()
}

/** The button tells whether it adds or removes its choice, so that a second tap changes nothing. */
const toggled =
  (act: Tapped["act"]): NonNullable<Step["toggle"]> =>
  (chosen, value) => {
    const others = chosen.filter((each) => each !== value)
    if (act === "unchoose") return Either.right(others)
    return Either.right(chosen.includes(value) ? chosen : Arr.append(chosen, value))
  }

/** Take a choice of the draft's step. */
/** The subject of a choice: what follows a dash says what it sets. */
const subjectOf = (value: string): string => value.replace(/-.*/, "")

export const choose = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  { asked, now, tapped }: { readonly asked: Asked; readonly now: number; readonly tapped: Tapped },
): Progress<A> => {
  const { value } = tapped
  const step = stepOf(wizard, draft)
  const answer = accepted(step, value, asked)
  if (Option.isNone(answer)) return Progress.OutOfDate()
  if (step.many !== true)
    return keep(wizard, session, draft, { ...draft.answers, [step.key]: answer.value }, now)
  const toggle = step.toggle ?? toggled(tapped.act)
  const chosen = toggle(chosenOf(step, draft.answers), answer.value, asked)
  if (Either.isLeft(chosen)) return Progress.Refused({ problem: chosen.left.problem })
  const answers = { ...draft.answers, [step.key]: chosen.right }
  const place = step.choices?.(asked).findIndex((choice) => subjectOf(choice.value) === subjectOf(value)) ?? 0
  const page = Math.max(0, Math.floor(place / choicesPerPage))
  return asking(wizard, session, { ...draft, answers, updatedAt: now }, { ...plainly, page })
}

/** The page with that number, or the choices of that group. */
const turnedTo = (step: Step, value: string): Partial<Showing> =>
  step.within === undefined || /^\d*$/.test(value) ? { page: Number(value) || 0 } : { group: value }

/** The value of a button that removes an answer without a further question. */
export const confirmed = "yes"

/** Go on without an answer, which loses none, or remove the step's answer after a confirmation. */
const leaveOut = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  { now, step, tapped }: { readonly now: number; readonly step: Step; readonly tapped: Tapped },
): Progress<A> => {
  if (tapped.act === "skip") return keep(wizard, session, draft, draft.answers, now)
  return tapped.value === confirmed
    ? keep(wizard, session, draft, Record.remove(draft.answers, step.key), now)
    : asking(wizard, session, draft, { ...plainly, isRemoving: true })
}

/** Handle a tap on a button of this wizard. */
export const tap = <A>(
  wizard: Wizard<A>,
  session: Session,
  tapped: Tapped,
  locale: Locale,
  now: number,
): Progress<A> => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined) return Progress.OutOfDate()
  if (tapped.act === "resume") return asking(wizard, session, draft)
  if (tapped.act === "restart") return restart(wizard, session, now, Struct.pick(draft, "about"))
  const step = stepOf(wizard, draft)
  // A second tap: the question that the first one led to stays.
  if (tapped.step !== step.key)
    return Option.contains(session.active, wizard.name)
      ? asking(wizard, session, draft)
      : Progress.OutOfDate()
  switch (tapped.act) {
    case "page":
      return asking(wizard, session, draft, { ...plainly, ...turnedTo(step, tapped.value) })
    case "back":
      return draft.single === true ? cancelled(wizard, session, draft) : goBack(wizard, session, draft, now)
    case "cancel":
      return cancelled(wizard, session, draft)
    case "skip":
    case "remove":
      return step.optional === true
        ? leaveOut(wizard, session, draft, { now, step, tapped })
        : Progress.OutOfDate()
    case "next":
      return Record.has(draft.answers, step.key)
        ? keep(wizard, session, draft, draft.answers, now)
        : Progress.OutOfDate()
    case "choose":
    case "unchoose":
      return choose(wizard, session, draft, { asked: askedOf(draft, locale), now, tapped })
  }
}
