import { Schema } from "effect"
import { MessageId } from "../Ids.ts"

/** A sent message, reduced to what is needed to edit or delete it later. */
export const SentMessage = Schema.Struct({ message_id: MessageId })
export type SentMessage = typeof SentMessage.Type
