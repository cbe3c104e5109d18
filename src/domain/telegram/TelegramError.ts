import { Data, type Duration } from "effect"
import { misconfigured } from "../defects/ExitCode.ts"
import type { ChatId } from "../Ids.ts"

/* One error class per decision of the caller. Each carries the method's name, never the URL, token or payload. */

/** 401, or a token Telegram doesn't know: no call can succeed, so the process ends. */
export class TelegramUnauthorized extends Data.TaggedError("TelegramUnauthorized")<{
  readonly method: string
}> {
  readonly exitCode = misconfigured

  override get message() {
    return `Telegram refused the bot token (${this.method}: 401). Check TELEGRAM_BOT_TOKEN`
  }
}

/** 409: another poller or a webhook receives the bot's updates. */
export class TelegramConflict extends Data.TaggedError("TelegramConflict")<{
  readonly method: string
  readonly reason: "other-poller" | "webhook"
}> {
  override get message() {
    return `Telegram gives the updates to ${this.reason === "webhook" ? "a webhook" : "another poller"} (${this.method}: 409)`
  }
}

/** 429: the call was NOT performed; it may be repeated after `retryAfter`, not sooner. */
export class TelegramRateLimited extends Data.TaggedError("TelegramRateLimited")<{
  readonly method: string
  readonly retryAfter: Duration.Duration
}> {
  override get message() {
    return `Telegram asks to wait (${this.method}: 429)`
  }
}

/** 403: the chat can't be written to until the person comes back. */
export class TelegramForbidden extends Data.TaggedError("TelegramForbidden")<{
  readonly method: string
  readonly reason: "blocked" | "deactivated" | "kicked" | "not-a-member" | "never-started" | "other"
}> {
  override get message() {
    return `Telegram forbids it (${this.method}: ${this.reason})`
  }
}

/** Why a call was rejected, derived from the description by `rejectionKind` alone. */
export type RejectionKind =
  | "not-modified"
  | "query-too-old"
  | "not-editable"
  | "chat-not-found"
  | "migrated"
  | "bad-markup"
  | "bad-file"
  | "other"

/** 400 and other final refusals: repeating the same call can't help. `migratedTo` is set for kind `migrated`. */
export class TelegramRejected extends Data.TaggedError("TelegramRejected")<{
  readonly method: string
  readonly code: number
  readonly kind: RejectionKind
  readonly migratedTo: ChatId | undefined
}> {
  override get message() {
    return `Telegram rejected the call (${this.method}: ${this.code} ${this.kind})`
  }
}

/** A network failure, timeout, 5xx or an answer that isn't JSON: whether a message was sent is unknown. */
export class TelegramUnavailable extends Data.TaggedError("TelegramUnavailable")<{
  readonly method: string
  readonly reason: "network" | "timeout" | "server" | "not-json"
  /** The platform's error code for a failed connection: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
  readonly code?: string | undefined
}> {
  override get message() {
    const code = this.code === undefined ? "" : ` ${this.code}`
    return `Telegram can't be reached (${this.method}: ${this.reason}${code})`
  }
}

/** A success whose result doesn't have the documented shape: the call was performed, its result is lost. */
export class TelegramMalformed extends Data.TaggedError("TelegramMalformed")<{ readonly method: string }> {
  override get message() {
    return `Telegram answered with an undocumented shape (${this.method})`
  }
}

export type TelegramError =
  | TelegramUnauthorized
  | TelegramConflict
  | TelegramRateLimited
  | TelegramForbidden
  | TelegramRejected
  | TelegramUnavailable
  | TelegramMalformed
