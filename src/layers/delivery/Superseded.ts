import { isEdit, type OutgoingMessage, targetOf } from "../../domain/Outgoing.ts"
import type { OutboxItem } from "../../services/Outbox.ts"

/** A screen in a message of its own; a menu that is a file brings more than buttons. */
const isMenuScreen = (message: OutgoingMessage): boolean =>
  (message._tag === "SendText" || message._tag === "SendPhoto") && message.menu

const isMenu = (message: OutgoingMessage): boolean => "menu" in message && message.menu

/** Whether the newer one leaves nothing of what the older one changed: a caption leaves the picture above it. */
const isChangedAgain = (older: OutgoingMessage, newer: OutgoingMessage): boolean =>
  targetOf(newer) === targetOf(older) && (newer._tag !== "EditCaption" || older._tag === "EditCaption")

/** Whether nobody misses the older message once the newer one is there. */
const isSuperseded = (older: OutgoingMessage, newer: OutgoingMessage): boolean => {
  const target = targetOf(older)
  if (isEdit(older)) return isChangedAgain(older, newer)
  if (!isMenuScreen(older) || !isMenu(newer)) return false
  if (target === undefined) return true
  // Somebody still has to take the old message away.
  return newer._tag === "SendText" && (newer.replaces ?? target) === target
}

/** The newer one, which does what the older one would have done beside showing itself. */
const inherit = (newer: OutboxItem, older: OutgoingMessage): OutboxItem =>
  older._tag === "SendText" && older.replaces !== undefined && newer.message._tag === "SendText"
    ? { ...newer, message: { ...newer.message, replaces: older.replaces } }
    : newer

/** Tells the menus of a chat that a newer one follows from what is still to be sent. Both are in the order of writing. */
export const withoutSuperseded = (rows: ReadonlyArray<OutboxItem>) => {
  const kept: Array<OutboxItem> = []
  const superseded: Array<OutboxItem> = []
  for (const row of rows.toReversed()) {
    const index = kept.findIndex(({ message }) => isSuperseded(row.message, message))
    const newer = kept[index]
    if (newer === undefined) kept.push(row)
    else {
      superseded.push(row)
      kept[index] = inherit(newer, row.message)
    }
  }
  return { kept: kept.reverse(), superseded: superseded.reverse() }
}
