import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { UpdateQueue } from "../../sandbox/world/UpdateQueue.ts"

const day = 86_400_000

const makeQueue = (first?: number) => {
  const clock = new ManualClock()
  const queue = new UpdateQueue(clock, new SeededRandom(7))
  if (first !== undefined) queue.renumber(first)
  const push = (count: number) => {
    for (let n = 0; n < count; n += 1) queue.push("message", { n })
  }
  return { clock, queue, push }
}

const ids = (updates: ReadonlyArray<string>) =>
  updates.map((json) => (JSON.parse(json) as { update_id: number }).update_id)

describe("confirmation by offset", () => {
  it("a call with offset N deletes every queued update with id < N", () => {
    const { push, queue } = makeQueue(100)
    push(5)
    expect(ids(queue.read(103, 100))).toEqual([103, 104])
    expect(queue.size).toBe(2)
  })

  it("nothing else confirms: updates not confirmed are returned again", () => {
    const { push, queue } = makeQueue(100)
    push(2)
    expect(ids(queue.read(0, 100))).toEqual([100, 101])
    expect(ids(queue.read(0, 100))).toEqual([100, 101])
  })

  it("a negative offset -k drops all but the last k", () => {
    const { push, queue } = makeQueue(100)
    push(5)
    expect(ids(queue.read(-2, 100))).toEqual([103, 104])
    expect(ids(queue.read(0, 100))).toEqual([103, 104])
  })

  it("an offset > tail + 10 is ignored: served from the head, nothing confirmed", () => {
    const { push, queue } = makeQueue(100)
    push(3)
    expect(ids(queue.read(114, 100))).toEqual([100, 101, 102])
    expect(ids(queue.read(113, 100))).toEqual([])
  })

  it("an offset < head - 100000 is ignored", () => {
    const { push, queue } = makeQueue(5_000_000)
    push(2)
    expect(ids(queue.read(1, 100))).toEqual([5_000_000, 5_000_001])
  })

  it("after ids were randomised anew to lower ones, an old offset confirms nothing", () => {
    const { push, queue } = makeQueue(9_000_000)
    push(1)
    queue.read(9_000_001, 100)
    queue.renumber(3_000_000)
    push(2)
    expect(ids(queue.read(9_000_001, 100))).toEqual([3_000_000, 3_000_001])
  })

  it("holds for any sequence of arrivals and reads", () => {
    const arrival = fc.record({ kind: fc.constant("push" as const), count: fc.nat(5) })
    const reading = fc.record({
      kind: fc.constant("read" as const),
      offset: fc.integer({ min: -3, max: 45 }),
      limit: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(arrival, reading), { maxLength: 40 }), (steps) => {
        const first = 2_000_000
        const { push, queue } = makeQueue(first)
        let model: Array<number> = []
        let tail = first
        for (const step of steps) {
          if (step.kind === "push") {
            push(step.count)
            for (let n = 0; n < step.count; n += 1) model.push(tail++)
            continue
          }
          const offset = step.offset > 0 ? first + step.offset : step.offset
          if (offset < 0) model = model.slice(offset)
          else if (offset > 0 && offset <= tail + 10) model = model.filter((id) => id >= offset)
          expect(ids(queue.read(offset, step.limit))).toEqual(model.slice(0, step.limit))
          expect(queue.size).toBe(model.length)
        }
      }),
    )
  })
})

describe("retention", () => {
  it("a message is kept for a day", () => {
    const { clock, push, queue } = makeQueue(100)
    push(1)
    clock.advance(day)
    expect(queue.read(0, 100)).toHaveLength(1)
    clock.advance(1000)
    expect(queue.read(0, 100)).toHaveLength(0)
  })

  it("a callback query is kept for 150 s, an inline query 30 s, a chosen result 600 s, leaving gaps", () => {
    const { clock, push, queue } = makeQueue(100)
    queue.push("callback_query", {})
    push(1)
    queue.push("inline_query", {})
    queue.push("chosen_inline_result", {})
    clock.advance(31_000)
    expect(ids(queue.read(0, 100))).toEqual([100, 101, 103])
    clock.advance(120_000)
    expect(ids(queue.read(0, 100))).toEqual([101, 103])
    clock.advance(450_000)
    expect(ids(queue.read(0, 100))).toEqual([101])
    expect(queue.size).toBe(1)
  })

  it("at most 100000 updates are kept, further ones are dropped silently", () => {
    const { push, queue } = makeQueue(100)
    push(100_002)
    expect(queue.size).toBe(100_000)
    queue.read(200, 1)
    push(200)
    expect(queue.size).toBe(100_000)
  })

  it("one update of more than 512 KiB is dropped", () => {
    const { queue } = makeQueue(100)
    queue.push("message", { text: "x".repeat(512 * 1024) })
    expect(queue.size).toBe(0)
  })

  it("at most 128 MiB are kept, further updates are dropped silently", () => {
    const { queue } = makeQueue(100)
    const json = "x".repeat(500 * 1024)
    for (let n = 0; n < 300; n += 1) queue.pushRaw(() => json)
    expect(queue.size).toBe(Math.floor((128 * 1024) / 500))
    queue.read(101, 1)
    queue.pushRaw(() => json)
    expect(queue.size).toBe(Math.floor((128 * 1024) / 500))
  })

  it("one answer is capped at 4 MiB", () => {
    const { queue } = makeQueue(100)
    for (let n = 0; n < 20; n += 1) queue.push("message", { text: "x".repeat(500 * 1024) })
    expect(queue.read(0, 100)).toHaveLength(8)
  })
})

describe("ids and kinds", () => {
  it("the first id is random in [2e6, MAX/2]", () => {
    const { push, queue } = makeQueue()
    push(1)
    const [id = 0] = ids(queue.read(0, 1))
    expect(id).toBeGreaterThanOrEqual(2_000_000)
    expect(id).toBeLessThan(2 ** 30)
  })

  it("allowed_updates is applied when an update is created", () => {
    const { push, queue } = makeQueue(100)
    push(1)
    queue.allowed = new Set(["callback_query"])
    push(1)
    queue.push("callback_query", {})
    expect(ids(queue.read(0, 100))).toEqual([100, 101])
  })

  it("chat_member, message_reaction and message_reaction_count are not sent by default", () => {
    const { queue } = makeQueue(100)
    queue.push("chat_member", {})
    queue.push("message_reaction", {})
    queue.push("message_reaction_count", {})
    queue.push("my_chat_member", {})
    expect(queue.size).toBe(1)
  })

  it("a raw update is queued unchanged, with the id it has", () => {
    const { push, queue } = makeQueue(100)
    queue.injectRaw('{"update_id":500,"mystery":{}}')
    push(1)
    expect(queue.read(0, 100)[0]).toBe('{"update_id":500,"mystery":{}}')
    expect(ids(queue.read(0, 100))).toEqual([500, 501])
  })
})
