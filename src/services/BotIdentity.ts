import { Context } from "effect"
import type { UserId } from "../domain/Ids.ts"

/** The bot itself, as getMe tells it at start. */
export class BotIdentity extends Context.Tag("BotIdentity")<
  BotIdentity,
  { readonly id: UserId; readonly username: string }
>() {}
