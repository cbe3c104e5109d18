import { createServer } from "node:http"
import * as HttpServer from "@effect/platform/HttpServer"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { Data, Effect, Layer, Predicate } from "effect"
import { raiseLimit } from "../../domain/defects/FileAdvice.ts"
import { AppConfig } from "../../services/AppConfig.ts"

const hostAdvice: Readonly<Record<string, string>> = { EMFILE: raiseLimit, ENFILE: raiseLimit }

/** Another process listens on the port. */
export class PortTaken extends Data.TaggedError("PortTaken")<{
  readonly host: string
  readonly port: number
}> {
  override get message() {
    return `PROMETHEUS_PORT: port ${this.port} on ${this.host} is taken by another process. Stop it or choose another port, e.g. PROMETHEUS_PORT=8001`
  }
}

/** The system refuses to listen: the host isn't this machine's, or the port needs privileges. */
export class CannotListen extends Data.TaggedError("CannotListen")<{
  readonly host: string
  readonly port: number
  readonly code: string
}> {
  override get message() {
    const advice = hostAdvice[this.code] ?? "Choose others, e.g. PROMETHEUS_HOST=0.0.0.0 PROMETHEUS_PORT=8000"
    return `PROMETHEUS_HOST, PROMETHEUS_PORT: can't listen on ${this.host}:${this.port} (${this.code}). ${advice}`
  }
}

const codeOf = (cause: unknown): string =>
  Predicate.hasProperty(cause, "code") && Predicate.isString(cause.code) ? cause.code : "unknown"

/**
 * Generous for monitoring, yet cheap: clients that send nothing, or a byte now and then, are cut off, and connections
 * above the limit are refused. Milliseconds.
 */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const idleTimeout = 30_000
const mostConnections = 100

const boundedServer = () => {
  const server = createServer(limits)
  server.setTimeout(idleTimeout)
  server.maxConnections = mostConnections
  return server
}

const listen = Effect.gen(function* () {
  const { host, port } = (yield* AppConfig).http
  const server = boundedServer()
  const http = yield* NodeHttpServer.make(() => server, { host, port }).pipe(
    Effect.mapError(({ cause }) => {
      const code = codeOf(cause)
      return code === "EADDRINUSE" ? new PortTaken({ host, port }) : new CannotListen({ host, port, code })
    }),
  )
  // Runs before the server closes, which would otherwise wait for keep-alive connections.
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      server.close()
      server.closeAllConnections()
    }),
  )
  return http
})

/** The embedded HTTP server, bound to PROMETHEUS_HOST and PROMETHEUS_PORT. */
export const NodeHttp = Layer.scoped(HttpServer.HttpServer, listen)
