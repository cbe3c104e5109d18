import { expect, layer } from "@effect/vitest"
import { Cause, Effect, Either, Exit } from "effect"
import type { Fault } from "../../sandbox/faults/Fault.ts"
import { FaultRules } from "../../sandbox/faults/FaultRules.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import { arrange } from "./Arrange.ts"

const withFault = (fault: Fault) =>
  Effect.gen(function* () {
    const arranged = yield* arrange
    const rule = arranged.faults.add({ fault, method: "sendMessage", bot: arranged.bot.id, times: 1 })
    return { ...arranged, rule }
  })

const raw = (root: string, chat_id: number, signal?: AbortSignal) =>
  fetch(`${root}/sendMessage?chat_id=${chat_id}&text=x`, { signal: signal ?? null })

layer(Sandbox.layer())((it) => {
  it.effect("an error in the envelope, for the next N calls", () =>
    Effect.gen(function* () {
      const fault = { kind: "error", code: 500, description: "Internal Server Error: restart" } as const
      const { chat, rule, send } = yield* withFault(fault)
      expect(yield* send({ text: "x" })).toMatchObject({ status: 500, description: fault.description })
      expect(chat.transcript).toHaveLength(1)
      expect(yield* send({ text: "x" })).toMatchObject({ ok: true })
      expect(rule.hits).toBe(1)
    }),
  )

  it.effect("a proxy's HTML page", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* withFault({ kind: "html" })
      const response = yield* Effect.promise(() => raw(client.root, ann.id))
      expect(response.status).toBe(502)
      expect(response.headers.get("content-type")).toBe("text/html")
    }),
  )

  it.effect("a reset before the call is performed, and after", () =>
    Effect.gen(function* () {
      const before = yield* withFault({ kind: "reset", when: "before" })
      expect(Either.isLeft(yield* Effect.either(before.send({ text: "x" })))).toBe(true)
      expect(before.chat.transcript).toHaveLength(1)
      const after = yield* withFault({ kind: "reset", when: "after" })
      expect(Either.isLeft(yield* Effect.either(after.send({ text: "x" })))).toBe(true)
      expect(after.chat.transcript).toHaveLength(2)
      expect(after.world.calls.list().at(-1)?.status).toBe(0)
    }),
  )

  it.effect("JSON that ends in the middle, though the call was performed", () =>
    Effect.gen(function* () {
      const { ann, chat, client } = yield* withFault({ kind: "truncate" })
      const text = yield* Effect.promise(() => raw(client.root, ann.id).then((response) => response.text()))
      expect(text).toMatch(/^\{"ok":true/)
      expect(() => JSON.parse(text) as unknown).toThrow()
      expect(chat.transcript).toHaveLength(2)
    }),
  )

  it.effect.each([
    [{ kind: "hang", when: "before" }, 1],
    [{ kind: "hang", when: "after" }, 2],
    [{ kind: "halfOpen" }, 1],
  ] as ReadonlyArray<[Fault, number]>)("no answer ever: %o", ([fault, messages]) =>
    Effect.gen(function* () {
      const { ann, chat, client } = yield* withFault(fault)
      const exit = yield* Effect.exit(
        Effect.promise(() => raw(client.root, ann.id, AbortSignal.timeout(100))),
      )
      expect(Exit.isFailure(exit) && Cause.pretty(exit.cause)).toContain("TimeoutError")
      expect(chat.transcript).toHaveLength(messages)
    }),
  )

  it.effect("a delay, after which the call succeeds", () =>
    Effect.gen(function* () {
      const { send } = yield* withFault({ kind: "delay", milliseconds: 50 })
      const begin = performance.now()
      expect(yield* send({ text: "x" })).toMatchObject({ ok: true })
      expect(performance.now() - begin).toBeGreaterThan(45)
    }),
  )

  it.effect("faults for one chat don't affect the others", () =>
    Effect.gen(function* () {
      const { ann, bot, client, faults, people, send } = yield* arrange
      const bob = people.add({ first_name: "Bob" })
      bob.chatWith(bot).start()
      faults.add({ fault: { kind: "html" }, chatId: bob.id })
      expect(yield* send({ text: `for ${ann.id}` })).toMatchObject({ ok: true })
      const lost = yield* Effect.either(client.call("sendMessage", { chat_id: bob.id, text: "x" }))
      expect(Either.isLeft(lost)).toBe(true)
      faults.clear()
    }),
  )

  it.effect("faults are added, listed and cleared over HTTP", () =>
    Effect.gen(function* () {
      const { bot, faults, send, url } = yield* arrange
      const control = (method: string, body?: object) =>
        Effect.promise(() =>
          fetch(`${url}/sandbox/v1/faults`, {
            method,
            body: body === undefined ? null : JSON.stringify(body),
          }),
        )
      const rule = { fault: { kind: "error", code: 403, description: "Forbidden: no" }, bot: bot.id }
      expect((yield* control("POST", rule)).status).toBe(200)
      expect(yield* send({ text: "x" })).toMatchObject({ status: 403, description: "Forbidden: no" })
      const listed = yield* control("GET")
      expect(yield* Effect.promise(() => listed.json())).toMatchObject({ result: [{ rule, hits: 1 }] })
      expect((yield* control("POST", { fault: { kind: "nope" } })).status).toBe(400)
      yield* control("DELETE")
      expect(faults.list()).toEqual([])
    }),
  )

  it("the same seed hits the same calls", () => {
    const strikes = (seed: number) => {
      const rules = new FaultRules(new SeededRandom(seed))
      rules.add({ fault: { kind: "html" }, probability: 0.3 })
      const target = { method: "sendMessage", chatId: 1, bot: 1 }
      return Array.from({ length: 200 }, () => rules.strike(target).length)
    }
    expect(strikes(1)).toEqual(strikes(1))
    expect(strikes(1)).not.toEqual(strikes(2))
    const count = strikes(1).filter((length) => length > 0).length
    expect(count).toBeGreaterThan(30)
    expect(count).toBeLessThan(90)
  })
})
