import { describe, expect, it } from "@effect/vitest"
import { Option } from "effect"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { emptySession, type Session } from "../../../../src/domain/Session.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyDialog } from "../../../../src/programs/dialogs/Converse.ts"
import { restart, tap } from "../../../../src/programs/dialogs/wizard/Advance.ts"
import { hear } from "../../../../src/programs/dialogs/wizard/Hear.ts"
import { type Asking, plainly, type Progress } from "../../../../src/programs/dialogs/wizard/Progress.ts"
import type { Answers, Asked, Choice, Step, Wizard } from "../../../../src/programs/dialogs/wizard/Wizard.ts"

/** Answers that choices are made of. */
const known: Answers = {
  telegram: "Anna Karimova",
  profession: "prof_driver",
  asked: "Do you drive?",
  vacancies: [{ id: 1, title: "Driver" }],
}

const wizardOf = (step: Step): Wizard<Answers> => ({
  name: "law",
  title: () => "Law",
  decode: (answers) => Option.some(answers),
  steps: [step],
})

interface Asks {
  readonly wizard: Wizard<Answers>
  readonly asked: Asked
  readonly begun: Asking
}

const askedIn = (step: Step, locale: Locale): Asks => {
  const wizard = wizardOf(step)
  return {
    wizard,
    asked: { locale, t: locales[locale], answers: known },
    begun: restart(wizard, emptySession, 1, { answers: known }),
  }
}

const afterTap = ({ asked, begun, wizard }: Asks, step: Step, act: "choose" | "page", value: string) =>
  tap(wizard, begun.session, { step: step.key, act, value }, asked.locale, 1)

const afterWords = ({ asked, begun, wizard }: Asks, words: string) =>
  hear(wizard, begun.session, Act.Text({ text: words }), asked.locale, 1)

/** What is asked or answered, apart from the line that says what was understood. */
const result = (progress: Progress<Answers>): unknown => {
  const session = "session" in progress ? (progress.session satisfies Session) : undefined
  return {
    tag: progress._tag,
    answers: progress._tag === "Finished" ? progress.answers : session?.drafts["law"]?.answers,
    ...(progress._tag === "Asking" && { showing: { ...progress.showing, heard: plainly.heard, page: 0 } }),
  }
}

/** Which level of the language, and of no other, is asked. */
const asksLevelOf = (progress: Progress<Answers>, { label }: Choice): boolean =>
  progress._tag === "Asking" &&
  (progress.showing.meant ?? []).length > 0 &&
  (progress.showing.meant ?? []).every((meant) => meant.label.startsWith(`${label} · `))

const understands = (step: Step, asks: Asks, choice: Choice): boolean => {
  const heard = afterWords(asks, choice.label)
  if (step.toggle !== undefined) return asksLevelOf(heard, choice)
  const isGroup =
    choice.opens === true && Option.isNone(step.accept?.(choice.value, asks.asked) ?? Option.none())
  const tapped = afterTap(asks, step, isGroup ? "page" : "choose", choice.value)
  return JSON.stringify(result(heard)) === JSON.stringify(result(tapped))
}

const choicesOf = (step: Step, asked: Asked): ReadonlyArray<Choice> => {
  const all = step.choices?.(asked) ?? []
  return [
    ...all,
    ...all.flatMap(({ opens, value }) => (opens === true ? (step.within?.(value, asked) ?? []) : [])),
  ]
}

const steps = everyDialog.flatMap((dialog) =>
  dialog.steps.map((step) => ({ name: `${dialog.name} ${step.key}`, step })),
)

describe("the label of a choice, typed", () => {
  it.each(Locale.literals)("is understood as that choice at every step, in %s", (locale) => {
    const missed = steps.flatMap(({ name, step }, at) => {
      const asks = askedIn(step, locale)
      return (
        choicesOf(step, asks.asked)
          // Professions and cities are asked at several steps: each takes its share of them.
          .filter((_, index) => step.within === undefined || (index + at) % 5 === 0)
          .filter((choice) => !understands(step, asks, choice))
          .map(({ label }) => `${name}: ${label}`)
      )
    })
    expect(missed).toEqual([])
  })

  it("is tried at dozens of steps with hundreds of labels", () => {
    const asked = steps.map(({ step }) => choicesOf(step, askedIn(step, "en").asked).length)
    expect(asked.filter((count) => count > 0).length).toBeGreaterThan(30)
    expect(asked.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_000)
  })

  it.each(Locale.literals)(
    "in another language than one's own is understood at steps of a few choices, in %s",
    (locale) => {
      const missed = steps
        .filter(({ step }) => step.toggle === undefined && step.within === undefined)
        .flatMap(({ name, step }) => {
          const asks = askedIn(step, locale)
          const own = new Map((step.choices?.(asks.asked) ?? []).map((choice) => [choice.value, choice]))
          return Locale.literals.flatMap((other) =>
            (step.choices?.(askedIn(step, other).asked) ?? [])
              .filter(({ label, value }) => {
                const tapped = afterTap(asks, step, "choose", own.get(value)?.value ?? "")
                return JSON.stringify(result(afterWords(asks, label))) !== JSON.stringify(result(tapped))
              })
              .map(({ label }) => `${name}: ${label}`),
          )
        })
      expect(missed).toEqual([])
    },
  )
})
