import { Deferred, Effect, type Scope } from "effect"
import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunningBot {
  readonly pid: number
  /** Its output so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  readonly kill: (signal: NodeJS.Signals) => Effect.Effect<void>
  readonly ended: Effect.Effect<Ended>
  /** Close the reading end of its output. */
  readonly closeOutput: Effect.Effect<void>
  /** The address where it serves Prometheus; waits until it does. */
  readonly monitoring: Effect.Effect<string>
}

const main = resolve("dist/Main.js")

const observe = (child: ChildProcess) => {
  const text = { stdout: "", stderr: "" }
  for (const stream of ["stdout", "stderr"] as const)
    child[stream]?.on("data", (chunk: Buffer) => {
      text[stream] += chunk.toString()
    })
  return text
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

const listening = /"url":"(http:[^"]+)"/

/** Start the compiled main with these settings, in `cwd`, by another command if one is given; it is killed with the scope. */
export const startBot = (
  settings: Readonly<Record<string, string>>,
  cwd: string,
  by: ReadonlyArray<string> = [],
): Effect.Effect<RunningBot, never, Scope.Scope> =>
  Effect.gen(function* () {
    const ended = yield* Deferred.make<Ended>()
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => {
        const { HOME, PATH } = process.env
        const [command, ...rest] = [...by, process.execPath, "--max-semi-space-size=8", main]
        return spawn(command, rest, {
          cwd,
          env: { HOME, PATH, ...settings },
        })
      }),
      (running) =>
        Effect.sync(() => {
          if (isRunning(running)) running.kill("SIGKILL")
        }),
    )
    const text = observe(child)
    child.on("close", (code, signal) => {
      Deferred.unsafeDone(ended, Effect.succeed({ code, signal }))
    })
    const monitoring: Effect.Effect<string> = Effect.suspend(() => {
      const url = listening.exec(text.stdout)?.[1]
      return url === undefined ? Effect.zipRight(Effect.sleep("20 millis"), monitoring) : Effect.succeed(url)
    })
    return {
      pid: child.pid ?? 0,
      stdout: () => text.stdout,
      stderr: () => text.stderr,
      kill: (signal) =>
        Effect.sync(() => {
          child.kill(signal)
        }),
      ended: Deferred.await(ended),
      closeOutput: Effect.sync(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }),
      monitoring,
    }
  })

/** A folder that is deleted with the scope. */
export const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-e2e-"))),
  (folder) =>
    Effect.sync(() => {
      rmSync(folder, { recursive: true, force: true })
    }),
)
