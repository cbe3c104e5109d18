import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck, Option } from "effect"
import { routeNames } from "../../sandbox/control/Routes.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"
import { controlAt } from "./ControlClient.ts"
import { rawRequest } from "./web/Page.ts"

const value = FastCheck.oneof(FastCheck.string(), FastCheck.integer(), FastCheck.jsonValue())

/** Fields that the end points know, with unusual values. */
const fields = FastCheck.record(
  {
    text: value,
    message_id: FastCheck.oneof(FastCheck.constantFrom(1, 2), value),
    option_ids: FastCheck.oneof(FastCheck.constant([0]), value),
    chat_id: value,
    invite_link: value,
    first_name: value,
    title: value,
    members: value,
    status: FastCheck.oneof(FastCheck.constantFrom("creator", "left", "kicked"), value),
    kind: FastCheck.oneof(FastCheck.constantFrom("photo", "voice"), value),
    content: value,
    callback_data: value,
    token: value,
    fault: value,
    timeout: FastCheck.constantFrom(0, 0.01, "1", null),
  },
  { requiredKeys: ["timeout"] },
)

const body = FastCheck.oneof(
  fields.map((given) => JSON.stringify(given)),
  FastCheck.tuple(fields, FastCheck.constantFrom("text", "first_name", "title", "phone_number")).map(
    ([given, only]) => JSON.stringify({ [only]: (given as Record<string, unknown>)[only] ?? "x" }),
  ),
  FastCheck.json(),
  FastCheck.string(),
  FastCheck.constant("[".repeat(50_000)),
)

const methods = FastCheck.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")

layer(Sandbox.layer())("the control end points in general", (it) => {
  it.effect("answer any input with an error or a result, and keep running", () =>
    Effect.gen(function* () {
      const { ann, bot, url, world } = yield* arrange
      const group = world.addGroup({ title: "Jobs" })
      const ids = FastCheck.oneof(
        { arbitrary: FastCheck.constantFrom(ann.id, bot.id, group.id), weight: 4 },
        { arbitrary: FastCheck.constantFrom("0", "-1", "1e9", "__proto__", "@nobody", "%zz", ""), weight: 1 },
      )
      const path = FastCheck.tuple(FastCheck.constantFrom(...routeNames), ids, ids).map(
        ([name, person, chat]) =>
          name
            .replace(/^\w+ /, "")
            .replace(":person", String(person))
            .replace(/:(?:chat|user)/g, String(chat)),
      )
      const known = methods.chain((method) => path.map((where) => ({ method, where })))
      const ofRoutes = FastCheck.constantFrom(...routeNames).chain((name) =>
        path.map((where) => ({ method: name.split(" ")[0] ?? "", where })),
      )
      yield* Effect.promise(() =>
        FastCheck.assert(
          FastCheck.asyncProperty(
            FastCheck.oneof(known, ofRoutes),
            body,
            async ({ method, where }, content) => {
              const headers = { "content-length": String(Buffer.byteLength(content)) }
              const sent =
                method === "GET" ? { method, path: where } : { method, path: where, headers, body: content }
              const said = await Effect.runPromise(rawRequest(url, sent))
              expect([200, 400, 404, 405, 409, 504]).toContain(said.status)
              const envelope = JSON.parse(said.text) as {
                ok: boolean
                error_code?: number
                description?: string
              }
              expect(envelope.ok).toBe(said.status === 200)
              if (said.status !== 200) {
                expect(envelope.error_code).toBe(said.status)
                expect(envelope.description?.length).toBeGreaterThan(3)
              }
            },
          ),
          { numRuns: 600 },
        ),
      )
      expect(yield* controlAt(url).get("/people")).toMatchObject({ status: 200 })
    }),
  )

  it.effect("reject pages of other sites and other host names, with or without the web page", () =>
    Effect.gen(function* () {
      const { url } = yield* Sandbox
      const { port } = new URL(url)
      const foreign: ReadonlyArray<Record<string, string>> = [
        { host: `evil.example:${port}` },
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ]
      for (const name of routeNames) {
        const [method = "", path = ""] = name.split(" ")
        for (const headers of foreign)
          expect(yield* rawRequest(url, { method, path, headers, body: "{}" })).toMatchObject({
            status: 403,
          })
      }
    }),
  )

  it.effect("reject bodies over 20 MiB, and let nobody wait longer than a minute", () =>
    Effect.gen(function* () {
      const { ann, bot, url } = yield* arrange
      const { post, send } = controlAt(url)
      const room = `/people/${ann.id}/chats/${bot.id}`
      expect(yield* send("POST", `${room}/say`, "x".repeat(20 * 1024 * 1024 + 1))).toMatchObject({
        status: 413,
      })
      expect(yield* post(`${room}/next`, { timeout: 61 })).toMatchObject({ status: 400 })
    }),
  )

  it.effect("keep nothing of a request that was cancelled", () =>
    Effect.gen(function* () {
      const { ann, bot, chat, client, url } = yield* arrange
      const waiting = fetch(`${url}/sandbox/v1/people/${ann.id}/chats/${bot.id}/next`, {
        method: "POST",
        body: '{"timeout":60}',
        signal: AbortSignal.timeout(500),
      })
      yield* Effect.promise(() => waiting.catch(() => undefined))
      // The server notices a little later that the connection is closed.
      const arrival = Effect.zipRight(
        client.call("sendMessage", { chat_id: ann.id, text: "for whoever asks next" }),
        Effect.option(chat.awaitMessage("for whoever asks next", 100)),
      )
      yield* Effect.repeat(arrival, { until: Option.isSome })
    }),
  )
})
