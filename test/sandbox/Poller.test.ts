import { describe, expect, it } from "@effect/vitest"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { type Poll, Poller } from "../../sandbox/world/Poller.ts"
import { UpdateQueue } from "../../sandbox/world/UpdateQueue.ts"

type Outcome = { readonly count: number } | { readonly error: string } | "pending"

const makePoller = () => {
  const clock = new ManualClock()
  const queue = new UpdateQueue(clock, new SeededRandom(7))
  queue.renumber(100)
  const poller = new Poller(queue, clock)
  const watch = (answer: Promise<ReadonlyArray<string>>) => {
    let outcome: Outcome = "pending"
    answer.then(
      (updates) => (outcome = { count: updates.length }),
      (error: unknown) => (outcome = { error: String(error) }),
    )
    return async () => {
      await Promise.resolve()
      await Promise.resolve()
      return outcome
    }
  }
  const poll = (request: Partial<Poll>) =>
    watch(poller.poll({ offset: 0, limit: 100, timeout: 50, ...request }))
  const push = () => {
    queue.push("message", {})
  }
  return { clock, poller, poll, push, watch }
}

const otherPoller = {
  error:
    "Error: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
}

describe("a long poll", () => {
  it("is answered at its timeout if nothing arrives", async () => {
    const { clock, poll } = makePoller()
    const outcome = poll({ timeout: 50 })
    clock.advance(49_999)
    expect(await outcome()).toBe("pending")
    clock.advance(1)
    expect(await outcome()).toEqual({ count: 0 })
  })

  it("is answered 1 ms after the first update, so that a burst arrives together", async () => {
    const { clock, poll, push } = makePoller()
    const outcome = poll({})
    push()
    push()
    expect(await outcome()).toBe("pending")
    clock.advance(1)
    expect(await outcome()).toEqual({ count: 2 })
  })

  it("is answered 2 ms after the first update, however many follow", async () => {
    const { clock, poll, push } = makePoller()
    const outcome = poll({})
    push()
    clock.advance(0.75)
    push()
    clock.advance(0.75)
    push()
    expect(await outcome()).toBe("pending")
    clock.advance(0.5)
    expect(await outcome()).toEqual({ count: 3 })
  })

  it("is answered at once if updates are waiting", async () => {
    const { poll, push } = makePoller()
    push()
    expect(await poll({})()).toEqual({ count: 1 })
  })
})

describe("against busy loops", () => {
  it("the same offset within 3 s with timeout < 3 becomes a 3 s poll", async () => {
    const { clock, poll } = makePoller()
    expect(await poll({ timeout: 0 })()).toEqual({ count: 0 })
    clock.advance(2999)
    const second = poll({ timeout: 0 })
    clock.advance(2999)
    expect(await second()).toBe("pending")
    clock.advance(1)
    expect(await second()).toEqual({ count: 0 })
  })

  it("another offset, or the same after 3 s, is answered at once", async () => {
    const { clock, poll } = makePoller()
    await poll({ timeout: 0 })()
    expect(await poll({ timeout: 0, offset: 101 })()).toEqual({ count: 0 })
    clock.advance(3000)
    expect(await poll({ timeout: 0, offset: 101 })()).toEqual({ count: 0 })
  })

  it("the same offset within 0.5 s gets one update", async () => {
    const { clock, poll, push } = makePoller()
    push()
    push()
    expect(await poll({})()).toEqual({ count: 2 })
    clock.advance(499)
    expect(await poll({})()).toEqual({ count: 1 })
    clock.advance(500)
    expect(await poll({})()).toEqual({ count: 2 })
  })
})

describe("conflicts", () => {
  it("the older pending poll ends when a newer one has to wait", async () => {
    const { poll } = makePoller()
    const older = poll({})
    const newer = poll({})
    expect(await older()).toEqual(otherPoller)
    expect(await newer()).toBe("pending")
  })

  it("with a busy queue two pollers get no conflict and the same updates", async () => {
    const { poll, push } = makePoller()
    push()
    expect(await poll({})()).toEqual({ count: 1 })
    expect(await poll({})()).toEqual({ count: 1 })
  })

  it("setWebhook ends the pending poll", async () => {
    const { poll, poller } = makePoller()
    const pending = poll({})
    poller.endByWebhook()
    expect(await pending()).toEqual({ error: "Error: Conflict: terminated by setWebhook request" })
  })

  it("a second conflict within 3 s is answered only 3 s later", async () => {
    const { clock, poll, poller, watch } = makePoller()
    const first = poll({})
    const second = poll({})
    expect(await first()).toEqual(otherPoller)
    poll({})
    const refused = watch(poller.conflict("no"))
    clock.advance(2999)
    expect(await second()).toBe("pending")
    expect(await refused()).toBe("pending")
    clock.advance(1)
    expect(await second()).toEqual(otherPoller)
    expect(await refused()).toEqual({ error: "Error: Conflict: no" })
  })
})
