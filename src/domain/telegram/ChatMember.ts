import { Schema } from "effect"

/** A member's status in a chat. */
export const ChatMember = Schema.Struct({
  status: Schema.Literal("creator", "administrator", "member", "restricted", "left", "kicked"),
})
export type ChatMember = typeof ChatMember.Type
