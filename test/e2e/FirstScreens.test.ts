import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { setStage } from "./Stage.ts"

describe("first screens", () => {
  it.scopedLive("a newcomer agrees, says who they are, and lands in the menu", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      yield* start()
      const chat = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      chat.start()
      const welcome = yield* chat.awaitMessage("By continuing you agree")
      expect((yield* chat.press("Continue").awaitAnswer()).text).toBeUndefined()
      yield* chat.awaitMessage("Who are you here?")
      chat.press("I look for work")
      const menu = yield* chat.awaitMessage("You are here as: job seeker")
      // All of it in one message, edited in place.
      expect(menu.message_id).toBe(welcome.message_id)
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
