import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { setStage } from "./Stage.ts"

describe("first screens", () => {
  it.scopedLive("a newcomer agrees, chooses a role, and lands in the menu", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      yield* start()
      const chat = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      chat.start()
      const welcome = yield* chat.awaitMessage("By continuing you agree")
      expect((yield* chat.press("Continue").awaitAnswer()).text).toBeUndefined()
      yield* chat.awaitMessage("What brings you here?")
      chat.press("I’m looking for work")
      const menu = yield* chat.awaitMessage("Role: job seeker")
      // All of it in one message, edited in place.
      expect(menu.message_id).toBe(welcome.message_id)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a second tap on a finished question is answered silently, and the result remains", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      yield* start()
      const chat = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      chat.press("Continue")
      yield* chat.awaitMessage("What brings you here?")
      chat.press("I’m looking for work")
      yield* chat.awaitMessage("Role: job seeker")
      chat.say("/support")
      yield* chat.awaitMessage()
      chat.press("Question")
      yield* chat.awaitMessage()
      chat.say("How?")
      const asked = yield* chat.awaitMessage("Topic: Question")
      const send = (asked.reply_markup?.inline_keyboard ?? [])
        .flat()
        .find(({ text }) => text.includes("Send"))
      const tap = { messageId: asked.message_id, label: send?.text ?? "" }
      const first = chat.press(tap)
      const second = chat.press(tap)
      yield* first.awaitAnswer()
      expect(yield* second.awaitAnswer()).toMatchObject({ text: undefined })
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
