import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { MessageId, privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { rates } from "../../../../src/domain/market/Caps.ts"
import { readUpdate } from "../../../../src/domain/telegram/ReadUpdate.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { ruleOf } from "../../../../src/programs/dialogs/home/OverCap.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { Outbox } from "../../../../src/services/Outbox.ts"
import { act, command, play, settledChat, text } from "../PrivateChat.ts"
import { botUsername, TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { albumsDue, does, opens, photo, revealed, t, type Talk, talking, voice } from "../../../model/Talk.ts"

const source = MessageId.make(70)
const copy = MessageId.make(500)

/** Deliver the outcome and record Telegram's message ids for it. */
const deliver = ({ outgoing }: Outcome) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const items = yield* outbox.add(outgoing, 0)
    yield* outbox.acknowledge(
      items.map((item, index) => ({ item, messageId: Option.some(MessageId.make(copy + index)) })),
    )
  })

/** The seeker's message, delivered and then edited. */
const changing = (talk: Talk, said: Act, better: string, { delivered = true } = {}) =>
  Effect.gen(function* () {
    const { chat, outcome } = yield* act(chatOf(talk.town, talk.seeker), said, { messageId: source })
    const toOthers = { ...outcome, outgoing: outcome.outgoing.filter(({ lane }) => lane === "notice") }
    if (delivered) yield* deliver(toOthers)
    return yield* act(chat, Act.Edit({ text: better }), { messageId: source })
  })

/** Telegram's update about an edited part of an album. */
const part = {
  ...{ message_id: source, date: 1, from: { id: 7, first_name: "Ann" } },
  ...{ photo: [{ file_id: "photo" }], media_group_id: "13577" },
}
const read = (raw: unknown) => Either.getOrThrow(readUpdate(raw, botUsername))

const to = (outcome: Outcome, who: Talk["seeker"]) =>
  outcome.outgoing.filter(({ chatId }) => chatId === privateChat(who)).map(({ message }) => message)

layer(TestDialogs)("a message that is edited after it was forwarded", (it) => {
  it.effect("is edited in place, masked as before, and in the history", () =>
    Effect.gen(function* () {
      for (const [said, _tag] of [
        [text("See you at 9"), "EditText"],
        [photo("My licence"), "EditCaption"],
        [voice, "EditCaption"],
      ] as const) {
        const talk = yield* talking()
        const { outcome } = yield* changing(talk, said, "At 10, +998 90 123 45 67")
        const [message, ...more] = to(outcome, talk.employer)
        expect(message).toMatchObject({ _tag, messageId: copy })
        expect(message?.html).toContain("At 10, •••")
        expect(more).toEqual([])
        expect(to(outcome, talk.seeker).map(({ html }) => html)).toEqual([
          `⚠️ ${t.conversations.masked("Registon")}`,
        ])
        const conversations = yield* Conversations
        const about = Option.getOrThrow(yield* conversations.about({ application: talk.application }))
        expect((yield* conversations.latest(about.id, 1))[0]?.text).toBe("At 10, +998 90 123 45 67")
        expect(yield* conversations.log(about.id)).toMatchObject([{ event: "edited", person: talk.seeker }])
      }
    }),
  )

  it.effect("is edited also if it is part of an album and its author has left the chat", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const album = { album: "13577" }
      const sent = yield* act(chatOf(talk.town, talk.seeker), photo("My licence"), {
        ...album,
        messageId: source,
      })
      yield* deliver({ ...sent.outcome, outgoing: yield* albumsDue(sent.chat.now + 60_000) })
      const away = yield* play(sent.chat, command("menu"))
      const later = yield* act(away, photo(), { album: "24680" })
      for (const [index, chat] of [away, later.chat].entries()) {
        const edited = {
          ...part,
          caption: `Category ${index}`,
          chat: { id: chat.person.id, type: "private" },
        }
        const { act: what, ...more } = read({ update_id: 9, edited_message: edited })
        const { chat: after, outcome } = yield* act(chat, what, more)
        expect(to(outcome, talk.employer)).toMatchObject([{ _tag: "EditCaption", messageId: copy }])
        expect(after.session.album).toEqual(chat.session.album)
      }
    }),
  )

  it.effect("is edited without telling its author if everything arrives", () =>
    Effect.gen(function* () {
      const talk = yield* revealed()
      const { outcome } = yield* changing(talk, text("Call me"), "Call +998 90 123 45 67")
      expect(to(outcome, talk.employer)[0]?.html).toContain("+998 90 123 45 67")
      expect(to(outcome, talk.seeker)).toEqual([])
    }),
  )

  it.effect("tells its author, in their language, if the edit can't be delivered", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const lost = `⚠️ ${locales[locale].conversations.changeLost("Registon")}`
        for (const [said, better, how] of [
          [text("See you at 9"), "At 10", { delivered: false }],
          [text("long ".repeat(800)), "short", {}],
          [text("short"), "long ".repeat(800), {}],
          [photo("My licence"), "x".repeat(1_000), {}],
        ] as const) {
          const talk = yield* talking(locale)
          const { outcome } = yield* changing(talk, said, better, how)
          expect(to(outcome, talk.employer)).toEqual([])
          expect(to(outcome, talk.seeker).map(({ html }) => html)).toEqual([lost])
        }
      }
    }),
  )

  it.effect("is not edited for somebody who is blocked, or in a closed chat", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const { chat, outcome } = yield* act(chatOf(talk.town, talk.seeker), text("Hi"), { messageId: source })
      yield* deliver({ ...outcome, outgoing: outcome.outgoing.filter(({ lane }) => lane === "notice") })
      yield* does(
        talk.town,
        talk.employer,
        t.conversations.more,
        t.conversations.block,
        t.conversations.confirm.block.yes,
      )
      const after = yield* act(chat, Act.Edit({ text: "Hello" }), { messageId: source })
      expect(to(after.outcome, talk.employer)).toEqual([])
      expect(to(after.outcome, talk.seeker).map(({ html }) => html)).toEqual([
        `⚠️ ${t.conversations.notSent}`,
      ])
    }),
  )

  it.effect("counts as a message of its side", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      let chat = (yield* changing(talk, text("Hi"), "Hi 0")).chat
      let told: ReadonlyArray<string> = []
      for (let number = 1; number < rates.messages.most; number++) {
        const edited = yield* act(chat, Act.Edit({ text: `Hi ${number}` }), { messageId: source })
        chat = edited.chat
        told = to(edited.outcome, talk.seeker).map(({ html }) => html)
      }
      expect(told).toEqual([`⚠️ ${ruleOf("en", "messages")} ${t.caps.ways.messages}`])
      const { outcome } = yield* act(chat, text("One more"))
      expect(to(outcome, talk.employer)).toEqual([])
    }),
  )

  it.effect("causes no answer elsewhere, or if its text stays the same", () =>
    Effect.gen(function* () {
      const nowhere = yield* play(settledChat(), command("support"), "Question")
      for (const messageId of [source, MessageId.make(1)]) {
        const { chat, outcome } = yield* act(nowhere, Act.Edit({ text: "better" }), { messageId })
        expect(outcome.outgoing).toEqual([])
        expect(chat.session).toEqual(nowhere.session)
      }
      const talk = yield* talking()
      const { chat, outcome } = yield* changing(talk, photo("My licence"), "My licence")
      expect(outcome.outgoing).toEqual([])
      const stranger = yield* act(
        chatOf(yield* opens(talk, talk.town, talk.employer), talk.employer),
        Act.Edit({ text: "Mine" }),
        { messageId: source },
      )
      expect(stranger.outcome.outgoing).toEqual([])
      const banned = { ...chat, account: { ...chat.account, standing: "banned" as const } }
      expect((yield* act(banned, Act.Edit({ text: "x" }), { messageId: source })).outcome.outgoing).toEqual(
        [],
      )
    }),
  )
})
