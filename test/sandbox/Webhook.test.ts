import { expect, layer } from "@effect/vitest"
import { Effect, type Scope } from "effect"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { arrange } from "./Arrange.ts"

interface Received {
  readonly update: { readonly update_id: number; readonly message?: { readonly text?: string } }
  readonly secret: unknown
}

type Respond = (response: ServerResponse, received: Received) => void

const readAll = async (request: IncomingMessage) => {
  const chunks: Array<Buffer> = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const ok: Respond = (response) => {
  response.end()
}

/** A bot's own HTTP server, which answers updates as instructed. */
const hookServer = (
  respond: () => Respond,
): Effect.Effect<{ url: string; received: Array<Received> }, never, Scope.Scope> =>
  Effect.gen(function* () {
    const received: Array<Received> = []
    const server = createServer((request, response) => {
      void readAll(request).then((body) => {
        const update = JSON.parse(body) as Received["update"]
        const each = { update, secret: request.headers["x-telegram-bot-api-secret-token"] }
        received.push(each)
        respond()(response, each)
      })
    })
    yield* Effect.acquireRelease(
      Effect.promise(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))),
      () =>
        Effect.sync(() => {
          server.close()
          server.closeAllConnections()
        }),
    )
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
  })

const until = (condition: () => boolean) =>
  Effect.promise(async () => {
    while (!condition()) await new Promise((wake) => setTimeout(wake, 5))
  })

const arrangeHook = (first: Respond = ok) =>
  Effect.gen(function* () {
    const arranged = yield* arrange
    arranged.bot.updates.clear()
    const answer = { with: first }
    const hook = yield* hookServer(() => answer.with)
    const texts = () => hook.received.map(({ update }) => update.message?.text)
    const info = Effect.map(arranged.client.call("getWebhookInfo"), ({ result }) => result as object)
    const set = (params: object = {}) => arranged.client.call("setWebhook", { url: hook.url, ...params })
    return { ...arranged, ...hook, answer, info, set, texts }
  })

layer(Sandbox.layer())("a webhook", (it) => {
  it.scoped("receives pending and new updates, with the secret, and leaves nothing pending", () =>
    Effect.gen(function* () {
      const { chat, info, received, set, texts } = yield* arrangeHook()
      chat.say("waiting")
      expect(yield* set({ secret_token: "S-1", max_connections: 3 })).toMatchObject({
        result: true,
        description: "Webhook was set",
      })
      chat.say("coming")
      yield* until(() => received.length === 2)
      expect(texts()).toEqual(["waiting", "coming"])
      expect(received.map(({ secret }) => secret)).toEqual(["S-1", "S-1"])
      yield* Effect.repeat(info, { until: (told) => Reflect.get(told, "pending_update_count") === 0 })
      expect(yield* info).toMatchObject({ max_connections: 3, has_custom_certificate: false })
      expect(yield* info).not.toHaveProperty("last_error_message")
    }),
  )

  it.scoped("can answer with a method call, unless that would change the webhook or read something", () =>
    Effect.gen(function* () {
      const { ann, answer, bot, chat, received, set, world } = yield* arrangeHook()
      const reply = (body: object) => {
        answer.with = (response) => {
          response.setHeader("content-type", "application/json").end(JSON.stringify(body))
        }
      }
      yield* set()
      reply({ method: "sendMessage", chat_id: ann.id, text: "by answer" })
      chat.say("hi")
      expect(yield* chat.awaitMessage()).toMatchObject({ text: "by answer" })
      const calls = () => world.calls.list("sendMessage").filter((call) => call.bot === bot.id)
      yield* until(() => calls()[0]?.status !== undefined)
      expect(calls()).toMatchObject([{ params: { text: "by answer" }, status: 200 }])
      for (const method of ["deleteWebhook", "setWebhook", "getMe", "close", "logOut", "nonsense"]) {
        reply({ method })
        const before = received.length
        chat.say(method)
        yield* until(() => received.length === before + 1)
      }
      reply({})
      chat.say("end")
      yield* until(() => bot.updates.size === 0)
      expect(bot.webhook).toBeDefined()
      expect(world.calls.list("getMe").filter((call) => call.bot === bot.id)).toEqual([])
    }),
  )

  it.scoped("receives the updates of one chat in sequence, and others' concurrently", () =>
    Effect.gen(function* () {
      const { answer, bot, chat, people, set, texts } = yield* arrangeHook()
      const held: Array<() => void> = []
      answer.with = (response) => held.push(() => response.end())
      yield* set({ max_connections: 2 })
      const others = [people.add(), people.add()].map((person) => person.chatWith(bot))
      chat.say("one")
      chat.say("two")
      for (const other of others) other.say("other")
      yield* until(() => held.length === 2)
      expect(texts()).toEqual(["one", "other"])
      for (let answered = 0; answered < 4; answered += 1) {
        yield* until(() => held.length > answered)
        held[answered]?.()
      }
      yield* until(() => bot.updates.size === 0)
      expect(texts().filter((text) => text !== "other")).toEqual(["one", "two"])
    }),
  )

  it.scoped("loses pending updates only if told to drop them; deleted, it leaves them to getUpdates", () =>
    Effect.gen(function* () {
      const { answer, bot, chat, client, set } = yield* arrangeHook()
      answer.with = (response) => {
        response.writeHead(500).end()
      }
      chat.say("dropped")
      yield* set({ drop_pending_updates: true })
      chat.say("kept")
      expect(yield* client.call("getUpdates")).toMatchObject({ status: 409 })
      yield* client.call("deleteWebhook")
      expect(yield* client.call("getUpdates")).toMatchObject({ result: [{ message: { text: "kept" } }] })
      expect(bot.webhook).toBeUndefined()
    }),
  )

  it.effect("is refused with the reason if it is invalid", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const refused = (params: object) =>
        Effect.map(client.call("setWebhook", params), ({ description }) => description)
      const https = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
      expect(yield* refused({ url: "http://example.org/hook" })).toBe(https)
      expect(yield* refused({ url: "http://127.0.0.1.example.org/hook" })).toBe(https)
      expect(yield* refused({ url: "ftp://localhost/hook" })).toBe(https)
      expect(yield* refused({ url: "https://example.org:8080/" })).toBe(
        "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
      )
      expect(yield* refused({ url: "https://" })).toBe("Bad Request: invalid webhook URL specified")
      const url = "http://localhost:1/"
      expect(yield* refused({ url, secret_token: "a b" })).toBe(
        "Bad Request: secret token contains unallowed characters",
      )
      expect(yield* refused({ url, secret_token: "a".repeat(257) })).toBe(
        "Bad Request: secret token is too long",
      )
    }),
  )
})

const clock = new ManualClock()

layer(Sandbox.layer({ clock }))("a webhook that fails", (it) => {
  it.scoped("is retried at once, then after 2, 4, 8 … seconds, and its last error is reported", () =>
    Effect.gen(function* () {
      const { answer, bot, chat, info, received, set } = yield* arrangeHook((response) => {
        response.writeHead(503, "Busy").end()
      })
      yield* set()
      chat.say("stubborn")
      yield* until(() => received.length === 2)
      for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
        const tries = received.length
        yield* until(() => bot.webhook?.lastError !== undefined)
        // The failure is recorded after the answer was sent.
        yield* Effect.promise(() => new Promise((wake) => setTimeout(wake, 100)))
        clock.advance(seconds * 1000 - 1)
        yield* Effect.promise(() => new Promise((wake) => setTimeout(wake, 20)))
        expect(received).toHaveLength(tries)
        clock.advance(1)
        yield* until(() => received.length === tries + 1)
      }
      expect(yield* info).toMatchObject({
        pending_update_count: 1,
        last_error_message: "Wrong response from the webhook: 503 Busy",
      })
      answer.with = ok
      yield* set()
      yield* until(() => bot.updates.size === 0)
      expect(new Set(received.map(({ update }) => update.update_id)).size).toBe(1)
    }),
  )

  it.scoped("may set the pause itself, and an unreachable one counts as a refused connection", () =>
    Effect.gen(function* () {
      const { bot, chat, client, info, received, set } = yield* arrangeHook((response) => {
        response.writeHead(429, { "retry-after": "5" }).end()
      })
      yield* set()
      chat.say("x")
      yield* until(() => bot.webhook?.lastError !== undefined)
      clock.advance(4999)
      expect(received).toHaveLength(1)
      clock.advance(1)
      yield* until(() => received.length === 2)
      yield* client.call("setWebhook", { url: "http://127.0.0.1:2/" })
      yield* until(() => bot.webhook?.lastError !== undefined)
      expect(yield* info).toMatchObject({ last_error_message: "Connection refused" })
    }),
  )

  it.scoped("leaves neither pause nor error to its successor", () =>
    Effect.gen(function* () {
      const held: Array<ServerResponse> = []
      const { answer, bot, chat, info, received, set } = yield* arrangeHook((response) => held.push(response))
      yield* set()
      chat.say("x")
      yield* until(() => held.length === 1)
      answer.with = ok
      yield* set()
      held[0]?.writeHead(429, { "retry-after": "3600" }).end()
      yield* until(() => bot.updates.size === 0)
      expect(received).toHaveLength(2)
      expect(yield* info).not.toHaveProperty("last_error_message")
    }),
  )

  it.scoped("waits no longer for updates that are gone", () =>
    Effect.gen(function* () {
      const { ann, answer, bot, chat, people, received, set, texts, world } = yield* arrangeHook(
        (response) => {
          response.writeHead(429, { "retry-after": "3600" }).end()
        },
      )
      yield* set()
      chat.say("gone")
      yield* until(() => bot.webhook?.lastError !== undefined)
      people.clear()
      world.empty()
      answer.with = ok
      people.add({ id: ann.id }).chatWith(bot).say("new")
      yield* until(() => received.length === 2)
      expect(texts()).toEqual(["gone", "new"])
    }),
  )
})
