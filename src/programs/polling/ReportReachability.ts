import { Effect, Option } from "effect"
import { networkTrouble } from "../../domain/telegram/NetworkTrouble.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { Health } from "../../services/Health.ts"

/** Report to readiness what kept a call from reaching Telegram, or that Telegram answered. */
export const reportReachability = (error: TelegramError) =>
  Effect.flatMap(Health, (health) =>
    health.reached(error._tag === "TelegramUnavailable" ? Option.some(networkTrouble(error)) : Option.none()),
  )
