import { Effect } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import { type Arrival, RateLimits } from "../../domain/RateLimits.ts"
import { sentAtOf } from "../../domain/ReadUpdate.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import type { InboxItem } from "../../services/Inbox.ts"

/** Seconds over which `PERSON_RATE` is counted, and after which whoever paused may go on as before. */
export const period = 10

/** How long Telegram keeps an update, milliseconds. */
const retention = 86_400_000

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

/**
 * When an update was sent, at the latest: what waited at Telegram while this process was down did not come all at once.
 * Only messages tell, to the second; a press came before the message behind it.
 */
const sentBy = (items: ReadonlyArray<InboxItem>, now: number): ReadonlyArray<Arrival<ChatId>> => {
  let latest = now
  return items
    .toReversed()
    .map(({ chatId, payload }) => {
      const sentAt = sentAtOf(payload)
      const end = sentAt === undefined ? Infinity : (sentAt + 1) * 1000 - 1
      if (end > now - retention) latest = Math.min(latest, end)
      return { key: chatId, at: latest }
    })
    .reverse()
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

  return (items: ReadonlyArray<InboxItem>, now: number): Admission => {
    const arrivals = sentBy(items, now).filter(({ key }) => !admins.has(key))
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
