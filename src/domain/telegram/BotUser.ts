import { Schema } from "effect"
import { UserId } from "../Ids.ts"

/** The bot's own user, from getMe. */
export const BotUser = Schema.Struct({ id: UserId, username: Schema.NonEmptyString })
export type BotUser = typeof BotUser.Type
