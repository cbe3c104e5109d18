import { Schema } from "effect"
import { Locale } from "../Locale.ts"
import { Side } from "./Conversation.ts"
import { ConversationId } from "./MarketIds.ts"

/** Which side's contacts of which conversation are to be shown, in which language. It holds nothing of anybody's. */
export const ContactsRecipe = Schema.Struct({ conversation: ConversationId, side: Side, locale: Locale })
export type ContactsRecipe = typeof ContactsRecipe.Type
