import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { truncate } from "../../../domain/text/Html.ts"
import {
  type ChatMessage,
  type Conversation,
  isMasked,
  otherSide,
  type Side,
} from "../../../domain/market/Conversation.ts"
import { localeOf } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { publicName } from "./PublicName.ts"
import { seekerName } from "./SeekerName.ts"
import type { Party } from "../../access/ConversationParty.ts"

/** UTF-16 units of a name or title on a line. */
const short = 60

/** A side's name for the other: the company keeps its name regardless of the author. */
export const nameOf = (t: Texts, conversation: Conversation, side: Side): string =>
  side === "employer"
    ? truncate(publicName(conversation.companyName), short)
    : seekerName(localeOf(t), conversation.named)

/** The name of the side that the person writes to. */
export const otherName = (t: Texts, { by, conversation }: Party): string =>
  nameOf(t, conversation, otherSide(by.side))

/** The subject on one line; empty if unknown. */
export const topicOf = ({ title }: Conversation): string => truncate(publicName(title), short)

/** A reader of a conversation. */
export interface ChatReader {
  readonly side: Side
  /** Whether the other side's contacts are shared with this person now. */
  readonly hasContacts: boolean
}

/** One side's text as a reader may see it. */
export const wordsFor = (
  conversation: Conversation,
  reader: ChatReader,
  { at, side, text }: Pick<ChatMessage, "at" | "side" | "text">,
): string =>
  side !== reader.side && isMasked(conversation, at, reader.hasContacts) ? maskContacts(text) : text
