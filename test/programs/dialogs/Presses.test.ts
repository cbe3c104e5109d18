import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { decodeTap, encodeTap } from "../../../src/domain/CallbackData.ts"
import { MessageId } from "../../../src/domain/Ids.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { act, command, menuOf, newest, play, press, pressData, settledChat, text } from "./PrivateChat.ts"
import { TestDialogs } from "./TestDialogs.ts"
import { expectValid } from "./Validity.ts"

const open = encodeTap({ _tag: "Open", place: "settings" })
const alertOf = (outcome: { readonly answer: Option.Option<{ text: string | undefined; alert: boolean }> }) =>
  Option.getOrUndefined(outcome.answer)

const stale = { queryId: "q", text: locales.en.common.stale, alert: true }

layer(TestDialogs)("a press", (it) => {
  it.effect("on a menu that a newer one replaced gets an alert and a fresh menu", () =>
    Effect.gen(function* () {
      const old = yield* play(settledChat(), command("menu"))
      const chat = yield* play(old, command("menu"))
      const { outcome } = yield* act(chat, press(old, "Settings"))
      expect(alertOf(outcome)).toEqual(stale)
      expect(outcome.outgoing).toEqual([
        expect.objectContaining({
          message: expect.objectContaining({
            _tag: "SendText",
            menu: true,
            html: newest(chat).html,
          }) as unknown,
        }),
      ])
    }),
  )

  it.effect("on the Menu button of an old menu opens the menu below, without an alert", () =>
    Effect.gen(function* () {
      const old = yield* play(settledChat(), command("settings"))
      const chat = yield* play(old, command("help"))
      const { chat: after, outcome } = yield* act(chat, press(old, locales.en.common.menu))
      expect(alertOf(outcome)).toEqual({ queryId: "q", text: undefined, alert: false })
      expect(outcome.outgoing.map(({ message }) => message._tag)).toEqual(["SendText"])
      expect(newest(after).html).toContain(locales.en.menu.title)
    }),
  )

  it.effect("on a message that Telegram no longer shows does so too", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat(), command("menu"))
      const { outcome } = yield* act(chat, pressData(open, Option.none()))
      expect(alertOf(outcome)).toEqual(stale)
      expect(outcome.outgoing.map(({ message }) => message._tag)).toEqual(["SendText"])
    }),
  )

  it.effect.prop(
    "with foreign data does so too, whatever the data",
    [
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string().map((end) => open + end),
        fc.constant(`0${open.slice(1)}`),
      ),
    ],
    ([data]) =>
      Effect.gen(function* () {
        if (decodeTap(data)._tag === "Right") return
        const chat = yield* play(settledChat(), command("support"))
        const { chat: after, outcome } = yield* act(chat, pressData(data, chat.menu))
        expectValid(pressData(data, chat.menu), outcome)
        expect(alertOf(outcome)).toEqual(stale)
        expect(after.session.active).toEqual(Option.none())
      }),
  )

  it.effect("on a menu whose id is not recorded yet edits it in place", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat(), command("menu"), command("menu"))
      const unrecorded = { ...chat, menu: Option.some(MessageId.make(1)) }
      const { outcome } = yield* act(unrecorded, pressData(open, Option.some(MessageId.make(2))))
      expect(outcome.outgoing.map(({ message }) => message)).toEqual([
        expect.objectContaining({ _tag: "EditText", messageId: 2 }),
      ])
    }),
  )

  it.effect("on a notice is never out of date, and leaves the notice unchanged", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat(), command("menu"), command("menu"))
      const onNotice = encodeTap({ _tag: "Open", place: "settings" }, "notice")
      for (const id of [1, 2, 3]) {
        const { outcome } = yield* act(chat, pressData(onNotice, Option.some(MessageId.make(id))))
        expect(alertOf(outcome)).toEqual({ queryId: "q", text: undefined, alert: false })
        expect(outcome.outgoing.map(({ message }) => message._tag)).toEqual(["SendText"])
      }
    }),
  )

  it.effect("that opens the menu ends a pending question", () =>
    Effect.gen(function* () {
      const old = yield* play(settledChat(), command("menu"))
      const asked = yield* play(old, command("support"), "Question")
      const { chat } = yield* act(asked, press(old, "Settings"))
      expect(chat.session.active).toEqual(Option.none())
      const after = yield* play(chat, text("Where is it?"))
      expect(after.session.drafts["support"]?.answers).toEqual({ topic: "question" })
    }),
  )

  it.effect("done twice changes nothing more", () =>
    Effect.gen(function* () {
      const welcomed = yield* play(settledChat(), command("menu"))
      for (const label of ["Settings", "Support", "Help", "About", "Privacy"]) {
        const tap = press(welcomed, label)
        const once = yield* play(welcomed, tap)
        const twice = yield* play(once, tap)
        expect(menuOf(twice)).toEqual(menuOf(once))
        expect(twice.session.active).toEqual(once.session.active)
      }
    }),
  )
})
