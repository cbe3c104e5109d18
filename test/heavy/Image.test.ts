import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn, spawnSync } from "node:child_process"
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { temporaryFolder } from "../e2e/CompiledBot.ts"
import { setStage } from "../e2e/Stage.ts"
import { execute } from "./machine/Execute.ts"

const dockerfile = readFileSync("Dockerfile", "utf8")
const [, building = "", final = ""] = dockerfile.split(/^FROM .*$/m)

/** The value of an instruction in the final stage; the last one counts. */
const instruction = (name: string): string =>
  [...final.replaceAll("\\\n", " ").matchAll(new RegExp(`^${name} (.*)$`, "gm"))].at(-1)?.[1] ?? ""

const inExecForm = (text: string) => JSON.parse(text.slice(text.indexOf("["))) as [string, ...Array<string>]

const settingsOfImage = Object.fromEntries(
  [...instruction("ENV").matchAll(/(\w+)=(\S+)/g)].map(([, key = "", value = ""]) => [key, value]),
)

/** Run the build stage's last step, into a folder. */
const assembled = Effect.gen(function* () {
  const folder = yield* temporaryFolder
  const [step = ""] = /node scripts\/release\.mjs \/release$/m.exec(building) ?? []
  const release = join(folder, "release")
  const [node, ...args] = step.split(" ")
  expect(node).toBe("node")
  yield* execute(
    process.execPath,
    args.map((arg) => arg.replace("/release", arg === "/release" ? release : "/release")),
  )
  return { folder, release }
})

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

const megabytes = (folder: string) =>
  filesIn(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / 1024 ** 2

/** The image's user, if this process may switch to it. */
const user = () => {
  const [uid = 0, gid = 0] = instruction("USER").split(":").map(Number)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}

describe("the image", () => {
  it.scopedLive("contains the bundles and the addon, and neither sources nor development tools", () =>
    Effect.gen(function* () {
      const { release } = yield* assembled
      const files = filesIn(release)
      expect(
        files.filter((path) => /\.(?:ts|map|c|cpp|h|gyp|mjs)$|sandbox|Seeds|\/test\//i.test(path)),
      ).toEqual([])
      expect(readdirSync(join(release, "node_modules")).sort()).toEqual([
        "@resvg",
        "better-sqlite3",
        "bindings",
        "file-uri-to-path",
      ])
      expect(files).toEqual(expect.arrayContaining(["dist/Main.js", "dist/pdf/PdfWorker.js", "package.json"]))
      const size = megabytes(release)
      console.log(`what the image adds to its base: ${files.length} files, ${size.toFixed(1)} MB`)
      expect(size).toBeLessThan(15)
    }),
  )

  it.scopedLive(
    "starts as its user with its settings and its command, is healthy, answers, and stops in order",
    () =>
      Effect.gen(function* () {
        const { folder, release } = yield* assembled
        const { bot, sandbox, settings } = yield* setStage
        const data = join(folder, "data")
        chmodSync(folder, 0o755)
        mkdirSync(data, { mode: 0o700 })
        const { gid, uid } = user()
        if (uid !== undefined) chownSync(data, uid, gid)
        else console.log("skipped: another user takes root")
        const [command, ...args] = inExecForm(instruction("CMD"))
        expect(command).toBe("node")
        const env = {
          ...settingsOfImage,
          ...settings,
          DATABASE_URL: (settingsOfImage["DATABASE_URL"] ?? "").replace("/data", data),
          PROMETHEUS_PORT: `${18_000 + (process.pid % 2_000)}`,
        }
        const child = yield* Effect.acquireRelease(
          Effect.sync(() => spawn(process.execPath, args, { ...user(), cwd: release, env, stdio: "ignore" })),
          (running) => Effect.sync(() => running.kill("SIGKILL")),
        )
        const [, healthNode, ...healthArgs] = ["", ...inExecForm(instruction("HEALTHCHECK"))]
        expect(healthNode).toBe("node")
        const health = () => spawnSync(process.execPath, healthArgs, { env }).status
        const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
        chat.start()
        yield* chat.awaitMessage("By continuing you agree", 60_000)
        expect(health()).toBe(0)
        expect(statSync(join(data, "jobbot.db")).mode & 0o777).toBe(0o600)
        const ended = new Promise((resolve) => child.once("close", resolve))
        child.kill(instruction("STOPSIGNAL") as NodeJS.Signals)
        expect(yield* Effect.promise(() => ended)).toBe(0)
        expect(health()).toBe(1)
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
