import { isEdit, type OutgoingMessage, targetOf } from "../../domain/Outgoing.ts"
import type { OutboxItem } from "../../services/Outbox.ts"

/** Whether the message is a menu of its own; a menu with a file carries more than buttons. */
const isMenuScreen = (message: OutgoingMessage): boolean =>
  (message._tag === "SendText" || message._tag === "SendPhoto") && message.menu

const isMenu = (message: OutgoingMessage): boolean => "menu" in message && message.menu

/** Whether the newer edit replaces everything the older one changed; an edited caption leaves the photo above it. */
const isChangedAgain = (older: OutgoingMessage, newer: OutgoingMessage): boolean =>
  targetOf(newer) === targetOf(older) && (newer._tag !== "EditCaption" || older._tag === "EditCaption")

/** Whether the older message is pointless once the newer one is sent. */
const isSuperseded = (older: OutgoingMessage, newer: OutgoingMessage): boolean => {
  const target = targetOf(older)
  if (isEdit(older)) return isChangedAgain(older, newer)
  if (!isMenuScreen(older) || !isMenu(newer)) return false
  if (target === undefined) return true
  // The older message would have deleted its target, so the newer one must.
  return newer._tag === "SendText" && (newer.replaces ?? target) === target
}

/** The newer message, with what the older one would have done besides showing itself. */
const inherit = (newer: OutboxItem, older: OutgoingMessage): OutboxItem =>
  older._tag === "SendText" && older.replaces !== undefined && newer.message._tag === "SendText"
    ? { ...newer, message: { ...newer.message, replaces: older.replaces } }
    : newer

/** Separate menus that a newer one replaces from the rows still to be sent. Both are in the order of writing. */
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
