import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { Sandbox } from "../../../sandbox/Sandbox.ts"
import { BotClient } from "../BotClient.ts"
import { arrangePage, pageAt, rawRequest, webLayer } from "./Page.ts"
import { openStream } from "./Stream.ts"

const check = <Args extends [unknown, ...Array<unknown>]>(
  property: FastCheck.IAsyncProperty<Args>,
  numRuns: number,
) => Effect.promise(() => FastCheck.assert(property, { numRuns }))

const segment = FastCheck.oneof(
  FastCheck.constantFrom("web", "personas", "chats", "acts", "files", "inline", "state", "machine", "events"),
  FastCheck.string().map(encodeURIComponent),
  FastCheck.constantFrom("%", "%zz", "..", "", "-1", "0", "1e9", "__proto__", "constructor", "NaN"),
)
const path = FastCheck.array(segment, { maxLength: 6 }).map((parts) => `/web/${parts.join("/")}`)

const tag = FastCheck.constantFrom("Say", "Start", "Edit", "Delete", "SendSample", "Join", "ChooseInline", "")
const value = FastCheck.oneof(
  FastCheck.string(),
  FastCheck.integer(),
  FastCheck.double(),
  FastCheck.jsonValue(),
)
const someAct = FastCheck.record(
  { _tag: tag, text: value, messageId: value, payload: value, replyTo: value, kind: value, bot: value },
  { requiredKeys: ["_tag"] },
).map((act) => JSON.stringify(act))
const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth)
const body = FastCheck.oneof(
  FastCheck.json(),
  FastCheck.string(),
  someAct,
  FastCheck.constant("[".repeat(50_000)),
)

const secret = FastCheck.stringMatching(/^[A-Za-z0-9_-]{20,40}$/)
const someToken = FastCheck.tuple(FastCheck.integer({ min: 100_000, max: 999_999_999 }), secret).map(
  ([id, half]) => `${id}:${half}`,
)

layer(webLayer())("the page's server in general", (it) => {
  it.effect("answers any path with a 4xx as JSON, or with a resource", () =>
    Effect.gen(function* () {
      const { get, url } = yield* arrangePage
      const methods = FastCheck.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
      yield* check(
        FastCheck.asyncProperty(methods, path, async (method, where) => {
          // Streams have no end to wait for.
          FastCheck.pre(!/\/events\/?$/.test(where))
          const { status, text } = await Effect.runPromise(rawRequest(url, { method, path: where }))
          expect(status === 200 || (status >= 400 && status < 500) || status === 503).toBe(true)
          if (status !== 200) expect(JSON.parse(text)).toEqual({ error: expect.any(String) as string })
        }),
        300,
      )
      expect(yield* get("/web/state")).toMatchObject({ status: 200 })
    }),
  )

  it.effect("answers any POST with a 4xx as JSON unless it makes sense", () =>
    Effect.gen(function* () {
      const { ann, ask, bot, get } = yield* arrangePage
      ann.chatWith(bot).start()
      const where = FastCheck.constantFrom(
        "/web/personas",
        `/web/personas/${ann.id}/chats/${bot.id}/acts`,
        `/web/personas/${ann.id}/inline`,
        "/web/machine/process",
      )
      yield* check(
        FastCheck.asyncProperty(where, body, async (address, content) => {
          const said = await Effect.runPromise(ask(address, { method: "POST", body: content }))
          expect([200, 400, 403, 404, 409]).toContain(said.status)
          if (said.status !== 200) expect(said.json).toEqual({ error: expect.any(String) as string })
        }),
        300,
      )
      expect(yield* get("/web/state")).toMatchObject({ status: 200 })
    }),
  )

  it.effect("answers deeply nested bodies with a 400", () =>
    Effect.gen(function* () {
      const { ann, ask, bot } = yield* arrangePage
      const statuses = new Set<number>()
      for (const depth of [9, 1000, 9000, 300_000]) {
        for (const content of [
          deep(depth),
          `{"_tag":${deep(depth)}}`,
          `{"_tag":"Say","text":${deep(depth)}}`,
        ]) {
          const where = `/web/personas/${ann.id}/chats/${bot.id}/acts`
          statuses.add((yield* ask(where, { method: "POST", body: content })).status)
        }
      }
      expect([...statuses]).toEqual([400])
    }),
  )

  it.effect("survives malformed addresses outside the page's own too", () =>
    Effect.gen(function* () {
      const { get, url } = yield* arrangePage
      for (const where of ["/file/bot%/x", "/file/bot1:a/%", "/bot%/getMe", "/%", "//", "/web?%", "*"]) {
        const { status } = yield* rawRequest(url, { path: where })
        expect(status >= 400 && status < 500).toBe(true)
      }
      expect(yield* get("/web/state")).toMatchObject({ status: 200 })
    }),
  )

  it.scoped("never sends a token in an answer or a stream", () =>
    Effect.gen(function* () {
      const { people, url, world } = yield* Sandbox
      const { act, chat, get } = pageAt(url)
      const persona = people.add({ first_name: "Ann" })
      const machine = yield* openStream(`${url}/web/machine/events`)
      const chats = yield* openStream(`${url}/web/events?personas=${persona.id}`)
      const told = async (token: string) => {
        const bot = world.addBot({ token, firstName: `Bot ${token}` })
        const client = new BotClient(url, token)
        const client2 = (method: string, params: object) => Effect.runPromise(client.call(method, params))
        await Effect.runPromise(act(persona.id, bot.id, { _tag: "Say", text: `my ${token} and ${token}` }))
        await client2("setMyCommands", { commands: [{ command: "go", description: token }] })
        await client2("sendMessage", {
          chat_id: persona.id,
          text: `${url}/file/bot${token}/x`,
          [token]: token,
        })
        await client2("sendMessage", {
          chat_id: persona.id,
          text: "x",
          reply_markup: { keyboard: [[token]] },
        })
        await client2("sendMessage", { chat_id: token, text: encodeURIComponent(token) })
        bot.updates.pushRaw((id) => `{"update_id":${id},"odd":"${token}"`)
        const answers = await Promise.all(
          [
            get("/web/state"),
            get(`/web/personas/${persona.id}/chats`),
            chat(persona.id, bot.id),
            get("/web/machine"),
            get(`/web/${token}`),
            get(`/web/files/${token}`),
          ].map((asked) => Effect.runPromise(asked)),
        )
        const half = token.slice(token.indexOf(":") + 1)
        for (const { text } of answers) expect(text).not.toContain(half)
        return half
      }
      const halves: Array<string> = []
      yield* check(
        FastCheck.asyncProperty(someToken, async (token) => {
          FastCheck.pre(world.botById(Number(token.split(":")[0])) === undefined)
          halves.push(await told(token))
        }),
        25,
      )
      yield* Effect.promise(() => new Promise((wake) => setTimeout(wake, 300)))
      const streamed = [...chats.events, ...machine.events].map(({ raw }) => raw).join("\n")
      expect(streamed.length).toBeGreaterThan(10_000)
      for (const half of halves) expect(streamed.includes(half)).toBe(false)
    }),
  )
})
