import { hasFile, isEdit, type OutgoingMessage, type SendText } from "../../domain/Outgoing.ts"
import type { RejectionKind } from "../../domain/telegram/TelegramError.ts"
import type { OutboxItem } from "../../services/Outbox.ts"

/** The same content as a new message, for when Telegram can't edit the old one any more. */
const resend = ({ message, ...item }: OutboxItem): OutboxItem => {
  const { html, keyboard } = message
  const copyOf = "copyOf" in message ? message.copyOf : undefined
  // Only menus and forwarded conversation messages are edited.
  const rest = { html, menu: copyOf === undefined, copyOf, ...(keyboard && { keyboard }) }
  return message._tag === "EditPhoto"
    ? { ...item, message: { _tag: "SendPhoto", photo: message.photo, ...rest } }
    : { ...item, message: { _tag: "SendText", ...rest } }
}

export const refusedOf = (message: OutgoingMessage) => ("refused" in message ? message.refused : undefined)

const wordsOf = (message: OutgoingMessage): string =>
  message._tag === "SendPaper" ? message.otherwise : (refusedOf(message)?.html ?? message.html)

/** The text of a message without its file, which Telegram no longer has or this person doesn't accept. */
export const withoutFile = ({
  message,
  ...item
}: OutboxItem): OutboxItem & { readonly message: SendText } => {
  const { keyboard } = message
  const html = wordsOf(message)
  const menu = message._tag === "EditPhoto" || ("menu" in message && message.menu)
  const replaces = message._tag === "EditPhoto" ? { replaces: message.messageId } : {}
  return { ...item, message: { _tag: "SendText", html, menu, ...(keyboard && { keyboard }), ...replaces } }
}

/** What to send in place of a message Telegram refused for good; undefined when nothing simpler is left. */
export const fallbackMessage = (item: OutboxItem, kind: RejectionKind): OutboxItem | undefined => {
  if (isEdit(item.message) && !(hasFile(item.message) && kind === "bad-file")) return resend(item)
  return hasFile(item.message) ? withoutFile(item) : undefined
}
