import { describe, expect, it } from "@effect/vitest"
import { Duration, Either, FastCheck as fc } from "effect"
import { telegramMethods } from "../../../src/domain/telegram/TelegramMethod.ts"
import { outcomeOf } from "../../../src/domain/telegram/TelegramMethod.ts"
import { type Envelope, readEnvelope } from "../../../src/layers/telegram/ReadEnvelope.ts"

const answer = (status: number, envelope: unknown, retryAfter?: string): Envelope => ({
  method: "sendMessage",
  status,
  retryAfter,
  body: JSON.stringify(envelope),
})

const errorOf = (given: Envelope) => Either.getOrThrow(Either.flip(readEnvelope(given)))

const refused = (code: number, description: string, parameters?: object) =>
  errorOf(answer(code, { ok: false, error_code: code, description, parameters }))

const migrated = { kind: "migrated", migratedTo: -1001234567890 }

const catalogue: ReadonlyArray<
  readonly [code: number, description: string, expected: object, parameters?: object]
> = [
  [
    400,
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same",
    { kind: "not-modified" },
  ],
  [
    400,
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
    { kind: "query-too-old" },
  ],
  [400, "Bad Request: message to edit not found", { kind: "not-editable" }],
  [400, "Bad Request: message can't be edited", { kind: "not-editable" }],
  [400, "Bad Request: message to delete not found", { kind: "not-editable" }],
  [400, "Bad Request: message can't be deleted for everyone", { kind: "not-editable" }],
  [400, "Bad Request: there is no text in the message to edit", { kind: "not-editable" }],
  [400, "Bad Request: MESSAGE_NOT_MODIFIED", { kind: "not-modified" }],
  [400, "Bad Request: MESSAGE_ID_INVALID", { kind: "not-editable" }],
  [400, "Bad Request: message identifier is not specified", { kind: "not-editable" }],
  [400, "Bad Request: MESSAGE_EDIT_TIME_EXPIRED", { kind: "not-editable" }],
  [403, "Forbidden: MESSAGE_AUTHOR_REQUIRED", { _tag: "TelegramRejected", kind: "not-editable" }],
  [400, "Bad Request: QUERY_ID_INVALID", { kind: "query-too-old" }],
  [400, "Bad Request: invalid file_id", { kind: "bad-file" }],
  [
    400,
    "Bad Request: invalid remote file identifier specified: can't unserialize it. Wrong last symbol",
    { kind: "bad-file" },
  ],
  [400, "Bad Request: wrong remote file identifier specified: Wrong character", { kind: "bad-file" }],
  [400, "Bad Request: wrong file identifier/HTTP URL specified", { kind: "bad-file" }],
  [400, "Bad Request: type of file mismatch", { kind: "bad-file" }],
  [400, "Bad Request: FILE_REFERENCE_EXPIRED", { kind: "bad-file" }],
  [400, "Bad Request: PHOTO_INVALID_DIMENSIONS", { kind: "bad-file" }],
  [400, "Bad Request: MEDIA_EMPTY", { kind: "bad-file" }],
  [400, "Bad Request: wrong type of the web page content", { kind: "bad-file" }],
  [400, "Bad Request: failed to get HTTP URL content", { kind: "bad-file" }],
  [400, "Bad Request: VOICE_MESSAGES_FORBIDDEN", { _tag: "TelegramRejected", kind: "bad-file" }],
  [403, "Forbidden: VOICE_MESSAGES_FORBIDDEN", { _tag: "TelegramRejected", kind: "bad-file", code: 403 }],
  [403, "Forbidden: user restricted receiving of voice messages", { kind: "bad-file" }],
  [400, "Bad Request: USER_IS_BLOCKED", { _tag: "TelegramForbidden", reason: "blocked" }],
  [400, "Bad Request: INPUT_USER_DEACTIVATED", { _tag: "TelegramForbidden", reason: "deactivated" }],
  [400, "Bad Request: chat not found", { kind: "chat-not-found" }],
  [400, "Bad Request: private chat not found", { kind: "chat-not-found" }],
  [400, "Bad Request: PEER_ID_INVALID", { kind: "chat-not-found" }],
  [400, "Bad Request: user not found", { kind: "chat-not-found" }],
  [
    400,
    "Bad Request: group chat was upgraded to a supergroup chat",
    migrated,
    { migrate_to_chat_id: -1001234567890 },
  ],
  [
    400,
    "Bad Request: group chat was upgraded to a supergroup chat",
    { kind: "chat-not-found", migratedTo: undefined },
  ],
  [
    400,
    'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 5',
    { kind: "bad-markup" },
  ],
  [400, "Bad Request: message text is empty", { kind: "other", code: 400 }],
  [400, "Bad Request: BUTTON_DATA_INVALID", { kind: "other" }],
  [413, "Request Entity Too Large", { kind: "other", code: 413 }],
  [404, "Not Found: method not found", { _tag: "TelegramRejected", kind: "other", code: 404 }],
  [404, "Not Found", { _tag: "TelegramUnauthorized" }],
  [401, "Unauthorized", { _tag: "TelegramUnauthorized" }],
  [401, "Unauthorized: invalid token specified", { _tag: "TelegramUnauthorized" }],
  [403, "Forbidden: bot was blocked by the user", { _tag: "TelegramForbidden", reason: "blocked" }],
  [403, "Forbidden: user is deactivated", { reason: "deactivated" }],
  [403, "Forbidden: bot was kicked from the supergroup chat", { reason: "kicked" }],
  [403, "Forbidden: bot is not a member of the channel chat", { reason: "not-a-member" }],
  [403, "Forbidden: bot can't initiate conversation with a user", { reason: "never-started" }],
  [403, "Forbidden: bot can't send messages to bots", { reason: "other" }],
  [
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    { _tag: "TelegramConflict", reason: "other-poller" },
  ],
  [409, "Conflict: terminated by setWebhook request", { reason: "webhook" }],
  [
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    { reason: "webhook" },
  ],
  [
    429,
    "Too Many Requests: retry after 7",
    { _tag: "TelegramRateLimited", retryAfter: Duration.seconds(7) },
    { retry_after: 7 },
  ],
  [429, "Too Many Requests: retry after 1", { retryAfter: Duration.millis(1500) }, { retry_after: 1.5 }],
  [500, "Internal Server Error: restart", { _tag: "TelegramUnavailable", reason: "server" }],
  [502, "Bad Gateway", { _tag: "TelegramUnavailable", reason: "server" }],
]

describe("a refusal", () => {
  for (const [code, description, expected, parameters] of catalogue) {
    it(`${code} ${description}`, () => {
      expect(refused(code, description, parameters)).toMatchObject(expected)
    })
    it(`${code} ${description.toUpperCase()}, in any case`, () => {
      expect(refused(code, description.toUpperCase(), parameters)).toMatchObject(expected)
    })
  }

  it("without a code of its own uses the HTTP status", () => {
    expect(errorOf(answer(403, { ok: false }))).toMatchObject({ _tag: "TelegramForbidden", reason: "other" })
    expect(errorOf(answer(400, { ok: false, error_code: "?" }))).toMatchObject({ code: 400, kind: "other" })
  })

  it("takes precedence over its HTTP status", () => {
    const envelope = { ok: false, error_code: 500, description: "Internal Server Error" }
    expect(errorOf(answer(200, envelope))).toMatchObject({ _tag: "TelegramUnavailable", reason: "server" })
  })
})

describe("an answer from an intermediary", () => {
  const from = (status: number, body: string) => errorOf({ method: "getMe", status, retryAfter: "9", body })

  it("never counts as a refusal of our token or chat", () => {
    for (const status of [301, 401, 403, 404, 409]) {
      expect(from(status, "<html>")).toMatchObject({ _tag: "TelegramUnavailable", reason: "not-json" })
      expect(from(status, '{"error":"no"}')).toMatchObject({
        _tag: "TelegramUnavailable",
        reason: "not-json",
      })
    }
  })

  it("counts as a refusal of this call for its size or rate", () => {
    expect(from(413, "<html>")).toMatchObject({ _tag: "TelegramRejected", code: 413 })
    expect(from(429, "")).toMatchObject({ _tag: "TelegramRateLimited", retryAfter: Duration.seconds(9) })
  })

  it("that is JSON with a success status is malformed", () => {
    for (const body of ["null", "[]", "{}", '{"ok":1}', '"ok"'])
      expect(from(200, body)._tag).toBe("TelegramMalformed")
  })
})

describe("any answer", () => {
  const status = fc.integer({ min: 100, max: 999 })
  const envelope = fc.record(
    { ok: fc.anything(), error_code: fc.anything(), description: fc.anything(), parameters: fc.anything() },
    { requiredKeys: [] },
  )
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    envelope.map((value) => stringify(value)),
  )

  it.prop(
    "is decoded as a result or as one of our failures",
    { status, body, method: fc.constantFrom(...telegramMethods) },
    (given) => {
      const result = readEnvelope({ ...given, retryAfter: undefined })
      if (Either.isRight(result)) {
        expect(JSON.parse(given.body)).toMatchObject({ ok: true })
      } else {
        expect(Object.keys(outcomeOf)).toContain(result.left._tag)
        expect(result.left.method).toBe(given.method)
      }
    },
  )

  it.prop(
    "a wait is never shorter than asked, nor zero",
    {
      wait: fc.oneof(fc.double(), fc.integer(), fc.jsonValue()),
      header: fc.option(fc.string(), { nil: undefined }),
    },
    ({ header, wait }) => {
      const envelope = { ok: false, error_code: 429, parameters: { retry_after: wait } }
      const error = errorOf(answer(429, envelope, header))
      if (error._tag !== "TelegramRateLimited") throw new Error(error._tag)
      const millis = Duration.toMillis(error.retryAfter)
      const longest = 24 * 24 * 60 * 60
      expect(millis).toBeGreaterThanOrEqual(1)
      expect(millis).toBeLessThanOrEqual(longest * 1000)
      const asked =
        typeof wait === "number" && wait > 0 && Number.isFinite(wait) ? Math.min(wait, longest) : 0
      expect(millis).toBeGreaterThanOrEqual(asked * 1000)
    },
  )
})

/** Any JSON that fast-check makes up; what JSON can't represent is left out. */
function stringify(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? inner.toString() : inner))
}
