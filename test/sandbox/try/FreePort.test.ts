import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { createServer } from "node:net"
import { freePort } from "../../../sandbox/try/FreePort.ts"

const host = "127.0.0.1"

const occupied = (port: number) =>
  Effect.acquireRelease(
    Effect.async<ReturnType<typeof createServer>>((resume) => {
      const server = createServer()
      server.listen(port, host, () => {
        resume(Effect.succeed(server))
      })
    }),
    (server) =>
      Effect.sync(() => {
        server.close()
      }),
  )

describe("a free port", () => {
  it.scopedLive("is the requested one, or else one of the next", () =>
    Effect.gen(function* () {
      const wanted = yield* freePort(host, 0)
      expect(wanted).toBeGreaterThan(0)
      expect(yield* freePort(host, wanted)).toBe(wanted)
      yield* occupied(wanted)
      const next = yield* freePort(host, wanted)
      expect(next).toBeGreaterThan(wanted)
      expect(next).toBeLessThan(wanted + 100)
      yield* occupied(next)
    }),
  )

  it.scopedLive("is not searched beyond the last port", () =>
    Effect.gen(function* () {
      if ((yield* freePort(host, 65_535)) === 65_535) yield* occupied(65_535)
      expect((yield* Effect.flip(freePort(host, 65_535))).message).toBe(
        "All ports from 65535 to 65535 are taken",
      )
    }),
  )

  it.effect("isn't the reserved one", () =>
    Effect.gen(function* () {
      const free = yield* freePort("127.0.0.1", 0)
      expect(yield* freePort("127.0.0.1", free, free)).toBeGreaterThan(free)
    }),
  )
})
