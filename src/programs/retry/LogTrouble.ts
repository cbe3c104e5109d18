import { Effect } from "effect"
import { networkAdvice, networkTrouble } from "../../domain/telegram/NetworkTrouble.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import type { StorageError } from "../../services/StorageError.ts"

/** Logs that the database failed, after what could not be done, with what to do about it in a field of its own. */
export const logStorageError = ({ advice, message }: StorageError, before = "") =>
  Effect.annotateLogs(Effect.logError(before + message), advice === undefined ? {} : { advice })

/** Logs what Telegram or the way there refused; where it can't be reached, with the kind of trouble and what to do about it. */
export const logTelegramError = (error: TelegramError) => {
  const line = Effect.logWarning(error.message)
  if (error._tag !== "TelegramUnavailable") return line
  const network = networkTrouble(error)
  return Effect.annotateLogs(line, { network, advice: networkAdvice(network) })
}
