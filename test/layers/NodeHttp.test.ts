import * as HttpServer from "@effect/platform/HttpServer"
import { expect, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { CannotListen, NodeHttp, PortTaken } from "../../src/layers/NodeHttp.ts"
import { serving } from "./HttpFixture.ts"
import { testAppConfig } from "./TestAppConfig.ts"

const listeningOn = (host: string, port: number) =>
  NodeHttp.pipe(Layer.provide(testAppConfig((config) => ({ ...config, http: { host, port } }))))

const failure = (host: string, port: number) =>
  Effect.flip(Effect.scoped(Layer.build(listeningOn(host, port))))

it.scopedLive("a taken port is one line that names the setting", () =>
  Effect.gen(function* () {
    const port = Number(new URL(yield* serving(() => undefined)).port)
    const error = yield* failure("127.0.0.1", port)
    expect(error).toEqual(new PortTaken({ host: "127.0.0.1", port }))
    expect(error.message).toMatch(new RegExp(`^PROMETHEUS_PORT: port ${port} on 127.0.0.1 is taken[^\n]*$`))
  }),
)

it.scopedLive("a host that isn't ours is another line", () =>
  Effect.gen(function* () {
    const error = yield* failure("192.0.2.1", 0)
    expect(error).toEqual(new CannotListen({ host: "192.0.2.1", port: 0, code: "EADDRNOTAVAIL" }))
    expect(error.message).toMatch(/^PROMETHEUS_HOST[^\n]*$/)
  }),
)

it.scopedLive("closing doesn't wait for those who keep a connection open", () =>
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
