import { Effect } from "effect"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"

/** A webhook holds all updates, and long polling is our only way, so it goes. Failing at it is no worse than before. */
export const removeWebhook = Effect.flatMap(TelegramClient, (client) => client.deleteWebhook({})).pipe(
  Effect.catchAll(logTelegramError),
)
