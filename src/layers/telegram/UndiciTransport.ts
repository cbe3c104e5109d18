import { Duration, Effect, Either, Layer, Random, Redacted } from "effect"
import { type Dispatcher, Pool } from "undici"
import {
  type TelegramError,
  TelegramMalformed,
  TelegramRejected,
  TelegramUnavailable,
} from "../../domain/telegram/TelegramError.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { type TelegramRequest, TelegramTransport } from "../../services/TelegramTransport.ts"
import { type Deadlines, makeDeadlines } from "./Deadlines.ts"
import { encodeMultipart } from "./Multipart.ts"
import { foreignRefusal, readEnvelope } from "./ReadEnvelope.ts"
import { type HttpResponse, type NoResponse, ResponseHandler } from "./ResponseHandler.ts"

const maxAnswerBytes = 16 * 1024 * 1024
const downloadDeadline = Duration.seconds(60)
const jsonHeaders = ["content-type", "application/json"]

/** Milliseconds. Long enough to save most TLS handshakes, short enough to rarely meet a silently dead connection. */
const keepAliveTimeout = 30_000

/**
 * Milliseconds to try one address of a host before the next. With Node's default of 250 ms, no address is ever reached
 * on a slow line.
 */
const addressTimeout = 2_500

/** Connections for calls other than messages: answers to button presses, files. */
const beside = 32

const makePool = (origin: string, connections: number) =>
  Effect.acquireRelease(
    // This layer keeps its own deadlines: undici's restart with every byte of a slow response.
    Effect.sync(
      () =>
        new Pool(origin, {
          connections,
          keepAliveTimeout,
          headersTimeout: 0,
          bodyTimeout: 0,
          autoSelectFamily: true,
          autoSelectFamilyAttemptTimeout: addressTimeout,
        }),
    ),
    (pool) => Effect.promise(() => pool.destroy()),
  )

interface HttpRequest {
  readonly options: Dispatcher.DispatchOptions
  readonly deadline: Duration.Duration
  readonly maxBytes: number
}

const makeSend =
  (deadlines: Deadlines) =>
  <A>(
    pool: Pool,
    request: HttpRequest,
    read: (outcome: HttpResponse | NoResponse) => Either.Either<A, TelegramError>,
  ) =>
    Effect.async<A, TelegramError>((resume) => {
      const handler = new ResponseHandler(request.maxBytes, (outcome) => {
        deadlines.forget(deadline)
        resume(read(outcome))
      })
      const deadline = deadlines.watch(request.deadline, () => {
        handler.expire()
      })
      pool.dispatch(request.options, handler)
      return Effect.sync(() => {
        deadlines.forget(deadline)
        handler.cancel()
      })
    })

const unanswered = ({ code, reason }: NoResponse, method: string, tooBig: TelegramError) =>
  Either.left(reason === "too-big" ? tooBig : new TelegramUnavailable({ method, reason, code }))

const readAnswer = (method: string) => (outcome: HttpResponse | NoResponse) => {
  if ("reason" in outcome) return unanswered(outcome, method, new TelegramMalformed({ method }))
  const { body, headers, status } = outcome
  return readEnvelope({ method, status, retryAfter: headers["retry-after"], body: body.toString() })
}

const readFile = (outcome: HttpResponse | NoResponse): Either.Either<Uint8Array, TelegramError> => {
  const method = "download"
  const rejectedWith = (code: number) =>
    new TelegramRejected({ method, code, kind: "other", migratedTo: undefined })
  if ("reason" in outcome) return unanswered(outcome, method, rejectedWith(413))
  const { body, headers, status } = outcome
  if (status === 200) return Either.right(body)
  // The file server answers "Not Found" both for an expired file and for a wrong token.
  if (status === 401 || status === 404) return Either.left(rejectedWith(status))
  return Either.left(foreignRefusal({ method, status, retryAfter: headers["retry-after"] }))
}

const multipart = (body: object, uploads: NonNullable<TelegramRequest["uploads"]>) =>
  Effect.map(Effect.replicateEffect(Random.nextIntBetween(0, 2 ** 32), 4), (numbers) =>
    encodeMultipart(body, uploads, numbers.map((number) => number.toString(36)).join("-")),
  )

const encodePath = (path: string) =>
  Either.try({
    try: () => path.split("/").map(encodeURIComponent).join("/"),
    catch: () =>
      new TelegramRejected({ method: "download", code: 400, kind: "other", migratedTo: undefined }),
  })

const make = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const root = new URL(telegram.apiRoot)
  const prefix = root.pathname.replace(/(?<!\/)\/+$/, "")
  const callPath = `${prefix}/bot${Redacted.value(telegram.token)}/`
  const filePath = `${prefix}/file/bot${Redacted.value(telegram.token)}/`
  const calls = yield* makePool(root.origin, telegram.concurrency + beside)
  // Long polls hold their connection for most of a minute, so they have a pool of their own.
  const polls = yield* makePool(root.origin, 2)
  const send = makeSend(yield* makeDeadlines)

  const post = (request: TelegramRequest, body: string | Buffer, headers: Array<string>) => {
    const options = { path: callPath + request.method, method: "POST", headers, body }
    return send(
      request.method === "getUpdates" ? polls : calls,
      { options, deadline: request.deadline, maxBytes: maxAnswerBytes },
      readAnswer(request.method),
    )
  }

  return TelegramTransport.of({
    call: (request) =>
      request.uploads === undefined
        ? Effect.suspend(() => post(request, JSON.stringify(request.body), jsonHeaders))
        : Effect.flatMap(multipart(request.body, request.uploads), ({ body, contentType }) =>
            post(request, body, ["content-type", contentType]),
          ),
    download: (path, maxBytes) =>
      Effect.flatMap(encodePath(path), (encoded) =>
        send(
          calls,
          { options: { path: filePath + encoded, method: "GET" }, deadline: downloadDeadline, maxBytes },
          readFile,
        ),
      ),
  })
})

/**
 * Calls Telegram over two of undici's keep-alive pools through `dispatch`, its cheapest interface: no fetch, stream or
 * abort signal.
 */
export const UndiciTransport = Layer.scoped(TelegramTransport, make)
