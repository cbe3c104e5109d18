import { get, type IncomingHttpHeaders } from "node:http"
import { gunzipSync, gzipSync } from "node:zlib"
import * as HttpServer from "@effect/platform/HttpServer"
import { expect, layer } from "@effect/vitest"
import { Clock, Effect, Fiber, Layer, Logger, LogLevel, Tracer } from "effect"
import { serveHttp } from "../../../src/programs/monitoring/ServeHttp.ts"
import { Exposition } from "../../../src/services/Exposition.ts"
import { Health } from "../../../src/services/Health.ts"
import { database, TestMonitoring } from "../../layers/TestMonitoring.ts"

const noticed: Array<string> = []

const WatchedTracer = Layer.unwrapEffect(
  Effect.map(Effect.tracer, (native) =>
    Layer.setTracer(
      Tracer.make({
        context: (run, fiber) => native.context(run, fiber),
        span: (...options) => {
          noticed.push(`span ${options[0]}`)
          return native.span(...options)
        },
      }),
    ),
  ),
)

const Watched = Layer.mergeAll(
  Logger.replace(
    Logger.defaultLogger,
    Logger.make(({ message }) => void noticed.push(`log ${String(message)}`)),
  ),
  Logger.minimumLogLevel(LogLevel.All),
  WatchedTracer,
)

const Serving = Layer.scopedDiscard(Effect.forkScoped(serveHttp)).pipe(
  Layer.provideMerge(TestMonitoring),
  Layer.provideMerge(Watched),
)

const request = (path: string, method = "GET") =>
  Effect.gen(function* () {
    const { address } = yield* HttpServer.HttpServer
    const port = address._tag === "TcpAddress" ? address.port : 0
    const response = yield* Effect.promise(() => fetch(`http://127.0.0.1:${port}${path}`, { method }))
    const body = yield* Effect.promise(() => response.text())
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      headers: response.headers,
      body,
    }
  })

const together = { concurrency: "unbounded" } as const

/** The raw bytes: `fetch` asks for gzip by itself and decompresses it. */
const rawMetrics = (acceptEncoding: string | undefined) =>
  Effect.flatMap(HttpServer.HttpServer, ({ address }) =>
    Effect.async<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resume) => {
      const port = address._tag === "TcpAddress" ? address.port : 0
      const headers = acceptEncoding === undefined ? {} : { "accept-encoding": acceptEncoding }
      get({ port, path: "/metrics", headers }, (response) => {
        const chunks: Array<Buffer> = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () => {
          resume(Effect.succeed({ headers: response.headers, body: Buffer.concat(chunks) }))
        })
      })
    }),
  )

const ready = (reasons: ReadonlyArray<string>) => ({
  status: reasons.length === 0 ? 200 : 503,
  type: "application/json",
  body: JSON.stringify({ ready: reasons.length === 0, reasons }),
})

const poll = Effect.flatMap(Health, (health) => Effect.flatMap(Clock.currentTimeMillis, health.pollSucceeded))

layer(Serving, { excludeTestServices: true })("the monitoring endpoint", (it) => {
  it.effect("serves the metrics in Prometheus' text format", () =>
    Effect.gen(function* () {
      const { body, status, type } = yield* request("/metrics?x=1")
      expect({ status, type }).toEqual({ status: 200, type: "text/plain; version=0.0.4; charset=utf-8" })
      expect(body).toContain('bot_messages_total{type="incoming_message"} 0\n')
    }),
  )

  it.effect("compresses the metrics only if the client asks for it", () =>
    Effect.gen(function* () {
      const plain = yield* rawMetrics(undefined)
      expect(plain.headers["content-encoding"]).toBeUndefined()
      expect(plain.body.toString()).toContain("# TYPE bot_messages_total counter\n")
      const taking = ["gzip", "deflate, gzip;q=0.5, br", "*", "GZIP"]
      for (const { body, headers } of yield* Effect.all(taking.map(rawMetrics), together)) {
        expect(headers).toMatchObject({
          "content-encoding": "gzip",
          "content-type": "text/plain; version=0.0.4; charset=utf-8",
          vary: "accept-encoding",
        })
        expect(body.length).toBeLessThan(plain.body.length / 5)
        expect(gunzipSync(body).toString()).toContain("# TYPE bot_messages_total counter\n")
      }
      const refusing = ["gzip;q=0", "br, deflate", "identity", "*;q=0.000", "gzip;q=0, *"]
      for (const { body, headers } of yield* Effect.all(refusing.map(rawMetrics), together)) {
        expect(headers["content-encoding"]).toBeUndefined()
        expect(headers.vary).toBe("accept-encoding")
        expect(body.toString()).toContain("# TYPE bot_messages_total counter\n")
      }
    }),
  )

  it.effect("reports liveness", () =>
    Effect.gen(function* () {
      expect(yield* request("/healthz")).toMatchObject({ status: 200, body: "ok\n" })
    }),
  )

  it.effect("is ready while it polls and has a database, otherwise says why not", () =>
    Effect.gen(function* () {
      expect(yield* request("/readyz")).toMatchObject(ready(["starting"]))
      yield* poll
      expect(yield* request("/readyz")).toMatchObject(ready([]))
      database.state = "down"
      yield* Effect.flatMap(Health, (health) => health.conflict)
      expect(yield* request("/readyz")).toMatchObject(ready(["conflict", "database"]))
      database.state = "up"
      yield* poll
      yield* Effect.flatMap(Health, (health) => health.shuttingDown)
      expect(yield* request("/readyz")).toMatchObject(ready(["shutting_down"]))
    }).pipe(Effect.ensuring(Effect.sync(() => (database.state = "up")))),
  )

  it.effect("links all three from a plain page", () =>
    Effect.gen(function* () {
      const { body, status, type } = yield* request("/")
      expect({ status, type }).toEqual({ status: 200, type: "text/html" })
      expect([...body.matchAll(/href="([^"]+)"/g)].map((link) => link[1])).toEqual([
        "/metrics",
        "/healthz",
        "/readyz",
      ])
    }),
  )

  it.effect("answers HEAD with the headers only", () =>
    Effect.gen(function* () {
      for (const path of ["/", "/metrics", "/healthz"]) {
        expect(yield* request(path, "HEAD")).toMatchObject({ status: 200, body: "" })
      }
      expect((yield* request("/metrics", "HEAD")).type).toBe("text/plain; version=0.0.4; charset=utf-8")
    }),
  )

  it.effect("rejects other paths and methods", () =>
    Effect.gen(function* () {
      for (const path of ["/metricsx", "/api", "/%00", "/readyz/1", "/Metrics", "/metrics/", "//metrics"])
        expect(yield* request(path)).toMatchObject({ status: 404 })
      for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
        const refused = yield* request("/metrics", method)
        expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"])
      }
    }),
  )

  it.effect("logs one line at start, and neither logs nor traces requests", () =>
    Effect.sync(() => {
      expect(noticed).toEqual(["log Serving metrics, health and readiness"])
    }),
  )
})

let renders = 0
let compressions = 0
const Counted = Layer.succeed(Exposition, {
  render: Effect.sync(() => `rendered ${++renders}\n`),
  compress: (text) =>
    Effect.sync(() => {
      compressions++
      return gzipSync(text)
    }),
})
const Hammered = Layer.scopedDiscard(Effect.forkScoped(serveHttp)).pipe(
  Layer.provideMerge(Counted.pipe(Layer.provideMerge(TestMonitoring))),
)

layer(Hammered, { excludeTestServices: true })("a client that asks in a loop", (it) => {
  it.effect(
    "over 64 connections causes at most one rendering per second, each newer than the requests it answers",
    () =>
      Effect.gen(function* () {
        const before = renders
        let answers = 0
        const asking = request("/metrics").pipe(
          Effect.tap(({ body }) =>
            Effect.sync(() => {
              answers++
              expect(body).toMatch(/^rendered \d+\n$/)
            }),
          ),
          Effect.forever,
        )
        const startedAt = performance.now()
        const all = Effect.all(
          Array.from({ length: 64 }, () => asking),
          { concurrency: "unbounded", discard: true },
        )
        yield* Effect.timeoutOption(all, "1 second")
        const seconds = 1 + Math.floor((performance.now() - startedAt) / 1_000)
        expect(renders - before).toBeGreaterThanOrEqual(1)
        // This client asks for gzip.
        expect(compressions).toBe(renders)
        expect(renders - before).toBeLessThanOrEqual(1 + seconds)
        expect(answers).toBeGreaterThanOrEqual(1)
        expect(answers).toBeLessThanOrEqual((100 + 64) * (1 + seconds))
        expect(yield* request("/healthz")).toMatchObject({ status: 200 })
      }),
  )
})

layer(TestMonitoring, { excludeTestServices: true })("while the bot drains", (it) => {
  it.effect("the endpoint keeps answering after its program was interrupted", () =>
    Effect.gen(function* () {
      const program = yield* Effect.fork(serveHttp)
      expect(yield* request("/healthz")).toMatchObject({ status: 200 })
      yield* Fiber.interrupt(program)
      yield* Effect.flatMap(Health, (health) => health.shuttingDown)
      expect(yield* request("/readyz")).toMatchObject(ready(["shutting_down", "starting"]))
    }),
  )
})
