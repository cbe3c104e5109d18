import { Duration, Effect } from "effect"
import type { ChatId } from "../../src/domain/Ids.ts"
import {
  type RejectionKind,
  TelegramConflict,
  type TelegramError,
  TelegramForbidden,
  TelegramMalformed,
  TelegramRateLimited,
  TelegramRejected,
  TelegramUnauthorized,
  TelegramUnavailable,
} from "../../src/domain/telegram/TelegramError.ts"
import type { TelegramMethod } from "../../src/domain/telegram/TelegramMethod.ts"

/** How FakeTelegram treats a call: what happens before it answers, and whether it performs the call. */
export interface Reaction {
  /** Whether the call takes effect although its answer is lost. A successful reaction always performs it. */
  readonly performs: boolean
  readonly run: (method: TelegramMethod) => Effect.Effect<void, TelegramError>
}

const fails =
  (performs: boolean) =>
  (error: (method: TelegramMethod) => TelegramError): Reaction => ({
    performs,
    run: (method) => Effect.fail(error(method)),
  })

const refuses = fails(false)

export const normal: Reaction = { performs: true, run: () => Effect.void }

export const rateLimited = (retryAfter: Duration.DurationInput) =>
  refuses((method) => new TelegramRateLimited({ method, retryAfter: Duration.decode(retryAfter) }))

export const forbidden = (reason: TelegramForbidden["reason"] = "blocked") =>
  refuses((method) => new TelegramForbidden({ method, reason }))

export const rejected = (kind: RejectionKind, migratedTo?: ChatId) =>
  refuses((method) => new TelegramRejected({ method, code: 400, kind, migratedTo }))

export const unauthorized = refuses((method) => new TelegramUnauthorized({ method }))

export const conflict = (reason: TelegramConflict["reason"]) =>
  refuses((method) => new TelegramConflict({ method, reason }))

/** The call was lost on the way there, or (if `performed`) its answer on the way back. */
export const unavailable = (
  reason: TelegramUnavailable["reason"] = "network",
  { performed = false }: { readonly performed?: boolean } = {},
) => fails(performed)((method) => new TelegramUnavailable({ method, reason }))

export const malformed = fails(true)((method) => new TelegramMalformed({ method }))

/** Never answers. */
export const hang: Reaction = { performs: false, run: () => Effect.never }

/** Answers normally, later. */
export const slow = (delay: Duration.DurationInput): Reaction => ({
  performs: true,
  run: () => Effect.sleep(delay),
})
