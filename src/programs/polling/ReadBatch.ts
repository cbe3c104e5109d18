import { Option } from "effect"
import type { InboxItem } from "../../services/Inbox.ts"
import { laneOf, updateIdOf } from "../../domain/telegram/ReadUpdate.ts"
import { ChatId } from "../../domain/Ids.ts"

export interface Batch {
  readonly items: ReadonlyArray<InboxItem>
  /** JSON of values that can't be taken in: without a usable update_id nothing can be remembered or confirmed. */
  readonly unusable: ReadonlyArray<string>
}

/** The lane of what concerns nobody. */
const nobody = ChatId.make(0)

/** Undefined for what is nested too deep to be written down again. */
const toJson = Option.liftThrowable((value: unknown) => JSON.stringify(value))

/** Sorts what one poll brought; nothing is decoded further yet. */
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

/** The offset that confirms a batch: after the last of it, which may be lower than before when Telegram redrew ids. */
export const offsetAfter = (items: ReadonlyArray<InboxItem>, offset: number): number => {
  const last = items.at(-1)
  return last === undefined ? offset : last.updateId + 1
}
