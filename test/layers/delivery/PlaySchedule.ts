import { ChatId } from "../../../src/domain/Ids.ts"
import type { DeliveryLane, OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { Schedule } from "../../../src/layers/delivery/Schedule.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import type { OutboxItem } from "../../../src/services/Outbox.ts"
import { expect } from "vitest"

export const row = (
  id: number,
  chat: number,
  lane: DeliveryLane,
  message: OutgoingMessage = { _tag: "SendText", html: `${id}`, menu: false },
): OutboxItem => ({ id, chatId: ChatId.make(chat), lane, message })

/** Give a schedule everything it asks for from the rows stored by now. */
export const answer = (schedule: Schedule, stored: ReadonlyArray<OutboxItem>, now: number) => {
  for (let want = schedule.want; want !== undefined; want = schedule.want) {
    if (want._tag === "Messages") {
      const ids = new Set(want.ids)
      schedule.fill(
        want.ids,
        stored.filter(({ id }) => ids.has(id)),
        now,
      )
      continue
    }
    const { after, lane, limit } = want
    const page = stored.filter((each) => each.lane === lane && each.id > after).slice(0, limit)
    schedule.refill(want, page, now)
  }
}

/** A schedule that has read an empty outbox. */
export const opened = (perSecond: number) => {
  const schedule = new Schedule(perSecond, 256, 0)
  answer(schedule, [], 0)
  return schedule
}

export interface Sent {
  readonly item: OutboxItem
  readonly at: number
}

interface Arrival {
  readonly at: number
  readonly rows: ReadonlyArray<OutboxItem>
}

type Judge = (item: OutboxItem, at: number) => Verdict

/**
 * Play a schedule to its end, with more rows arriving: `judge` decides at once how each sending ends; time
 * jumps to whatever it waits for.
 */
export const play = (
  schedule: Schedule,
  stored: ReadonlyArray<OutboxItem>,
  judge: Judge = () => Verdict.Sent(),
  arrivals: ReadonlyArray<Arrival> = [],
) => {
  const all = [...stored]
  const left = [...arrivals]
  const sent: Array<Sent> = []
  let now = 0
  for (let steps = 0; !schedule.empty || left.length > 0; steps++) {
    expect(steps).toBeLessThan(200_000)
    for (let next = left[0]; next !== undefined && next.at <= now; next = left[0]) {
      left.shift()
      all.push(...next.rows)
      schedule.offer(next.rows, now)
    }
    answer(schedule, all, now)
    const item = schedule.next(now)
    if (item === undefined) {
      const at = Math.min(schedule.sendableAt(now), left[0]?.at ?? Infinity)
      if (schedule.empty && left.length === 0) break
      expect(at).toBeGreaterThan(now)
      expect(at).toBeLessThan(Infinity)
      now = at
      continue
    }
    const verdict = judge(item, now)
    sent.push({ item, at: now })
    schedule.settle(item, verdict, now)
  }
  return sent
}
