import { Schema } from "effect"
import { Locale } from "../Locale.ts"
import { Side } from "./Conversation.ts"
import { ConversationId } from "./MarketIds.ts"

/** Whose contacts to show: the conversation, the side and the language. Contains no personal data itself. */
export const ContactsRecipe = Schema.Struct({ conversation: ConversationId, side: Side, locale: Locale })
export type ContactsRecipe = typeof ContactsRecipe.Type
