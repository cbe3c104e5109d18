import { Option } from "effect"
import type { InboxItem } from "../../services/Inbox.ts"
import { laneOf, updateIdOf } from "../../domain/telegram/ReadUpdate.ts"
import { ChatId } from "../../domain/Ids.ts"

export interface Batch {
  readonly items: ReadonlyArray<InboxItem>
  /** JSON of values without a usable update_id: nothing about them can be remembered or confirmed. */
  readonly unusable: ReadonlyArray<string>
}

/** The lane of updates without a chat or user. */
const nobody = ChatId.make(0)

/** Undefined for values nested too deeply to serialise. */
const toJson = Option.liftThrowable((value: unknown) => JSON.stringify(value))

/** Split the result of a poll; updates are not decoded further yet. */
export const readBatch = (raw: ReadonlyArray<unknown>, receivedAt: number): Batch => {
  const items: Array<InboxItem> = []
  const unusable: Array<string> = []
  for (const value of raw) {
    const json = Option.getOrUndefined(toJson(value))
    const updateId = updateIdOf(value)
    if (updateId === undefined) unusable.push(json ?? "null")
    else
      items.push({
        updateId,
        chatId: laneOf(value) ?? nobody,
        payload: json === undefined ? null : value,
        json: json ?? "null",
        receivedAt,
      })
  }
  return { items, unusable }
}

/**
 * The offset that confirms a batch: one more than its last id, which may be lower than before if Telegram restarted the
 * numbering.
 */
export const offsetAfter = (items: ReadonlyArray<InboxItem>, offset: number): number => {
  const last = items.at(-1)
  return last === undefined ? offset : last.updateId + 1
}
