import { describe, expect, it } from "@effect/vitest"
import { Option } from "effect"
import { decodeTap, type WizardAct } from "../../../../src/domain/CallbackData.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { emptySession, type Draft } from "../../../../src/domain/Session.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyDialog } from "../../../../src/programs/dialogs/Converse.ts"
import { confirmed, tap } from "../../../../src/programs/dialogs/wizard/Advance.ts"
import { plainly } from "../../../../src/programs/dialogs/wizard/Progress.ts"
import { stepScreen } from "../../../../src/programs/dialogs/wizard/StepScreen.ts"
import type { Step, Wizard } from "../../../../src/programs/dialogs/wizard/Wizard.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { dataOf } from "../PrivateChat.ts"

const steps = everyDialog.flatMap(({ name, steps: its }) =>
  its.map((step) => [`${name}.${step.key}`, step] as const),
)

/** Stored forms of answers to some step, among them empty ones. */
const stored: ReadonlyArray<unknown> = [
  undefined,
  null,
  "",
  [],
  "Laura",
  1990,
  0,
  "toshkent",
  "yes",
  "male",
  ["driving"],
  [{ language: "lang_english", level: "level_basic" }],
  { _tag: "None" },
]

interface Button {
  readonly act: typeof WizardAct.Type
  readonly value: string
  readonly isRed: boolean
}

const wizardOf = (step: Step): Wizard<object> => ({
  name: "some",
  title: () => "Some",
  // Its condition is another test's matter.
  steps: [{ ...step, when: () => true }],
  decode: Option.some,
})

const draftOf = (step: Step, answer: unknown, single: boolean): Draft => ({
  step: step.key,
  answers: answer === undefined ? {} : { [step.key]: answer },
  updatedAt: 0,
  ...(single && { single }),
})

const shownBy = (step: Step, draft: Draft, locale: Locale, isRemoving = false) => {
  const { keyboard, text } = stepScreen(wizardOf(step), draft, locale, { ...plainly, isRemoving })
  const buttons = keyboard.inline_keyboard.flat().flatMap((button): ReadonlyArray<Button> => {
    const decoded = decodeTap(dataOf(button))
    if (decoded._tag === "Left" || decoded.right.tap._tag !== "Wizard") return []
    const { act, value } = decoded.right.tap
    return [{ act, value, isRed: button.style === "danger" }]
  })
  const lines = parseHtml(text.value).text.split("\n")
  return { acts: new Set(buttons.map(({ act }) => act)), buttons, lines }
}

describe("a question", () => {
  it.each(steps)("never offers to skip what would be lost: %s", (_, step) => {
    for (const locale of Locale.literals)
      for (const answer of stored)
        for (const isEditing of [false, true]) {
          const { acts, lines } = shownBy(step, draftOf(step, answer, isEditing), locale)
          const now = lines.find((line) => line.startsWith(`${locales[locale].wizard.current}:`))
          if (isEditing) expect(acts).not.toContain("skip")
          if (acts.has("next")) expect(acts).not.toContain("skip")
          expect(acts.has("remove")).toBe(now !== undefined && step.optional === true)
          if (now !== undefined) expect(now).toMatch(/: ./)
          if (now === undefined && step.many !== true) expect(acts).not.toContain("next")
        }
  })

  it.each(steps.filter(([, step]) => step.optional === true))(
    "loses its answer by one button only, a red one after a confirmation: %s",
    (_, step) => {
      const draft = draftOf(step, "anything", true)
      const session = { ...emptySession, active: Option.some("some"), drafts: { some: draft } }
      const after = (act: typeof WizardAct.Type, value: string) =>
        tap(wizardOf(step), session, { step: step.key, act, value }, "en", 1)
      for (const act of ["skip", "next", "page", "remove"] as const) {
        const went = after(act, "")
        const answers = went._tag === "Asking" ? went.draft.answers : went._tag === "Finished" && went.answers
        expect(answers, act).toEqual(draft.answers)
      }
      expect(after("remove", confirmed)).toMatchObject({ _tag: "Finished", answers: {} })
      const { buttons } = shownBy(step, draft, "en", true)
      expect(buttons.filter(({ act }) => act !== "cancel" && act !== "back")).toEqual([
        { act: "next", value: "", isRed: false },
        { act: "remove", value: confirmed, isRed: true },
      ])
    },
  )
})
