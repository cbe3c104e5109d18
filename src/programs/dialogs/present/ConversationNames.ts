import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { truncate } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import {
  type ChatMessage,
  type Conversation,
  isMasked,
  type Side,
} from "../../../domain/market/Conversation.ts"
import { localeOf } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { seekerName } from "./SeekerName.ts"

/** UTF-16 units of a name or title on a line. */
const short = 60

/** A side's name for the other: the company keeps its name regardless of the author. */
export const nameOf = (t: Texts, conversation: Conversation, side: Side): string =>
  side === "employer"
    ? truncate(plainName(conversation.companyName), short)
    : seekerName(localeOf(t), conversation.named)

/** The subject on one line; empty if unknown. */
export const topicOf = ({ title }: Conversation): string => truncate(plainName(title), short)

/** One side's text as the other side may read it. */
export const wordsFor = (
  conversation: Conversation,
  reader: Side,
  { at, side, text }: Pick<ChatMessage, "at" | "side" | "text">,
): string => (side !== reader && isMasked(conversation, at) ? maskContacts(text) : text)
