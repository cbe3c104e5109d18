import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { TicketTopic } from "../../../../src/domain/market/TicketTopic.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import type { Draft } from "../../../../src/domain/Session.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { commandNames } from "../../../../src/locales/Texts.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import {
  command,
  day,
  menuOf,
  newest,
  play,
  press,
  type PrivateChat,
  settledChat,
  text,
} from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

interface Plan {
  readonly locale: Locale
  readonly topic: TicketTopic
  /** Undefined: not answered yet. */
  readonly message: Act | undefined
}

const words = fc.string({ unit: "binary", minLength: 1, maxLength: 800 }).filter((said) => said.trim() !== "")

/** Texts that look like something else: a label, a command without its slash, markup. */
const lookalikes = fc.constantFrom(
  "back",
  "‹ Back",
  "cancel",
  "Skip",
  "menu",
  "start",
  "help me",
  "send",
  " /menu",
  "/",
  "support",
  "1.m.o.menu",
  "<b>",
  "constructor",
  "__proto__",
)

const plan: fc.Arbitrary<Plan> = fc.record({
  locale: fc.constantFrom(...Locale.literals),
  topic: fc.constantFrom(...TicketTopic.literals),
  message: fc.option(
    fc.oneof(
      fc.oneof(words, lookalikes).map((said) => text(said)),
      fc.option(words).map((under) => Act.Photo({ fileId: "photo", caption: Option.fromNullable(under) })),
    ),
    { nil: undefined },
  ),
})

/** A person in the middle of a request. */
const midway = ({ locale, message, topic }: Plan) =>
  play(
    settledChat(locale),
    command("support"),
    locales[locale].support.topics[topic],
    ...(message === undefined ? [] : [message]),
  )

const draftOf = ({ session }: PrivateChat): Omit<Draft, "updatedAt"> => {
  const { answers, step } = session.drafts["support"] ?? { answers: {}, step: "none" }
  return { answers, step }
}

layer(TestDialogs)("a wizard", (it) => {
  it.effect.prop("going back and keeping the answer returns to the same question", [plan], ([given]) =>
    Effect.gen(function* () {
      const { common, wizard } = locales[given.locale]
      const chat = yield* midway(given)
      const back = yield* play(chat, common.back)
      expect(draftOf(back).answers).toEqual(draftOf(chat).answers)
      expect(draftOf(back).step).not.toBe(draftOf(chat).step)
      const again = yield* play(back, wizard.keep)
      expect(draftOf(again)).toEqual(draftOf(chat))
      expect(menuOf(again)).toEqual(menuOf(chat))
    }),
  )

  it.effect.prop(
    "cancelling discards everything at any question",
    [plan, fc.boolean()],
    ([given, byCommand]) =>
      Effect.gen(function* () {
        const chat = yield* midway(given)
        const after = yield* play(chat, byCommand ? command("cancel") : locales[given.locale].wizard.cancel)
        expect(after.session).toMatchObject({ active: Option.none(), drafts: {} })
        const anew = yield* play(after, command("support"))
        expect(draftOf(anew)).toEqual({ step: "topic", answers: {} })
      }),
  )

  it.effect.prop(
    "leaving keeps the answers and stops listening; resuming within 30 days shows the same question",
    [
      plan,
      fc.constantFrom(
        ...commandNames.filter((name) => !["cancel", "support", "jobs", "candidates"].includes(name)),
      ),
      fc.nat(29),
    ],
    ([given, away, days]) =>
      Effect.gen(function* () {
        const { wizard } = locales[given.locale]
        const chat = yield* midway(given)
        const left = yield* play(chat, command(away), text("said to nobody"))
        expect(left.session.active).toEqual(Option.none())
        expect(draftOf(left)).toEqual(draftOf(chat))
        const later = { ...left, now: left.now + days * day }
        const resumed = yield* play(later, command("support"), wizard.resume)
        expect(draftOf(resumed)).toEqual(draftOf(chat))
        expect(menuOf(resumed)).toEqual(menuOf(chat))
      }),
  )

  it.effect.prop(
    "a draft left for more than 30 days is discarded by the person's next act of any kind",
    [plan, fc.constantFrom<Act>(command("menu"), text("hi"), Act.OtherMessage())],
    ([given, next]) =>
      Effect.gen(function* () {
        const chat = yield* midway(given)
        const late = yield* play({ ...chat, now: chat.now + 31 * day }, next)
        expect(late.session).toEqual({ active: Option.none(), drafts: {} })
      }),
  )

  it.effect.prop(
    "a text that looks like a button or a command is an answer like any other",
    [lookalikes, fc.constantFrom(...Locale.literals)],
    ([said, locale]) =>
      Effect.gen(function* () {
        const chat = yield* midway({ locale, topic: "question", message: text(said) })
        expect(draftOf(chat)).toEqual({
          step: "confirm",
          answers: { topic: "question", message: { text: said.trim(), photo: null } },
        })
        expect(parseHtml(newest(chat).html).text).toContain(said.trim())
      }),
  )

  it.effect.prop("a double tap leaves the result of the first one", [plan], ([given]) =>
    Effect.gen(function* () {
      const { common, wizard } = locales[given.locale]
      const chat = yield* midway(given)
      for (const label of [common.back, wizard.cancel]) {
        const tap = press(chat, label)
        const once = yield* play(chat, tap)
        const twice = yield* play(once, tap)
        expect(draftOf(twice)).toEqual(draftOf(once))
        expect(twice.session.active).toEqual(once.session.active)
      }
    }),
  )
})
