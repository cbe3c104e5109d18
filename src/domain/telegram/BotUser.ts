import { Schema } from "effect"
import { UserId } from "../Ids.ts"

/** The bot itself, as getMe tells it. */
export const BotUser = Schema.Struct({ id: UserId, username: Schema.NonEmptyString })
export type BotUser = typeof BotUser.Type
