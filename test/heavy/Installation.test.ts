import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import { temporaryFolder } from "../e2e/CompiledBot.ts"
import { setStage } from "../e2e/Stage.ts"
import { npmSettings } from "./machine/NpmSettings.ts"
import { copyProject } from "./machine/Project.ts"

const kills = 3

/** npm without a network and with an empty cache. */
const offline = (folder: string) => ({
  npm_config_cache: join(folder, "empty-cache"),
  npm_config_registry: "http://127.0.0.1:1",
  npm_config_fetch_retries: "0",
})

/** `npm start`, with everything it starts in a process group of its own. */
const npmStart = (cwd: string, env: NodeJS.ProcessEnv) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() =>
        spawn("npm", ["start"], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] }),
      ),
      ({ exitCode, pid }) =>
        // It may have ended by then.
        Effect.ignore(
          Effect.try(() => {
            if (exitCode === null && pid !== undefined) process.kill(-pid, "SIGKILL")
          }),
        ),
    ),
    (child) => {
      let output = ""
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => {
          output += chunk.toString()
        })
      const closed = new Promise((resolve) => child.once("close", resolve))
      return {
        output: () => output,
        end: (signal: NodeJS.Signals) =>
          Effect.promise(() => {
            if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), signal)
            return closed
          }),
      }
    },
  )

/** Make the installed packages differ from the lockfile, as a pull would. */
const outdate = (folder: string) => {
  const path = join(folder, "node_modules", ".package-lock.json")
  writeFileSync(path, readFileSync(path, "utf8").replaceAll('"version": "3.', '"version": "2.'))
}

it.scopedLive(
  "npm start runs a fresh clone, in production too, needs no network if nothing is missing, and survives kills",
  () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      const clone = join(folder, "clone")
      copyProject(clone)
      const { bot, sandbox, settings } = yield* setStage
      const { HOME, PATH } = process.env
      const env = {
        HOME,
        PATH,
        ...npmSettings(join(folder, "prebuilds")),
        ...settings,
        NODE_ENV: "production",
        LOG_LEVEL: "none",
      }
      /** Start, get an answer, stop; returns how long the start took, and its output. */
      const answers = (more: NodeJS.ProcessEnv = {}) =>
        Effect.scoped(
          Effect.gen(function* () {
            const startedAt = Date.now()
            const running = yield* npmStart(clone, { ...env, ...more })
            const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
            chat.start()
            yield* chat.awaitMessage("By continuing you agree", 120_000)
            const took = Date.now() - startedAt
            yield* running.end("SIGTERM")
            return { took, output: running.output() }
          }),
        )

      const fresh = yield* answers()
      expect(fresh.output).toContain("Installing the dependencies")

      const later = new Date(Date.now() + 3_600_000)
      utimesSync(join(clone, "package-lock.json"), later, later)
      const pulled = yield* answers(offline(folder))
      expect(pulled.output).not.toContain("Installing the dependencies")

      outdate(clone)
      const random = new SeededRandom(1)
      for (let kill = 0; kill < kills; kill++) {
        const moment = random.integer(0, fresh.took)
        console.log(`killed ${moment} ms after a start that takes ${fresh.took} ms`)
        yield* Effect.scoped(
          Effect.gen(function* () {
            const running = yield* npmStart(clone, env)
            yield* Effect.sleep(moment)
            yield* running.end("SIGKILL")
          }),
        )
        yield* answers(offline(folder))
      }

      yield* answers()
      expect(readdirSync(clone).filter((name) => /\.(?:next|old)/.test(name))).toEqual([])
      expect((yield* answers(offline(folder))).output).not.toContain("Installing the dependencies")
    }).pipe(Effect.provide(Sandbox.layer())),
  { timeout: 600_000 },
)
