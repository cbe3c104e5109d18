import { Schema } from "effect"
import { MessageId } from "../Ids.ts"

/** What we keep of a message we sent: enough to edit or delete it later. */
export const SentMessage = Schema.Struct({ message_id: MessageId })
export type SentMessage = typeof SentMessage.Type
