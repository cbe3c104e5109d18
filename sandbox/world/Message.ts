import { Struct } from "effect"
import type { Message as AnyMessage } from "@grammyjs/types"

type FlatMessage = Omit<AnyMessage, "reply_to_message">

/** A message as the Bot API shows it: what it replies to is shown one level deep. */
export type Message = FlatMessage & { readonly reply_to_message?: FlatMessage }

/** The message without what it replies to. */
export const flat = (message: Message): FlatMessage => Struct.omit(message, "reply_to_message")
