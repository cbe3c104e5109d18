import { Context } from "effect"
import type { UserId } from "../domain/Ids.ts"

/** The bot's own user, fetched with getMe at start. */
export class BotIdentity extends Context.Tag("BotIdentity")<
  BotIdentity,
  { readonly id: UserId; readonly username: string }
>() {}
