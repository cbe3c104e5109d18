import type { RequestListener } from "node:http"
import { inspect } from "node:util"
import { describe, expect, it } from "@effect/vitest"
import { Cause, Duration, Effect, Exit, FastCheck as fc, Layer, Logger, LogLevel } from "effect"
import { Upload } from "../../../src/domain/telegram/Upload.ts"
import type { TelegramError } from "../../../src/domain/telegram/TelegramError.ts"
import { BotApiTelegramClient } from "../../../src/layers/telegram/BotApiTelegramClient.ts"
import { TelegramClient } from "../../../src/services/TelegramClient.ts"
import { TelegramTransport } from "../../../src/services/TelegramTransport.ts"
import { answerJson, bodyOf, serving, transportTo } from "../HttpFixture.ts"

const secret = fc.stringMatching(/^[\w-]{35}$/)
const words = fc
  .string({ unit: "binary", minLength: 12, maxLength: 60 })
  .filter((text) => text.trim().length > 8)

/** Every way to fail; each echoes to the client all that it was sent. */
const echoing =
  (respond: (response: Parameters<RequestListener>[1], echo: string) => void): RequestListener =>
  (incoming, response) => {
    void bodyOf(incoming).then((body) => {
      respond(response, `${incoming.url ?? ""} ${body.toString()}`)
    })
  }

const refusing = (code: number) =>
  echoing((response, description) => {
    answerJson(response, code, { ok: false, error_code: code, description })
  })

const listeners = [
  ...[400, 401, 403, 404, 409, 413, 429, 500].map(refusing),
  echoing((response, echo) => {
    answerJson(response, 200, { ok: true, result: echo })
  }),
  echoing((response, echo) => response.end(`<html>${echo}`)),
  echoing((response) => response.socket?.resetAndDestroy()),
  echoing((response, echo) => response.socket?.end(`HTTP/9 ${echo}\r\n\r\n`)),
]

const everyRendering = (exit: Exit.Exit<unknown, object>) => {
  if (Exit.isSuccess(exit)) throw new Error("It was to fail")
  const errors = [...Cause.failures(exit.cause), ...Cause.defects(exit.cause)]
  return [
    Cause.pretty(exit.cause, { renderErrorCause: true }),
    JSON.stringify(exit),
    inspect(exit, { depth: 20, showHidden: true }),
    ...errors.flatMap((error) => [
      String(error),
      JSON.stringify(error),
      error instanceof Error ? `${error.message} ${error.stack ?? ""}` : "",
    ]),
  ].join("\n")
}

describe("for any failure", () => {
  it.live.prop(
    "the token and the request are in no error and no log line",
    { secret, words, listener: fc.constantFrom(...listeners) },
    ({ listener, secret, words }) =>
      Effect.gen(function* () {
        const root = yield* serving(listener)
        const lines: Array<string> = []
        const logger = Logger.replace(
          Logger.defaultLogger,
          Logger.make((entry) => void lines.push(Logger.logfmtLogger.log(entry))),
        )
        const bytes = new TextEncoder().encode(words)
        const document = new Upload({ filename: words, contentType: "text/plain", bytes })
        const exits = yield* Effect.gen(function* () {
          const telegram = yield* TelegramClient
          const calls: ReadonlyArray<Effect.Effect<unknown, TelegramError>> = [
            telegram.sendMessage({ chat_id: 7, text: words }),
            telegram.sendDocument({ chat_id: 7, document }),
            telegram.getMe,
          ]
          return yield* Effect.forEach(calls, (call) =>
            call.pipe(Effect.tapErrorCause(Effect.logError), Effect.exit),
          )
        }).pipe(
          Effect.provide(
            Layer.mergeAll(
              BotApiTelegramClient.pipe(Layer.provide(transportTo(root, `4242:${secret}`))),
              logger,
              Logger.minimumLogLevel(LogLevel.All),
            ),
          ),
        )
        const rendered = [...exits.map(everyRendering), ...lines].join("\n")
        expect(lines).toHaveLength(3)
        for (const hidden of [secret, words, JSON.stringify(words).slice(1, -1)]) {
          expect(rendered).not.toContain(hidden)
        }
      }).pipe(Effect.scoped),
    { fastCheck: { numRuns: 60 }, timeout: 20_000 },
  )

  it.live.prop(
    "a token that can't be part of a URL fails without being revealed",
    { secret: fc.string({ unit: "binary", minLength: 12 }).map((text) => `\u0001${text}\r\n`) },
    ({ secret }) =>
      Effect.gen(function* () {
        const transport = yield* TelegramTransport
        const body = { text: "Salom" }
        const exit = yield* Effect.exit(
          transport.call({ method: "sendMessage", body, deadline: Duration.seconds(1) }),
        )
        expect(exit).toMatchObject({ cause: { error: { _tag: "TelegramUnavailable" } } })
        expect(everyRendering(exit)).not.toContain(secret)
      }).pipe(Effect.provide(transportTo("http://127.0.0.1:9", secret)), Effect.scoped),
    { fastCheck: { numRuns: 20 } },
  )
})
