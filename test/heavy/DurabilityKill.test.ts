import { describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { expectEveryAnswer, expectExactlyOnce, liveThrough } from "../e2e/LiveThrough.ts"

describe("kill -9", () => {
  it.scopedLive("six kills lose nothing, repeat no act, and repeat only messages that were just sent", () =>
    Effect.gen(function* () {
      const survived = yield* liveThrough(1, (lives) => lives.killAndRestart)
      expectExactlyOnce(survived)
      expectEveryAnswer(survived)
      console.log(`updates: ${survived.contents.handled.size}, tickets: ${survived.contents.tickets.length}`)
    }).pipe(Effect.provide(Sandbox.layer({ latency: 15 }))),
  )
})
