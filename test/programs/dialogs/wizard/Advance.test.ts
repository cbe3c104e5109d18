import { describe, expect, it } from "@effect/vitest"
import { Either, FastCheck as fc, Option, Schema } from "effect"
import { WizardAct } from "../../../../src/domain/CallbackData.ts"
import { html } from "../../../../src/domain/text/Html.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyDialog } from "../../../../src/programs/dialogs/Converse.ts"
import { supportWizard } from "../../../../src/programs/dialogs/support/SupportWizard.ts"
import { emptySession, Session } from "../../../../src/domain/Session.ts"

import { begin, restart, tap } from "../../../../src/programs/dialogs/wizard/Advance.ts"
import { hear, heardBy } from "../../../../src/programs/dialogs/wizard/Hear.ts"
import type { Progress, Tapped } from "../../../../src/programs/dialogs/wizard/Progress.ts"
import { stepScreen } from "../../../../src/programs/dialogs/wizard/StepScreen.ts"
import type { Wizard } from "../../../../src/programs/dialogs/wizard/Wizard.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { labels } from "../PrivateChat.ts"

const Trip = Schema.Struct({
  pace: Schema.Literal("slow", "fast"),
  years: Schema.NumberFromString,
  note: Schema.optional(Schema.String),
})

/** A choice, a number and an optional text. */
const trip: Wizard<typeof Trip.Type> = {
  name: "trip",
  title: () => "Trip",
  decode: Schema.decodeUnknownOption(Trip),
  steps: [
    {
      key: "pace",
      title: () => "Pace",
      prompt: () => html`How fast?`,
      choices: () => [
        { value: "slow", label: "Slowly" },
        { value: "fast", label: "Quickly" },
      ],
      read: () => Either.left({ problem: "Tap, please" }),
    },
    {
      key: "years",
      title: () => "Years",
      prompt: () => html`How long?`,
      read: (act) =>
        act._tag === "Text" && /^\d+$/.test(act.text)
          ? Either.right(act.text)
          : Either.left({ problem: "A number, please" }),
    },
    {
      key: "note",
      title: () => "Note",
      optional: true,
      prompt: () => html`Anything else?`,
      read: (act) =>
        act._tag === "Text" ? Either.right(act.text) : Either.left({ problem: "Words, please" }),
    },
  ],
}

type Went = Progress<typeof Trip.Type>
type Move =
  | { readonly say: string }
  | { readonly tap: Tapped["act"]; readonly step?: string; readonly value?: string }
  | { readonly reopen: true }

const stepIn = ({ drafts }: Session) => drafts["trip"]?.step ?? ""

const move = (session: Session, move_: Move): Went => {
  if ("reopen" in move_) return begin(trip, session, 1)
  if ("say" in move_) return hear(trip, session, Act.Text({ text: move_.say }), "en", 1)
  return tap(
    trip,
    session,
    { step: move_.step ?? stepIn(session), act: move_.tap, value: move_.value ?? "" },
    "en",
    1,
  )
}

const sessionOf = (went: Went, before: Session): Session =>
  went._tag === "OutOfDate" || went._tag === "Refused" ? before : went.session

const go = (...moves: ReadonlyArray<Move>): Went => {
  const [first, ...rest] = moves
  const begun = begin(trip, emptySession, 1)
  return first === undefined
    ? begun
    : rest.reduce(
        (went, next) => move(sessionOf(went, emptySession), next),
        move(sessionOf(begun, emptySession), first),
      )
}

const draftOf = (went: Went) => (went._tag === "Asking" ? went.draft : undefined)
const fast: Move = { tap: "choose", value: "fast" }

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ say: fc.oneof(fc.nat().map(String), fc.string()) }),
  fc
    .record({
      tap: fc.constantFrom(...WizardAct.literals),
      step: fc.option(fc.constantFrom("pace", "years", "note", "gone"), { nil: undefined }),
      value: fc.option(fc.constantFrom("slow", "fast", "other"), { nil: undefined }),
    })
    .map(({ step, tap, value }): Move => ({ tap, value: value ?? "", ...(step !== undefined && { step }) })),
  fc.constant({ reopen: true } as const),
)

const isNumber = Schema.is(Schema.String.pipe(Schema.pattern(/^\d+$/)))
const isChoice = Schema.is(Schema.Literal("slow", "fast"))

describe("the wizard engine", () => {
  it("asks in order and returns the typed answers", () => {
    const went = go(fast, { say: "7" }, { say: "window seat" })
    expect(went).toEqual({
      _tag: "Finished",
      session: emptySession,
      answers: { pace: "fast", years: 7, note: "window seat" },
    })
  })

  it("allows skipping optional questions only", () => {
    expect(go(fast, { say: "7" }, { tap: "skip" })).toMatchObject({
      _tag: "Finished",
      answers: { pace: "fast", years: 7 },
    })
    expect(go({ tap: "skip" })._tag).toBe("OutOfDate")
  })

  it("removes an answer only after a confirmation, and never when its question is skipped", () => {
    const answers = { pace: "fast", years: "7", note: "window seat" }
    const trip = { step: "note", answers, updatedAt: 1 }
    const before: Session = { active: Option.some("trip"), drafts: { trip } }
    expect(move(before, { tap: "skip" })).toMatchObject({
      _tag: "Finished",
      answers: { note: "window seat" },
    })
    const asked = move(before, { tap: "remove" })
    expect(asked).toMatchObject({ draft: { answers }, showing: { isRemoving: true } })
    const removed = move(sessionOf(asked, before), { tap: "remove", value: "yes" })
    expect(removed).toMatchObject({ _tag: "Finished", answers: { pace: "fast", years: 7 } })
    expect(removed).not.toHaveProperty("answers.note")
    expect(move(sessionOf(go(fast), emptySession), { tap: "remove", value: "yes" })._tag).toBe("OutOfDate")
  })

  it("goes back to the previous question with every answer kept; at the first it stays", () => {
    const draft = draftOf(go(fast, { say: "7" }, { tap: "back" }))
    expect(draft).toMatchObject({ step: "years", answers: { pace: "fast", years: "7" } })
    expect(draftOf(go({ tap: "back" }))).toMatchObject({ step: "pace" })
  })

  it("offers to keep an existing answer", () => {
    expect(draftOf(go(fast, { say: "7" }, { tap: "back" }, { tap: "next" }))).toMatchObject({ step: "note" })
    expect(go(fast, { tap: "next" })._tag).toBe("OutOfDate")
  })

  it("explains an invalid answer and asks the same again", () => {
    const went = go(fast, { say: "seven" })
    expect(went).toMatchObject({
      showing: { problem: "A number, please" },
      draft: { step: "years", answers: { pace: "fast" } },
    })
  })

  it("offers to resume only after something was answered", () => {
    expect(go({ reopen: true })._tag).toBe("Asking")
    const left = go(fast, { reopen: true })
    expect(left).toMatchObject({ _tag: "Unfinished", session: { active: Option.none() } })
    expect(draftOf(move(sessionOf(left, emptySession), { tap: "resume" }))).toMatchObject({ step: "years" })
  })

  it("asks again if a draft's step no longer exists, and its buttons work", () => {
    const old = { step: "gone", answers: {}, updatedAt: 1 }
    const session: Session = { active: Option.some("trip"), drafts: { trip: old } }
    const screen = stepScreen(trip, old, "en")
    expect(parseHtml(screen.text.value).text).toContain("How fast?")
    expect(draftOf(move(session, { ...fast, step: "pace" }))).toMatchObject({ step: "years" })
    expect(move(session, { tap: "cancel", step: "pace" })._tag).toBe("Cancelled")
  })

  it("starts over with answers that only an older version accepted", () => {
    const answers = { pace: "sideways", years: "7" }
    const session: Session = {
      active: Option.some("trip"),
      drafts: { trip: { step: "note", answers, updatedAt: 1 } },
    }
    expect(draftOf(move(session, { tap: "skip" }))).toMatchObject({ step: "pace", answers: {} })
  })

  it("shows the progress and only the buttons that work", () => {
    const screens = [go(), go(fast), go(fast, { say: "7" })].map((went) => {
      const draft = draftOf(went)
      if (draft === undefined) throw new Error("It asks")
      const { keyboard, text } = stepScreen(trip, draft, "en")
      return [parseHtml(text.value).text.split("\n")[1], labels({ html: "", rows: keyboard.inline_keyboard })]
    })
    expect(screens).toEqual([
      ["Step 1 of 3 · Pace", ["Slowly", "Quickly", "✕ Cancel"]],
      ["Step 2 of 3 · Years", ["‹ Back", "✕ Cancel"]],
      ["Step 3 of 3 · Note", ["Skip", "‹ Back", "✕ Cancel"]],
    ])
  })

  it.prop(
    "sessions survive storage and keep only valid answers, whatever happens",
    [fc.array(anyMove)],
    ([moves]) => {
      let session = sessionOf(restart(trip, emptySession, 1), emptySession)
      for (const next of moves) {
        const went = move(session, next)
        session = sessionOf(went, session)
        expect(Schema.decodeUnknownSync(Session)(Schema.encodeSync(Session)(session))).toEqual(session)
        const { pace, years } = session.drafts["trip"]?.answers ?? {}
        expect(pace === undefined || isChoice(pace)).toBe(true)
        expect(years === undefined || isNumber(years)).toBe(true)
        if (went._tag === "Finished" || went._tag === "Cancelled") expect(session).toEqual(emptySession)
        if (went._tag === "Asking") expect(trip.steps.map(({ key }) => key)).toContain(went.draft.step)
      }
    },
  )
})

describe("a photo", () => {
  const asked = { t: locales.en, locale: "en", answers: {} } as const
  const under = (caption: string | undefined) =>
    Act.Photo({ fileId: "photo", caption: Option.fromNullable(caption) })

  it("is accepted with any caption if captions are not read, and rejected otherwise just as without one", () => {
    const steps = everyDialog.flatMap((dialog) => dialog.steps)
    const taking = steps.filter((step) => step.longest === undefined)
    for (const step of taking)
      expect(heardBy(step, under("long ".repeat(200)), asked)).toEqual(heardBy(step, under(undefined), asked))
    const long = under("x".repeat(900))
    const photos = taking.filter((step) => Either.isRight(heardBy(step, long, asked))).map(({ key }) => key)
    expect(new Set(photos)).toEqual(new Set(["photo", "logo"]))
  })

  it("whose caption is read is rejected if it is too long", () => {
    const read = supportWizard.steps.find(({ key }) => key === "message") ?? supportWizard.steps[0]
    expect(Either.isLeft(heardBy(read, under("x".repeat(801)), asked))).toBe(true)
    expect(Either.isRight(heardBy(read, under("x".repeat(800)), asked))).toBe(true)
  })
})
