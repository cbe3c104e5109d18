import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { LaneQueue } from "../../../src/layers/delivery/LaneQueue.ts"
import type { OutboxItem } from "../../../src/services/Outbox.ts"
import { row } from "./PlaySchedule.ts"

const held = 10

const queueOf = (rows: ReadonlyArray<OutboxItem>) => {
  const queue = new LaneQueue("reply")
  for (const each of rows) queue.push(each)
  return queue
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1, 1, "reply"))

/** Send what is in memory, up to a maximum. */
const send = (queue: LaneQueue, most: number) => {
  const sent: Array<number> = []
  while (queue.head !== undefined && sent.length < most) {
    sent.push(queue.head.id)
    queue.shift()
  }
  return sent
}

const count = fc.integer({ min: 0, max: 40 })

describe("a chat's queue", () => {
  it.prop(
    "holds ten messages, and asks for more when half of them are sent",
    [count, count],
    ([size, sending]) => {
      const queue = queueOf(rowsOf(size))
      const inMemory = Math.min(size, held)
      const sent = send(queue, Math.min(sending, inMemory))
      const left = inMemory - sent.length
      const stored = size - inMemory
      expect(queue.weight).toBe(Math.min(held, left + stored))
      expect(queue.isLow).toBe(stored > 0 && left <= held / 2)
      expect(queue.wanted).toEqual(
        rowsOf(size)
          .slice(inMemory, inMemory + held - left)
          .map(({ id }) => id),
      )
      expect(send(queue, Infinity)).toEqual(
        rowsOf(inMemory)
          .slice(sent.length)
          .map(({ id }) => id),
      )
    },
  )

  it.prop(
    "is sent in order, without removed rows, however its messages are loaded",
    [fc.array(fc.record({ isEntry: fc.boolean(), isGone: fc.boolean() }), { maxLength: 60 }), count],
    ([all, sending]) => {
      const rows = rowsOf(all.length)
      const queue = new LaneQueue("reply")
      const there = rows.filter((_, index) => all[index]?.isGone === false)
      rows.forEach((each, index) => {
        queue.push(all[index]?.isEntry === true ? { id: each.id, chatId: each.chatId } : each)
      })
      // A row that came with its message is sent even if it has left the outbox.
      const first = all.findIndex(({ isEntry }) => isEntry)
      const inMemory = new Set(rows.slice(0, Math.min(first === -1 ? held : first, held)).map(({ id }) => id))
      const sent: Array<number> = []
      for (let round = 0; queue.weight > 0; round++) {
        expect(round).toBeLessThanOrEqual(all.length + 1)
        const wanted = new Set(queue.wanted)
        expect(wanted.size).toBeLessThanOrEqual(held)
        sent.push(...send(queue, sending % 3))
        queue.fill(
          wanted,
          there.filter(({ id }) => wanted.has(id)),
        )
        sent.push(...send(queue, 1 + (sending % 5)))
      }
      expect(sent).toEqual(
        rows.filter((each) => inMemory.has(each.id) || there.includes(each)).map(({ id }) => id),
      )
    },
  )

  it.prop(
    "keeps the row that is being sent, whatever follows it",
    [fc.integer({ min: 1, max: held })],
    ([size]) => {
      const menus = rowsOf(size).map((each) => ({
        ...each,
        message: { _tag: "SendText" as const, html: "…", menu: true },
      }))
      const ids = menus.map(({ id }) => id)
      const [atRest, busy] = [queueOf(menus), queueOf(menus)]
      expect(atRest.supersede(false).map(({ id }) => id)).toEqual(ids.slice(0, -1))
      expect(send(atRest, Infinity)).toEqual(ids.slice(-1))
      expect(busy.supersede(true).map(({ id }) => id)).toEqual(ids.slice(1, -1))
      expect(send(busy, Infinity)).toEqual([...new Set([1, size])])
    },
  )
})
