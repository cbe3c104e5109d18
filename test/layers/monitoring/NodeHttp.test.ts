import * as HttpServer from "@effect/platform/HttpServer"
import { expect, it } from "@effect/vitest"
import { Effect, Layer, Schedule } from "effect"
import { createConnection, type Socket } from "node:net"
import { CannotListen, NodeHttp, PortTaken } from "../../../src/layers/monitoring/NodeHttp.ts"
import { serving } from "../HttpFixture.ts"
import { testAppConfig } from "../TestAppConfig.ts"

const listeningOn = (host: string, port: number) =>
  NodeHttp.pipe(Layer.provide(testAppConfig((config) => ({ ...config, http: { host, port } }))))

const failure = (host: string, port: number) =>
  Effect.flip(Effect.scoped(Layer.build(listeningOn(host, port))))

it.scopedLive("a port in use is reported in one line that names the setting", () =>
  Effect.gen(function* () {
    const port = Number(new URL(yield* serving(() => undefined)).port)
    const error = yield* failure("127.0.0.1", port)
    expect(error).toEqual(new PortTaken({ host: "127.0.0.1", port }))
    expect(error.message).toMatch(new RegExp(`^PROMETHEUS_PORT: port ${port} on 127.0.0.1 is taken[^\n]*$`))
  }),
)

it.scopedLive("a host that isn't local is reported in another", () =>
  Effect.gen(function* () {
    const error = yield* failure("192.0.2.1", 0)
    expect(error).toEqual(new CannotListen({ host: "192.0.2.1", port: 0, code: "EADDRNOTAVAIL" }))
    expect(error.message).toMatch(/^PROMETHEUS_HOST[^\n]*$/)
  }),
)

const connect = (port: number) =>
  Effect.acquireRelease(
    Effect.sync(() => createConnection({ host: "127.0.0.1", port }).on("error", () => undefined)),
    (socket) => Effect.sync(() => socket.destroy()),
  )

const ended = (socket: Socket) =>
  Effect.async<void>((resume) => {
    socket.once("close", () => {
      resume(Effect.void)
    })
    socket.resume()
  })

const serverPort = Effect.map(HttpServer.HttpServer, ({ address }) =>
  address._tag === "TcpAddress" ? address.port : 0,
)

it.scopedLive(
  "a client that sends nothing, or a byte now and then, is disconnected",
  () =>
    Effect.gen(function* () {
      const port = yield* serverPort
      const silent = yield* connect(port)
      const slow = yield* connect(port)
      yield* Effect.sync(() => slow.write("GET /metrics HTTP/1.1\r\nhost: here\r\nx: ")).pipe(
        Effect.zipRight(
          Effect.repeat(
            Effect.sync(() => slow.write("x")),
            Schedule.spaced("200 millis"),
          ),
        ),
        Effect.forkScoped,
      )
      yield* Effect.all([ended(silent), ended(slow)], { concurrency: "unbounded" }).pipe(
        Effect.timeout("20 seconds"),
      )
    }).pipe(Effect.provide(listeningOn("127.0.0.1", 0))),
  30_000,
)

it.scopedLive("connections beyond a hundred are refused", () =>
  Effect.gen(function* () {
    const port = yield* serverPort
    const sockets = yield* Effect.replicateEffect(connect(port), 120)
    const closed = Effect.map(
      Effect.sync(() => sockets.filter(({ closed }) => closed).length),
      (count) => count === 20,
    )
    for (const socket of sockets) socket.resume()
    yield* closed.pipe(Effect.repeat({ until: (done) => done, schedule: Schedule.spaced("20 millis") }))
  }).pipe(Effect.provide(listeningOn("127.0.0.1", 0)), Effect.timeout("4 seconds")),
)

it.scopedLive("closing doesn't wait for idle keep-alive connections", () =>
  Effect.gen(function* () {
    const address = yield* Effect.map(HttpServer.HttpServer, (server) => server.address).pipe(
      Effect.tap((address) =>
        address._tag === "TcpAddress"
          ? Effect.fork(
              Effect.promise(() => fetch(`http://127.0.0.1:${address.port}/`).catch(() => undefined)),
            )
          : Effect.void,
      ),
      Effect.zipLeft(Effect.sleep("50 millis")),
      Effect.provide(listeningOn("127.0.0.1", 0)),
      Effect.timeout("2 seconds"),
    )
    expect(address._tag).toBe("TcpAddress")
  }),
)
