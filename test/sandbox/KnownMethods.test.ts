import type { ApiMethods } from "@grammyjs/types"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { knownMethods } from "../../sandbox/methods/KnownMethods.ts"
import { implementedMethods } from "../../sandbox/methods/Methods.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

type Forgotten = Exclude<keyof ApiMethods<never>, (typeof knownMethods)[number]>
/** Does not compile if the types have a method that the list lacks. */
const nothingForgotten: [Forgotten] extends [never] ? true : Forgotten = true

const missing = knownMethods.filter((name) => !implementedMethods.includes(name))

const value = FastCheck.oneof(
  FastCheck.string(),
  FastCheck.integer(),
  FastCheck.double({ noNaN: true, noDefaultInfinity: true }),
  FastCheck.boolean(),
  FastCheck.constant(null),
  FastCheck.jsonValue(),
  FastCheck.json(),
)

/** Parameter names that methods read, with typical values. */
const someParams = (people: ReadonlyArray<number>) => {
  const id = FastCheck.oneof(FastCheck.constantFrom(...people, 0, 1, 2, 3, -1), value)
  return FastCheck.record(
    {
      chat_id: id,
      from_chat_id: id,
      user_id: id,
      message_id: id,
      message_ids: FastCheck.oneof(FastCheck.constant([1, 2]), value),
      message_thread_id: FastCheck.oneof(FastCheck.constant(0), value),
      text: value,
      caption: value,
      name: value,
      question: value,
      options: FastCheck.oneof(FastCheck.constant(["yes", "no"]), value),
      correct_option_id: id,
      invite_link: value,
      permissions: value,
      reaction: value,
      media: value,
      photo: value,
      document: value,
      commands: value,
      scope: value,
      results: value,
      reply_markup: value,
      reply_parameters: value,
      entities: value,
      parse_mode: value,
      latitude: value,
      longitude: value,
      until_date: value,
      member_limit: value,
      expire_date: value,
      offset: value,
      allowed_updates: value,
    },
    { requiredKeys: [] },
  )
}

layer(Sandbox.layer())((it) => {
  it("every method of the types is known, and nothing else is implemented", () => {
    expect(nothingForgotten).toBe(true)
    expect(new Set(knownMethods).size).toBe(knownMethods.length)
    expect(implementedMethods.filter((name) => !new Set<string>(knownMethods).has(name))).toEqual([])
  })

  it.effect("a method that the sandbox lacks answers 501, says so and is logged", () =>
    Effect.gen(function* () {
      const { bot, client, world } = yield* arrange
      for (const name of missing) {
        const description = `Not Implemented: ${name} is not in the sandbox`
        expect(yield* client.call(name.toUpperCase(), { a: 1 })).toMatchObject({
          ok: false,
          status: 501,
          error_code: 501,
          description,
        })
        const logged = world.calls.list(name).filter((call) => call.bot === bot.id)
        expect(logged).toMatchObject([{ params: { a: 1 }, status: 501, description }])
      }
    }),
  )

  it.effect("a typo, a wrong token and an unreadable body are logged too", () =>
    Effect.gen(function* () {
      const { bot, client, url, world } = yield* arrange
      yield* client.call("sendMesage", { text: "x" })
      yield* client.send("sendMessage", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{",
      })
      yield* Effect.promise(() => fetch(`${url}/bot${bot.id}:wrong/getMe`))
      expect(world.calls.list().slice(-3)).toMatchObject([
        { bot: bot.id, method: "sendMesage", params: { text: "x" }, status: 404 },
        { bot: bot.id, method: "sendMessage", params: {}, status: 400 },
        { bot: 0, method: "getMe", status: 401, description: "Unauthorized" },
      ])
      expect(JSON.parse(world.calls.list().at(-1)?.answer ?? "")).toEqual({
        ok: false,
        error_code: 401,
        description: "Unauthorized",
      })
    }),
  )

  it.effect("a known method answers any parameters with a result or a documented error", () =>
    Effect.gen(function* () {
      const { ann, bot, client, world } = yield* arrange
      const group = world.addGroup({ title: "Jobs" })
      ann.join(group, "creator")
      ann.addBot(group, bot, "administrator")
      ann.in(group).say("/start")
      // These wait, or take the updates or the bot away.
      const apart = new Set(["getUpdates", "setWebhook", "deleteWebhook", "leaveChat"])
      const method = FastCheck.constantFrom(...implementedMethods.filter((name) => !apart.has(name)))
      yield* Effect.promise(() =>
        FastCheck.assert(
          FastCheck.asyncProperty(method, someParams([ann.id, bot.id, group.id]), async (name, params) => {
            const before = world.calls.total
            const answer = await Effect.runPromise(client.call(name, params))
            expect([200, 400, 403, 429]).toContain(answer.status)
            expect(answer.ok).toBe(answer.status === 200)
            expect(world.calls.total).toBe(before + 1)
            expect(world.calls.list().at(-1)).toMatchObject({ method: name, status: answer.status })
          }),
          { numRuns: 300 },
        ),
      )
    }),
  )
})
