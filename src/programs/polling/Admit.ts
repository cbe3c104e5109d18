import { Effect } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import { type Arrival, RateLimits } from "../../domain/RateLimits.ts"
import { sentAtOf } from "../../domain/telegram/ReadUpdate.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import type { InboxItem } from "../../services/Inbox.ts"

/** Seconds over which `PERSON_RATE` is counted, and after which whoever paused may go on as before. */
export const period = 10

/** What of a batch is taken in. */
export interface Admission {
  readonly admitted: ReadonlyArray<InboxItem>
  /** The rest, which came too fast. */
  readonly dropped: ReadonlyArray<InboxItem>
  /** Of the dropped, the first of each flood. */
  readonly floods: ReadonlyArray<InboxItem>
  /** Makes it count. */
  readonly commit: () => void
}

/** The time at which a batch came. */
interface Received {
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly wall: number
  readonly steady: number
}

/** What is farther from this machine's clock than two days is no time of Telegram's. */
const absurd = 2 * 86_400_000

/** Longer ago than any message. */
const unknown = 100 * 365 * 86_400_000

/**
 * Tells when updates were sent, at the latest, on Telegram's clock: what waited there while this process was down did not
 * come all at once, and the clock here may be set meanwhile. Only messages tell, to the second; a press came before the
 * message behind it.
 */
const telegramTime = () => {
  /** What Telegram's clock is ahead of the steady one, by the youngest message yet; before there is any, everything is older. */
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
 * Lets in what each chat may do: `PERSON_RATE` acts at once and as many every ten seconds; a private chat is one person,
 * a group is one chat. Admins may do as much as they like.
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
