import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Fault } from "../../sandbox/faults/Fault.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { queryDatabase } from "../e2e/QueryDatabase.ts"
import { setStage } from "../e2e/Stage.ts"

const people = 500
const rounds = 20

const faults: ReadonlyArray<Fault> = [
  { kind: "rateLimit", retryAfter: 1, scope: "chat" },
  { kind: "error", code: 500, description: "Internal Server Error" },
  { kind: "html" },
  { kind: "reset", when: "before" },
  { kind: "reset", when: "after" },
  { kind: "truncate" },
  { kind: "delay", milliseconds: 300 },
]

it.scopedLive(
  "with 1 % of all calls failing at random, all of 10,000 updates are handled and answered",
  () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      const running = yield* start()
      const monitoring = yield* running.monitoring
      for (const fault of faults) sandbox.faults.add({ fault, probability: 0.01 / faults.length })
      const chats = Array.from({ length: people }, (_, index) =>
        sandbox.people.add({ first_name: `P${index}`, language_code: "en" }).chatWith(bot),
      )
      const startedAt = performance.now()
      for (let round = 0; round < rounds; round++) for (const chat of chats) chat.say(`message ${round}`)

      const left = queryDatabase(
        folder,
        (sql) => sql<{ inbox: number; outbox: number; handled: number }>`
        SELECT (SELECT count(*) FROM inbox) AS inbox, (SELECT count(*) FROM outbox) AS outbox,
          (SELECT count(*) FROM handled_updates) AS handled`,
      )
      yield* Effect.repeat(Effect.delay(left, "250 millis"), {
        until: ([counts]) => counts?.handled === people * rounds && counts.inbox === 0 && counts.outbox === 0,
      })
      const seconds = (performance.now() - startedAt) / 1000

      const replies = chats.map((chat) => chat.transcript.filter(({ from }) => from?.is_bot === true).length)
      // Of menus that waited for a 429 only the newest was sent.
      const metrics = yield* Effect.promise(() => fetch(`${monitoring}/metrics`).then((got) => got.text()))
      const superseded = Number(/lane="reply",outcome="superseded"\} (\d+)/.exec(metrics)?.[1])
      expect(Math.min(...replies)).toBeGreaterThanOrEqual(1)
      const repeats = replies.reduce((sum, count) => sum + count - rounds, superseded)
      expect(repeats).toBeGreaterThanOrEqual(0)
      // Only if the answer to a performed call got lost, which is 3 of 7 kinds of fault at most.
      expect(repeats).toBeLessThanOrEqual(people * rounds * 0.01)
      yield* running.kill("SIGTERM")
      expect(yield* running.ended).toEqual({ code: 0, signal: null })
      yield* Effect.log(`${people * rounds} updates in ${seconds.toFixed(1)} s, ${repeats} replies repeated`)
    }).pipe(Effect.provide(Sandbox.layer({ callLimit: 50_000 }))),
  { timeout: 240_000 },
)
