import { Effect, type Scope } from "effect"
import { spawn } from "node:child_process"
import { resolve } from "node:path"

/** `npm run sandbox` without npm; ends with the scope. Returns its address. */
export const startSandbox = (...argv: ReadonlyArray<string>): Effect.Effect<string, never, Scope.Scope> =>
  Effect.gen(function* () {
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => spawn(process.execPath, [resolve("dist/sandbox/Main.js"), ...argv])),
      (running) =>
        Effect.sync(() => {
          running.kill("SIGTERM")
        }),
    )
    return yield* Effect.async<string>((resume) => {
      let said = ""
      const read = (chunk: Buffer) => {
        said += chunk.toString()
        const url = /^ready$/m.test(said) ? /Bot API +(\S+)/.exec(said)?.[1] : undefined
        if (url !== undefined) resume(Effect.succeed(url))
      }
      child.stdout.on("data", read)
      child.stderr.on("data", read)
      child.once("close", () => {
        resume(Effect.dieMessage(`the sandbox ended: ${said}`))
      })
    })
  })
