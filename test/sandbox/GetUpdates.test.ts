import { expect, layer } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const texts = (result: unknown) =>
  (result as ReadonlyArray<{ message?: { text?: string } }>).map(({ message }) => message?.text)

layer(Sandbox.layer())((it) => {
  it.effect("limit is clamped to 1..100, and 0 counts as 1", () =>
    Effect.gen(function* () {
      const { chat, client } = yield* arrange
      for (let n = 0; n < 150; n += 1) chat.say(`${n}`)
      expect(texts((yield* client.call("getUpdates", { limit: 1000 })).result)).toHaveLength(100)
      expect(texts((yield* client.call("getUpdates", { limit: 0, offset: -150 })).result)).toEqual(["0"])
    }),
  )

  it.effect("a long poll is answered as soon as somebody writes", () =>
    Effect.gen(function* () {
      const { bot, chat, client } = yield* arrange
      bot.updates.clear()
      const poll = yield* Effect.fork(client.call("getUpdates", { timeout: 50 }))
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 50)))
      expect(bot.poller.isPolling).toBe(true)
      chat.say("hello")
      expect(texts((yield* Fiber.join(poll)).result)).toEqual(["hello"])
    }),
  )

  it.effect("allowed_updates persists; [] or unknown names only mean the default set", () =>
    Effect.gen(function* () {
      const { bot, client } = yield* arrange
      const allowed = (params: object) =>
        Effect.map(client.call("getUpdates", { limit: 1, ...params }), () => [...bot.updates.allowed])
      expect(yield* allowed({ allowed_updates: ["message"] })).toEqual(["message"])
      expect(yield* allowed({})).toEqual(["message"])
      expect(yield* allowed({ allowed_updates: "nonsense" })).toEqual(["message"])
      expect(yield* allowed({ allowed_updates: ["chat_member", "nonsense"] })).toEqual(["chat_member"])
      expect(yield* allowed({ allowed_updates: ["nonsense"] })).toContain("my_chat_member")
      expect(yield* allowed({ allowed_updates: [] })).not.toContain("chat_member")
    }),
  )

  it.effect("getUpdates is refused while a webhook is set", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      yield* client.call("setWebhook", { url: "http://127.0.0.1:2/hook" })
      expect(yield* client.call("getUpdates")).toMatchObject({
        status: 409,
        description:
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      })
      expect((yield* client.call("getWebhookInfo")).result).toMatchObject({
        url: "http://127.0.0.1:2/hook",
        pending_update_count: 1,
      })
      yield* client.call("deleteWebhook", { drop_pending_updates: true })
      expect(yield* client.call("deleteWebhook")).toMatchObject({
        result: true,
        description: "Webhook is already deleted",
      })
      expect((yield* client.call("getUpdates")).result).toEqual([])
    }),
  )

  it.effect("a webhook needs HTTPS", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      expect(yield* client.call("setWebhook", { url: "http://example.org" })).toMatchObject({
        description: "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
      })
    }),
  )

  it.effect("close is refused in the first ten minutes", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const refused = yield* client.call("close")
      expect(refused).toMatchObject({ status: 429, parameters: { retry_after: 600 } })
      expect(refused.headers.get("retry-after")).toBe("600")
    }),
  )
})
