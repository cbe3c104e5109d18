import { Either, Predicate } from "effect"
import { ChatId } from "../../domain/Ids.ts"
import {
  TelegramConflict,
  type TelegramError,
  TelegramForbidden,
  TelegramMalformed,
  TelegramRateLimited,
  TelegramRejected,
  TelegramUnauthorized,
  TelegramUnavailable,
} from "../../domain/telegram/TelegramError.ts"
import {
  conflictReason,
  forbiddenByCode,
  forbiddenReason,
  isUnknownToken,
  rejectionKind,
} from "./ReadDescription.ts"
import { retryAfter } from "./RetryAfter.ts"

export interface Envelope {
  /** The name of the method called, for errors. */
  readonly method: string
  /** The HTTP status. */
  readonly status: number
  /** The HTTP header Retry-After. */
  readonly retryAfter: unknown
  readonly body: string
}

const parse = (text: string) => Either.try((): unknown => JSON.parse(text))

const isErrorCode = (code: unknown): code is number => Number.isSafeInteger(code) && Number(code) >= 300

const migratedTo = (parameters: Record<PropertyKey, unknown>) => {
  const id = parameters["migrate_to_chat_id"]
  return typeof id === "number" && Number.isSafeInteger(id) ? ChatId.make(id) : undefined
}

/** A 403 concerns the chat, unless it names a problem of this very message. */
const forbiddance = (method: string, description: string): TelegramError => {
  const reason = forbiddenReason(description)
  const kind = rejectionKind(description)
  return reason === "other" && kind !== "other"
    ? new TelegramRejected({ method, code: 403, kind, migratedTo: undefined })
    : new TelegramForbidden({ method, reason })
}

const refusal = (answer: Envelope, envelope: Record<PropertyKey, unknown>): TelegramError => {
  const { method } = answer
  const code = isErrorCode(envelope["error_code"]) ? envelope["error_code"] : answer.status
  const description = typeof envelope["description"] === "string" ? envelope["description"] : ""
  const parameters = Predicate.isRecord(envelope["parameters"]) ? envelope["parameters"] : {}
  if (code >= 500) return new TelegramUnavailable({ method, reason: "server" })
  switch (code) {
    case 401:
      return new TelegramUnauthorized({ method })
    case 403:
      return forbiddance(method, description)
    case 409:
      return new TelegramConflict({ method, reason: conflictReason(description) })
    case 429:
      return new TelegramRateLimited({
        method,
        retryAfter: retryAfter(parameters["retry_after"], answer.retryAfter),
      })
  }
  if (code === 404 && isUnknownToken(description)) return new TelegramUnauthorized({ method })
  const blocked = forbiddenByCode(description)
  if (code === 400 && blocked !== undefined) return new TelegramForbidden({ method, reason: blocked })
  const supergroup = migratedTo(parameters)
  const kind = supergroup === undefined ? rejectionKind(description) : "migrated"
  return new TelegramRejected({ method, code, kind, migratedTo: supergroup })
}

/**
 * The failure for an answer that isn't in the Bot API's format, as from a proxy in between. Its 401 or 403 says nothing
 * about the token or chat, but its 413 and 429 apply to this call.
 */
export const foreignRefusal = ({
  method,
  status,
  retryAfter: header,
}: Omit<Envelope, "body">): TelegramError => {
  if (status >= 500) return new TelegramUnavailable({ method, reason: "server" })
  if (status === 429) return new TelegramRateLimited({ method, retryAfter: retryAfter(header) })
  if (status === 413) return new TelegramRejected({ method, code: 413, kind: "other", migratedTo: undefined })
  return new TelegramUnavailable({ method, reason: "not-json" })
}

/** Read an answer of the Bot API: its `result`, or the failure its code and description stand for. */
export const readEnvelope = (answer: Envelope): Either.Either<unknown, TelegramError> => {
  const parsed = parse(answer.body)
  if (Either.isLeft(parsed)) return Either.left(foreignRefusal(answer))
  const envelope = parsed.right
  if (Predicate.isRecord(envelope)) {
    if (envelope["ok"] === true && answer.status < 500) return Either.right(envelope["result"])
    if (envelope["ok"] === false) return Either.left(refusal(answer, envelope))
  }
  return Either.left(
    answer.status < 300 ? new TelegramMalformed({ method: answer.method }) : foreignRefusal(answer),
  )
}
