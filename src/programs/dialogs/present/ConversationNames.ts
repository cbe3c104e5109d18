import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { truncate } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import {
  type ChatMessage,
  type Conversation,
  isMasked,
  type Side,
} from "../../../domain/market/Conversation.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** UTF-16 units of a name or title on a line. */
const short = 60

const applicant = (t: Texts, { revealedAt, seekerName }: Conversation): string => {
  const name = Option.isSome(revealedAt) ? seekerName : maskContacts(seekerName)
  return name.trim() === "" ? t.conversations.applicant : name
}

/** A side's name for the other: the company keeps its name regardless of the author. */
export const nameOf = (t: Texts, conversation: Conversation, side: Side): string =>
  truncate(plainName(side === "employer" ? conversation.companyName : applicant(t, conversation)), short)

/** The subject on one line; empty if unknown. */
export const topicOf = ({ title }: Conversation): string => truncate(plainName(title), short)

/** One side's text as the other side may read it. */
export const wordsFor = (
  conversation: Conversation,
  reader: Side,
  { at, side, text }: Pick<ChatMessage, "at" | "side" | "text">,
): string => (side !== reader && isMasked(conversation, at) ? maskContacts(text) : text)
