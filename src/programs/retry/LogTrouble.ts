import { Effect } from "effect"
import { networkAdvice, networkTrouble } from "../../domain/telegram/NetworkTrouble.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import type { StorageError } from "../../services/StorageError.ts"

/** Log a database failure: what could not be done, and advice in a field of its own. */
export const logStorageError = ({ advice, message }: StorageError, before = "") =>
  Effect.annotateLogs(Effect.logError(before + message), advice === undefined ? {} : { advice })

/** Log a failed call to Telegram; if it wasn't reached, with the kind of network trouble and advice. */
export const logTelegramError = (error: TelegramError) => {
  const line = Effect.logWarning(error.message)
  if (error._tag !== "TelegramUnavailable") return line
  const network = networkTrouble(error)
  return Effect.annotateLogs(line, { network, advice: networkAdvice(network) })
}
