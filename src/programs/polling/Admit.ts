import { Effect } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import { type Arrival, RateLimits } from "../../domain/RateLimits.ts"
import { sentAtOf } from "../../domain/telegram/ReadUpdate.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import type { InboxItem } from "../../services/Inbox.ts"

/** The seconds over which `PERSON_RATE` is counted; after a pause this long the full rate is available again. */
export const period = 10

/** The split of a batch by the rate limit. */
export interface Admission {
  readonly admitted: ReadonlyArray<InboxItem>
  /** Updates over the limit. */
  readonly dropped: ReadonlyArray<InboxItem>
  /** The first dropped update of each flood. */
  readonly floods: ReadonlyArray<InboxItem>
  /** Count the batch towards the limits. */
  readonly commit: () => void
}

/** When a batch was received. */
interface Received {
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly wall: number
  readonly steady: number
}

/** A timestamp more than two days off this machine's clock is not Telegram's time. */
const absurd = 2 * 86_400_000

/** Older than any message, in milliseconds. */
const unknown = 100 * 365 * 86_400_000

/**
 * Determine the latest possible send time of each update, on Telegram's clock: updates that waited there while this
 * process was down didn't arrive at once, and the local clock may change meanwhile. Only messages carry a time, to the
 * second; a press is at least as old as the message after it.
 */
const telegramTime = () => {
  /** How far Telegram's clock is ahead of the steady clock, by the newest message so far. */
  let ahead = -unknown
  return (items: ReadonlyArray<InboxItem>, { steady, wall }: Received): ReadonlyArray<Arrival<ChatId>> => {
    const ends = items.map(({ payload }) => {
      const sentAt = sentAtOf(payload)
      const end = sentAt === undefined ? Infinity : (sentAt + 1) * 1000 - 1
      return Math.abs(end - wall) > absurd ? Infinity : end
    })
    for (const end of ends) if (end < Infinity) ahead = Math.max(ahead, end - steady)
    let latest = steady + ahead
    return items
      .map(({ chatId }, index) => [chatId, ends[index] ?? Infinity] as const)
      .toReversed()
      .map(([key, end]) => {
        latest = Math.min(latest, end)
        return { key, at: latest }
      })
      .reverse()
  }
}

const all = (items: ReadonlyArray<InboxItem>): Admission => ({
  admitted: items,
  dropped: [],
  floods: [],
  commit: () => undefined,
})

/**
 * Admit updates per chat: `PERSON_RATE` at once, and as many every ten seconds. A private chat counts as one person, a
 * group as one chat. Admins are unlimited.
 */
export const makeAdmit = Effect.map(AppConfig, ({ adminIds, personRate }) => {
  if (personRate === 0) return all
  const limits = new RateLimits<ChatId>(personRate, personRate / period)
  const admins = new Set<number>(adminIds)

  const sentBy = telegramTime()

  return (items: ReadonlyArray<InboxItem>, received: Received): Admission => {
    const arrivals = sentBy(items, received).filter(({ key }) => !admins.has(key))
    const { accepted, commit, flooding } = limits.judge(arrivals)
    let judged = 0
    const isAdmitted = items.map(({ chatId }) => admins.has(chatId) || accepted[judged++] === true)
    const dropped = items.filter((_, index) => isAdmitted[index] === false)
    return {
      admitted: dropped.length === 0 ? items : items.filter((_, index) => isAdmitted[index]),
      dropped,
      floods: flooding.flatMap((chat) => dropped.find(({ chatId }) => chatId === chat) ?? []),
      commit,
    }
  }
})
