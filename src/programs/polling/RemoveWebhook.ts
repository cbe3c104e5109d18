import { Effect } from "effect"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"

/** Remove the webhook, since it would receive all updates instead of the poll. A failure changes nothing. */
export const removeWebhook = Effect.flatMap(TelegramClient, (client) => client.deleteWebhook({})).pipe(
  Effect.catchAll(logTelegramError),
)
