import { Data, Effect } from "effect"
import { createServer, type RequestListener, type Server } from "node:http"

interface ServerSetup {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly onRequest: RequestListener
}

/** The address is in use or not local. */
export class ListenError extends Data.TaggedError("ListenError")<{ readonly message: string }> {}

const listen = ({ host, onRequest, port }: ServerSetup) =>
  Effect.async<Server, ListenError>((resume) => {
    const server = createServer({ noDelay: true, keepAlive: true, maxHeaderSize: 256 * 1024 }, onRequest)
    // A poll may wait 50 seconds, and a hanging call for ever.
    server.requestTimeout = 0
    server.keepAliveTimeout = 75_000
    server.once("error", ({ message }) => {
      resume(Effect.fail(new ListenError({ message })))
    })
    server.listen(port, host, () => {
      resume(Effect.succeed(server))
    })
  })

const close = (server: Server) =>
  Effect.async((resume: (closed: Effect.Effect<void>) => void) => {
    server.close(() => {
      resume(Effect.void)
    })
    server.closeAllConnections()
  })

export const portOf = (server: Pick<Server, "address">) => {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

/** Listen until the scope closes; returns the port. */
export const serveHttp = (setup: ServerSetup) =>
  Effect.map(Effect.acquireRelease(listen(setup), close), portOf)
