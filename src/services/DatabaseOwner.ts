import { Context, type Effect } from "effect"
import type { BotIdentity } from "./BotIdentity.ts"
import type { StorageError } from "./StorageError.ts"

/** The bot the database belongs to: its people, menus and files are useless to any other bot. */
export class DatabaseOwner extends Context.Tag("DatabaseOwner")<
  DatabaseOwner,
  {
    /** Record the bot if none is recorded, or its new username. Returns the recorded bot. */
    readonly claim: (bot: BotIdentity["Type"]) => Effect.Effect<BotIdentity["Type"], StorageError>
  }
>() {}
