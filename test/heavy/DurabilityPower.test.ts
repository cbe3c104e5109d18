import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { readDatabase } from "../e2e/DatabaseFile.ts"
import { expectEveryAnswer, expectExactlyOnce, firstUpdate, liveThrough } from "../e2e/LiveThrough.ts"

/** The offset up to which the server was told that updates are stored. */
const confirmedOffset = ({ world }: Sandbox["Type"]) =>
  Math.max(...world.calls.list("getUpdates").map(({ params }) => Number(params["offset"] ?? 0)))

describe("power loss", () => {
  it.scopedLive("every update confirmed to Telegram survives a power loss, and the bot continues", () =>
    Effect.gen(function* () {
      const survived = yield* liveThrough(2, (lives, sandbox) =>
        Effect.gen(function* () {
          const confirmed = confirmedOffset(sandbox)
          const left = yield* readDatabase(yield* lives.losePower)
          return { confirmed, left }
        }),
      )
      for (const { confirmed, left } of survived.found) {
        expect(left.integrity).toBe("ok")
        const promised = Array.from({ length: confirmed - firstUpdate }, (_, index) => firstUpdate + index)
        expect(promised.length).toBeGreaterThan(0)
        expect(promised.filter((id) => !left.inbox.has(id) && !left.handled.has(id))).toEqual([])
        expect([...left.inbox].filter((id) => left.handled.has(id))).toEqual([])
      }
      const pending = survived.found.map(({ left }) => `${left.inbox.size}+${left.outbox}`)
      console.log(`left in inbox+outbox at each loss: ${pending.join(", ")}`)
      expectExactlyOnce(survived)
      expectEveryAnswer(survived)
    }).pipe(Effect.provide(Sandbox.layer({ latency: 15 }))),
  )
})
