import { Context, type Effect } from "effect"
import type { BotIdentity } from "./BotIdentity.ts"
import type { StorageError } from "./StorageError.ts"

/** The bot whose people, menus and files the database holds: another one can do nothing with them. */
export class DatabaseOwner extends Context.Tag("DatabaseOwner")<
  DatabaseOwner,
  {
    /** Notes the bot where none is noted yet, or its new username; the bot that is noted. */
    readonly claim: (bot: BotIdentity["Type"]) => Effect.Effect<BotIdentity["Type"], StorageError>
  }
>() {}
