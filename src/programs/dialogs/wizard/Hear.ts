import { Either, Option } from "effect"
import type { Act } from "../../../domain/Incoming.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Draft, Session } from "../../../domain/Session.ts"
import { oneLine } from "../../../domain/text/OneLine.ts"
import { asking, askedOf, choose, keep, restart, stepOf } from "./Advance.ts"
import { plainly, type Progress } from "./Progress.ts"
import { typedChoice } from "./TypedChoice.ts"
import type { Answers, Asked, Choice, Misread, Step, Wizard } from "./Wizard.ts"

/** UTF-16 units: enough for any answer that is read as a place, a profession or a sum. */
const usual = 300

/** The text of a message; a photo's caption counts only if the step limits its length. */
const wordsOf = (act: Act, { longest }: Step): string => {
  if (act._tag === "Text") return act.text
  return act._tag === "Photo" && longest !== undefined ? Option.getOrElse(act.caption, () => "") : ""
}

const isTooLong = (act: Act, step: Step): boolean => {
  const { longest = usual } = step
  const words = wordsOf(act, step)
  return words.length > longest && words.trim().length > longest
}

const tooLong = ({ longest = usual }: Step, { t }: Asked): Either.Either<never, Misread> =>
  Either.left({ problem: t.wizard.tooLong(longest) })

/** Read a message as the step's answer, after a check of its length. */
export const heardBy = (step: Step, act: Act, asked: Asked): Either.Either<unknown, Misread> =>
  isTooLong(act, step) ? tooLong(step, asked) : step.read(act, asked)

/** What was read from typed words, in words, unless it is just what was typed. */
const understood = (step: Step, act: Act, asked: Asked): string | undefined => {
  if (act._tag !== "Text") return undefined
  const answer = asked.answers[step.key]
  const label = step.choices?.(asked).find(({ value }) => value === answer)?.label
  const said = label ?? step.show?.(answer, asked)
  return said === undefined || said === oneLine(act.text) || said === act.text.trim()
    ? undefined
    : `${step.title(asked.t)}: ${said}`
}

interface Hearing {
  readonly act: Act
  readonly asked: Asked
  readonly now: number
  readonly step: Step
}

/** Show what was understood above what follows. */
const showing = <A>(progress: Progress<A>, heard: string | undefined): Progress<A> => {
  if (heard === undefined) return progress
  if (progress._tag === "Asking") return { ...progress, showing: { ...progress.showing, heard } }
  return progress._tag === "Finished" ? { ...progress, heard } : progress
}

const store = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  { act, asked, now, step }: Hearing,
  answer: unknown,
): Progress<A> => {
  const answers = { ...draft.answers, [step.key]: answer }
  const next =
    step.many === true
      ? asking(wizard, session, { ...draft, answers, updatedAt: now })
      : keep(wizard, session, draft, answers, now)
  return showing(next, understood(step, act, { ...asked, answers }))
}

/** Take a choice whose label was typed; a group is opened, unless it is an answer itself. */
const takeTyped = <A>(
  wizard: Wizard<A>,
  session: Session,
  draft: Draft,
  { asked, now, step }: Hearing,
  { opens, value }: Choice,
): Progress<A> =>
  opens === true && Option.isNone(step.accept?.(value, asked) ?? Option.none())
    ? asking(wizard, session, draft, { ...plainly, group: value })
    : choose(wizard, session, draft, { asked, now, tapped: { step: step.key, act: "choose", value } })

/** What was read of an answer that isn't whole is kept. */
const withPart = (answers: Answers, key: string, part: unknown): Answers =>
  part === undefined ? answers : { ...answers, [key]: part }

/** Handle a message to this wizard. */
export const hear = <A>(
  wizard: Wizard<A>,
  session: Session,
  act: Act,
  locale: Locale,
  now: number,
): Progress<A> => {
  const draft = session.drafts[wizard.name]
  if (draft === undefined) return restart(wizard, session, now)
  const step = stepOf(wizard, draft)
  const asked = askedOf(draft, locale)
  const hearing = { act, asked, now, step }
  const typed = act._tag === "Text" ? typedChoice(step, act.text, asked) : Option.none<Choice>()
  if (Option.isSome(typed)) return takeTyped(wizard, session, draft, hearing, typed.value)
  return Either.match(heardBy(step, act, asked), {
    onLeft: ({ meant, part, problem }) =>
      asking(
        wizard,
        session,
        { ...draft, answers: withPart(draft.answers, step.key, part) },
        { ...plainly, problem, meant },
      ),
    onRight: (answer) => store(wizard, session, draft, hearing, answer),
  })
}
