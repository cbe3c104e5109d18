import { Struct } from "effect"
import type { Message as AnyMessage } from "@grammyjs/types"

type FlatMessage = Omit<AnyMessage, "reply_to_message">

/** A message as in the Bot API: the message it replies to is included one level deep. */
export type Message = FlatMessage & { readonly reply_to_message?: FlatMessage }

/** A message as a person sees it, with the bot's reaction. Bots aren't told of their own reactions. */
export type SeenMessage = Message & { readonly reaction?: string }

/** The message without what it replies to. */
export const flat = (message: Message): FlatMessage => Struct.omit(message, "reply_to_message")
