import { Effect } from "effect"
import { createServer } from "node:net"
import { ListenError, portOf } from "../http/HttpServer.ts"

/** Maximum number of ports to try. */
const tries = 100

/** Listen on a port for a moment, to see whether it is available; 0 is any. */
const probe = (host: string, port: number) =>
  Effect.async<number | undefined, ListenError>((resume) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE" || error.code === "EACCES"
      resume(isTaken ? Effect.succeed(undefined) : Effect.fail(new ListenError({ message: error.message })))
    })
    server.listen(port, host, () => {
      const had = portOf(server)
      server.close(() => {
        resume(Effect.succeed(had))
      })
    })
  })

/**
 * The first free port from `first` on except `spoken`, which is reserved, or any port if `first` is 0. Fails
 * with ListenError if a hundred of them are in use.
 */
export const freePort = (host: string, first: number, spoken?: number): Effect.Effect<number, ListenError> =>
  Effect.gen(function* () {
    const last = Math.min(65_535, first + tries - 1)
    for (let port = first; port <= last; port++) {
      const free = port > 0 && port === spoken ? undefined : yield* probe(host, port)
      if (free !== undefined) return free
    }
    return yield* new ListenError({ message: `All ports from ${first} to ${last} are taken` })
  })
