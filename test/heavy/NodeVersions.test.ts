import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { cpSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { temporaryFolder } from "../e2e/CompiledBot.ts"
import { setStage } from "../e2e/Stage.ts"
import { execute } from "./machine/Execute.ts"

/** The version that the image is built on. */
const supported = /node:(\d+\.\d+\.\d+)/.exec(readFileSync("Dockerfile", "utf8"))?.[1] ?? ""
const refused = "24.22.3"

const { version: driver } = JSON.parse(readFileSync("node_modules/better-sqlite3/package.json", "utf8")) as {
  version: string
}
const addon = "better-sqlite3/build/Release/better_sqlite3.node"

/** The image's files, and that Node. */
const withNode = (version: string) =>
  Effect.gen(function* () {
    const folder = yield* temporaryFolder
    const release = join(folder, "release")
    yield* execute(process.execPath, ["scripts/release.mjs", release])
    const fetching = ["scripts/fetch-node.mjs", version, join(folder, "node")]
    return { folder, release, node: (yield* execute(process.execPath, fetching)).trim() }
  })

/** Replace the addon by one for that Node, downloaded or compiled. */
const fitAddon = ({ folder, node, release }: Effect.Effect.Success<ReturnType<typeof withNode>>) =>
  Effect.gen(function* () {
    const cwd = join(folder, "addons")
    mkdirSync(cwd)
    const PATH = `${join(node, "bin")}:${process.env["PATH"] ?? ""}`
    const env = { ...process.env, PATH, npm_config_nodedir: node, JOBS: "max" }
    yield* execute("npm", ["install", "--no-audit", "--no-fund", `better-sqlite3@${driver}`], { cwd, env })
    cpSync(join(cwd, "node_modules", addon), join(release, "node_modules", addon))
  })

/** Run the bot until it ends, possibly caused by a message. */
const run = (node: string, cwd: string, settings: Readonly<Record<string, string>>) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => spawn(join(node, "bin", "node"), ["dist/Main.js"], { cwd, env: settings })),
      (child) => Effect.sync(() => child.kill("SIGKILL")),
    ),
    (child) => {
      let stderr = ""
      child.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk.toString()
      })
      const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
        child.once("close", (code) => {
          resolve({ code, stderr })
        }),
      )
      return { child, ended: Effect.promise(() => ended) }
    },
  )

describe("other versions of Node", () => {
  it.scopedLive(`on ${supported} it starts, answers and stops in order`, () =>
    Effect.gen(function* () {
      const { bot, sandbox, settings } = yield* setStage
      const made = yield* withNode(supported)
      yield* fitAddon(made)
      const { child, ended } = yield* run(made.node, made.release, settings)
      const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree", 60_000)
      child.kill("SIGTERM")
      expect(yield* ended).toEqual({ code: 0, stderr: "" })
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(`${refused} is refused in one line, before anything is opened`, () =>
    Effect.gen(function* () {
      const { sandbox, settings } = yield* setStage
      const { node, release } = yield* withNode(refused)
      const { ended } = yield* run(node, release, settings)
      const { code, stderr } = yield* ended
      expect(code).toBeGreaterThan(0)
      expect(stderr).toMatch(new RegExp(`^Node ${refused}: .*Install Node 22.*\\n$`))
      expect(sandbox.world.calls.total).toBe(0)
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
