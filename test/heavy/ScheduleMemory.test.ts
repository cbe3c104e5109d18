import { queryObjects } from "node:v8"
import { describe, expect, it } from "vitest"
import { ChatQueue, lanes } from "../../src/layers/delivery/ChatQueue.ts"
import { opened, play, row } from "../layers/delivery/PlaySchedule.ts"

const count = () => queryObjects(ChatQueue, { format: "count" })

describe("the schedule's memory", () => {
  it("keeps nothing of chats that were served and are idle", () => {
    const before = count()
    const schedule = opened(1_000)
    const items = Array.from({ length: 300 }, (_, index) =>
      row(index + 1, 1 + (index % 20), lanes[index % 3] ?? "reply"),
    )
    schedule.offer(items, 0)
    play(schedule, items)
    schedule.sendableAt(1_000_000)
    expect(count()).toBeLessThanOrEqual(before)
    expect(schedule.empty).toBe(true)
  })
})
