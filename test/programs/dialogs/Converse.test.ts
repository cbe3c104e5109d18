import { expect, layer } from "@effect/vitest"
import { Cause, Effect, Exit, FastCheck as fc, Option, Struct } from "effect"
import { encodeTap, Surface } from "../../../src/domain/CallbackData.ts"
import { ChatId } from "../../../src/domain/Ids.ts"
import { Act, type Incoming } from "../../../src/domain/Incoming.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import { emptySession } from "../../../src/domain/Session.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { apologise, apologiseUnread, converse } from "../../../src/programs/dialogs/Converse.ts"
import { actTag, stepTag } from "../../../src/programs/dialogs/DefectTags.ts"
import { anyAct, anyPause } from "./AnyAct.ts"
import {
  act,
  command,
  encounterOf,
  newChat,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  settledChat,
  text,
} from "./PrivateChat.ts"
import { admin, botUsername, testDialogs, TestDialogs } from "./TestDialogs.ts"
import { expectSound, expectValid, expectValidMessage } from "./Validity.ts"
import { anyTap } from "../../domain/AnyTap.ts"

const inGroup = (chat: PrivateChat, what: Act): Incoming => ({
  ...encounterOf(chat, what).incoming,
  chatId: ChatId.make(-100),
  chatKind: "group",
})

layer(TestDialogs)("converse", (it) => {
  it.effect.prop(
    "any acts at any time cause no defect, and each message gets one valid answer",
    [
      fc.constantFrom(...Locale.literals),
      fc.array(fc.tuple(anyAct, anyPause), { minLength: 1, maxLength: 30 }),
    ],
    ([locale, acts]) =>
      Effect.gen(function* () {
        let chat = newChat(locale)
        for (const [next, pause] of acts) {
          const what = next(chat)
          const answered = yield* act(chat, what)
          expectValid(what, answered.outcome)
          expectSound(what, answered.chat, chat.now)
          chat = { ...answered.chat, now: answered.chat.now + pause }
        }
      }),
  )

  it.effect("blocking and unblocking is recorded silently; any act makes the person reachable", () =>
    Effect.gen(function* () {
      const blocked = yield* act(settledChat(), Act.Reachability({ reachable: false }))
      expect(blocked.outcome.account.reachable).toBe(false)
      expect(blocked.outcome.outgoing).toEqual([])
      for (const what of [
        Act.Reachability({ reachable: true }),
        text("Hi"),
        Act.OtherMessage(),
        pressData("", Option.none()),
      ])
        expect((yield* act(blocked.chat, what)).outcome.account.reachable).toBe(true)
      expect(apologise(encounterOf(blocked.chat, text("Hi"))).account.reachable).toBe(true)
    }),
  )

  it.effect("an unchanged account and session are the very objects that were loaded", () =>
    Effect.gen(function* () {
      const interaction = encounterOf(settledChat(), command("menu"))
      const outcome = yield* converse(interaction)
      expect(outcome.account).toBe(interaction.account)
      expect(outcome.session).toBe(interaction.session)
    }),
  )

  it.effect("in a group only a command to the bot is answered, once, with a link to the private chat", () =>
    Effect.gen(function* () {
      const chat = settledChat()
      const said = (what: Act) => converse({ ...encounterOf(chat, what), incoming: inGroup(chat, what) })
      expect(yield* said(Act.Silent())).toMatchObject({ outgoing: [], answer: Option.none() })
      for (const name of ["start", "help", "crash", "anything"]) {
        const { outgoing, session } = yield* said(command(name))
        expect(outgoing).toHaveLength(1)
        for (const { chatId, message } of outgoing) {
          expectValidMessage(message)
          expect(chatId).toBe(-100)
          expect(JSON.stringify(message)).toContain(`https://t.me/${botUsername}?start=group`)
        }
        expect(session).toBe(chat.session)
      }
    }),
  )

  it.effect("a button pressed in a group gets only an alert", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat(), command("role"))
      const what = press(chat, "I’m hiring")
      const outcome = yield* converse({ ...encounterOf(chat, what), incoming: inGroup(chat, what) })
      expect(outcome.outgoing).toEqual([])
      expect(outcome.account.role).toBe("seeker")
      expect(outcome.answer).toEqual(
        Option.some({ queryId: "q", text: locales.en.common.notYours, alert: true }),
      )
    }),
  )

  it.effect("/crash causes a defect for admins only", () =>
    Effect.gen(function* () {
      const asAdmin = { ...newChat("en", admin), account: { ...settledChat().account, id: admin } }
      const exit = yield* Effect.exit(converse(encounterOf(asAdmin, command("crash"))))
      expect(Exit.isFailure(exit) && Cause.isDie(exit.cause)).toBe(true)
      const { outcome } = yield* act(settledChat(), command("crash"))
      const { outcome: unknown } = yield* act(settledChat(), command("no_such_command"))
      expect(outcome).toEqual(unknown)
    }),
  )

  it.effect("a defect is followed by an apology and a menu, and no question is pending any more", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const chat = yield* play(settledChat(locale), command("support"))
        for (const what of [
          text("Hi"),
          pressData("x", chat.menu),
          Act.Silent(),
          Act.Reachability({ reachable: true }),
        ]) {
          const outcome = apologise(encounterOf(chat, what))
          expectValid(what, outcome)
          if (outcome.outgoing.length === 0) continue
          expect(outcome.outgoing[0]?.message.html).toContain(locales[locale].common.apology)
          expect(outcome.session.active).toEqual(Option.none())
        }
        expect(Option.getOrThrow(apologise(encounterOf(chat, pressData("x", chat.menu))).answer).alert).toBe(
          true,
        )
      }
    }),
  )

  it.effect("a defect in a group is not mentioned", () =>
    Effect.sync(() => {
      const chat = settledChat()
      for (const what of [command("help"), pressData("x", Option.none())]) {
        const outcome = apologise({ ...encounterOf(chat, what), incoming: inGroup(chat, what) })
        expect(outcome.outgoing).toEqual([])
        expect(Option.isSome(outcome.answer)).toBe(what._tag === "Press")
      }
    }),
  )

  it.effect("an unreadable message is answered in the person's language", () =>
    Effect.sync(() => {
      for (const locale of Locale.literals) {
        const [only, ...more] = apologiseUnread(ChatId.make(7), locale)
        expect(more).toEqual([])
        expect(only).toMatchObject({ chatId: 7, lane: "reply" })
        if (only !== undefined) expectValidMessage(only.message)
      }
    }),
  )

  it.effect("names the current dialog from a bounded set", () =>
    Effect.gen(function* () {
      const asked = yield* play(settledChat(), command("support"), "Question")
      expect(stepTag(emptySession)).toBe("idle")
      expect(stepTag(asked.session)).toBe("support.message")
      expect(actTag(text("secret"))).toBe("Text")
      expect(newest(asked).html).not.toBe("")
    }),
  )
})

layer(testDialogs("production"))("converse in production", (it) => {
  it.effect("doesn't know /crash", () =>
    Effect.gen(function* () {
      const asAdmin = { ...settledChat(), account: { ...settledChat().account, id: admin } }
      const { outcome } = yield* act(asAdmin, command("crash"))
      expect(outcome.outgoing).toHaveLength(1)
    }),
  )
})

layer(TestDialogs)("taps", (it) => {
  it.effect.prop(
    "a forged tap never gets past the consent",
    [anyTap, fc.constantFrom(...Surface.literals)],
    ([tap, surface]) =>
      Effect.gen(function* () {
        const welcomed = yield* play(newChat(), command("start"))
        const { outcome } = yield* act(welcomed, pressData(encodeTap(tap, surface), welcomed.menu))
        if (tap._tag === "Consent") return
        expect(outcome.account).toEqual({ ...welcomed.account, locale: outcome.account.locale })
        expect(Struct.omit(outcome.session, "trail")).toEqual(emptySession)
      }),
  )
})
