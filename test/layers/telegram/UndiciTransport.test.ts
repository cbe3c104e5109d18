import type { RequestListener } from "node:http"
import { describe, expect, it } from "@effect/vitest"
import { Deferred, Duration, Effect, Exit, Fiber, Runtime } from "effect"
import { type TelegramRequest, TelegramTransport } from "../../../src/services/TelegramTransport.ts"
import { against, answerJson, bodyOf, serving, testToken, transportTo } from "../HttpFixture.ts"

const request = (changes: Partial<TelegramRequest> = {}): TelegramRequest => ({
  method: "sendMessage",
  body: { chat_id: 7, text: "Salom" },
  deadline: Duration.seconds(5),
  ...changes,
})

const call = (changes: Partial<TelegramRequest> = {}) =>
  Effect.flatMap(TelegramTransport, (transport) => transport.call(request(changes)))

const html = "<html><body><h1>502 Bad Gateway</h1></body></html>"

describe("a call", () => {
  it.live("posts JSON to the method's path under the root's prefix and gives the result", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<unknown>()
      const runtime = yield* Effect.runtime()
      const listener: RequestListener = (incoming, response) => {
        void bodyOf(incoming).then((body) => {
          const { headers, method, url } = incoming
          const sent: unknown = JSON.parse(body.toString())
          Runtime.runSync(runtime)(Deferred.succeed(seen, [method, url, headers["content-type"], sent]))
          answerJson(response, 200, { ok: true, result: { message_id: 3, emoji: "🎉" } })
        })
      }
      const result = yield* against(listener, "/prefix")(call())
      expect(result).toEqual({ message_id: 3, emoji: "🎉" })
      expect(yield* Deferred.await(seen)).toEqual([
        "POST",
        `/prefix/bot${testToken}/sendMessage`,
        "application/json",
        { chat_id: 7, text: "Salom" },
      ])
    }),
  )

  it.live("reuses connections", () =>
    Effect.gen(function* () {
      const ports = new Set<number | undefined>()
      yield* Effect.replicateEffect(call(), 20).pipe(
        against((incoming, response) => {
          ports.add(incoming.socket.remotePort)
          answerJson(response, 200, { ok: true, result: true })
        }),
      )
      // The next call may start while the last answer's connection is still being freed.
      expect(ports.size).toBeLessThanOrEqual(2)
    }),
  )

  it.live("reads an answer that arrives in pieces, split within a character", () =>
    Effect.gen(function* () {
      const answer = Buffer.from(JSON.stringify({ ok: true, result: "ё".repeat(50_000) }))
      const result = yield* call().pipe(
        against((_, response) => {
          response.write(answer.subarray(0, 1001))
          setImmediate(() => response.end(answer.subarray(1001)))
        }),
      )
      expect(result).toBe("ё".repeat(50_000))
    }),
  )
})

const failures: ReadonlyArray<readonly [string, RequestListener, object]> = [
  ["a reset", (_, response) => response.socket?.resetAndDestroy(), { reason: "network" }],
  ["a closed connection", (incoming) => incoming.socket.end(), { reason: "network" }],
  [
    "an answer cut short",
    (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write('{"ok":true,')
      setTimeout(() => response.socket?.destroy(), 20)
    },
    { reason: "network" },
  ],
  [
    "bytes that aren't HTTP",
    (incoming) => incoming.socket.end("SSH-2.0-OpenSSH_9.2\r\n"),
    { reason: "network" },
  ],
  ["truncated JSON", (_, response) => response.end('{"ok":true,"result":'), { reason: "not-json" }],
  ["HTML", (_, response) => response.end(html), { reason: "not-json" }],
  ["an HTML 404", (_, response) => response.writeHead(404).end(html), { reason: "not-json" }],
  ["an empty answer", (_, response) => response.end(), { reason: "not-json" }],
  ["an HTML 502", (_, response) => response.writeHead(502).end(html), { reason: "server" }],
  ["an empty 500", (_, response) => response.writeHead(500).end(), { reason: "server" }],
  [
    "a 500 with an envelope",
    (_, response) => {
      answerJson(response, 500, { ok: false, error_code: 500, description: "Internal Server Error: restart" })
    },
    { reason: "server" },
  ],
  [
    "an answer beyond all bounds",
    (_, response) => response.end("x".repeat(16 * 1024 * 1024 + 1)),
    { _tag: "TelegramMalformed" },
  ],
]

describe("a failure", () => {
  for (const [name, listener, expected] of failures) {
    it.live(`${name} is ${JSON.stringify(expected)}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(call().pipe(against(listener)))
        expect(error).toMatchObject({ _tag: "TelegramUnavailable", method: "sendMessage", ...expected })
      }),
    )
  }

  it.live("a refused connection is a network failure", () =>
    Effect.gen(function* () {
      const root = yield* Effect.scoped(serving(() => undefined))
      const error = yield* Effect.flip(call().pipe(Effect.provide(transportTo(root))))
      expect(error).toMatchObject({ _tag: "TelegramUnavailable", reason: "network", code: "ECONNREFUSED" })
      expect(error.message).toBe("Telegram can't be reached (sendMessage: network ECONNREFUSED)")
    }),
  )

  it.live("a server without TLS is reported by the library's error code alone", () =>
    Effect.gen(function* () {
      const root = yield* serving(() => undefined)
      const error = yield* Effect.flip(
        call().pipe(Effect.provide(transportTo(root.replace("http:", "https:")))),
      )
      expect(error).toMatchObject({ _tag: "TelegramUnavailable", reason: "network" })
      expect(error.message).toMatch(
        /^Telegram can't be reached \(sendMessage: network (?:ERR_SSL_|EPROTO)\w*\)$/,
      )
    }).pipe(Effect.scoped),
  )

  it.live("a 429 takes its wait from the header if the envelope has none", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        call().pipe(
          against((_, response) => {
            const refusal = { ok: false, error_code: 429, description: "Too Many Requests" }
            answerJson(response, 429, refusal, { "retry-after": "17" })
          }),
        ),
      )
      expect(error).toMatchObject({ _tag: "TelegramRateLimited", retryAfter: Duration.seconds(17) })
    }),
  )
})

const deadline = Duration.millis(400)

const silences: ReadonlyArray<readonly [string, RequestListener]> = [
  ["never answers", () => undefined],
  ["sends headers and stops", (_, response) => void response.writeHead(200).write('{"ok":')],
  [
    "dribbles for ever",
    (_, response) => {
      const drip = setInterval(() => response.write(" "), 20)
      response.on("close", () => {
        clearInterval(drip)
      })
    },
  ],
]

describe("a deadline", () => {
  for (const [name, listener] of silences) {
    it.live(`ends a call whose server ${name}, and closes its connection`, () =>
      Effect.gen(function* () {
        const runtime = yield* Effect.runtime()
        const closed = yield* Deferred.make<true>()
        const watched: RequestListener = (incoming, response) => {
          incoming.socket.on("close", () => {
            Runtime.runSync(runtime)(Deferred.succeed(closed, true))
          })
          listener(incoming, response)
        }
        const effect = Effect.timed(Effect.flip(call({ deadline }))).pipe(
          Effect.tap(Effect.timeout(Deferred.await(closed), "2 seconds")),
        )
        const [elapsed, error] = yield* effect.pipe(against(watched))
        expect(error).toMatchObject({ _tag: "TelegramUnavailable", reason: "timeout" })
        expect(Duration.toMillis(elapsed)).toBeGreaterThanOrEqual(399)
        expect(Duration.toMillis(elapsed)).toBeLessThan(1500)
      }),
    )
  }
})

describe("concurrent calls", () => {
  it.live("a hanging one doesn't delay the others", () =>
    Effect.gen(function* () {
      const results = yield* Effect.gen(function* () {
        const hanging = yield* Effect.fork(call({ method: "sendPhoto" }))
        const polling = yield* Effect.fork(call({ method: "getUpdates" }))
        const others = yield* Effect.all(
          Array.from({ length: 300 }, () => call()),
          { concurrency: "unbounded" },
        )
        yield* Fiber.interruptAll([hanging, polling])
        return others
      }).pipe(
        against((incoming, response) => {
          if (incoming.url?.endsWith("/sendMessage") === true)
            answerJson(response, 200, { ok: true, result: 1 })
        }),
        Effect.timeout("4 seconds"),
      )
      expect(results).toEqual(Array.from({ length: 300 }, () => 1))
    }),
  )

  it.live("an interrupted one closes its connection", () =>
    Effect.gen(function* () {
      const runtime = yield* Effect.runtime()
      const arrived = yield* Deferred.make<true>()
      const closed = yield* Deferred.make<true>()
      const exit = yield* Effect.gen(function* () {
        const fiber = yield* Effect.fork(call({ method: "getUpdates" }))
        yield* Deferred.await(arrived)
        const result = yield* Fiber.interrupt(fiber)
        yield* Deferred.await(closed)
        return result
      }).pipe(
        against((incoming) => {
          Runtime.runSync(runtime)(Deferred.succeed(arrived, true))
          incoming.socket.on("close", () => {
            Runtime.runSync(runtime)(Deferred.succeed(closed, true))
          })
        }),
        Effect.timeout("4 seconds"),
      )
      expect(Exit.isInterrupted(exit)).toBe(true)
    }),
  )

  it.live("pending ones end when the layer's scope closes", () =>
    Effect.gen(function* () {
      const root = yield* serving(() => undefined)
      const fiber = yield* Effect.flatMap(TelegramTransport, (transport) =>
        Effect.forkDaemon(transport.call(request())).pipe(Effect.zipLeft(Effect.sleep("50 millis"))),
      ).pipe(Effect.provide(transportTo(root)))
      const error = yield* Effect.flip(Fiber.join(fiber)).pipe(Effect.timeout("2 seconds"))
      expect(error).toMatchObject({ _tag: "TelegramUnavailable", reason: "network" })
    }).pipe(Effect.scoped),
  )
})
