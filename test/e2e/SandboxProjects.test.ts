import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn, spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { startSandbox } from "./SandboxProcess.ts"

const python = "/usr/bin/python3"
const hasPytest = spawnSync(python, ["-c", "import pytest, telegram.ext"]).status === 0

if (!hasPytest) {
  console.log(
    "the python-telegram-bot project is skipped: Debian's python3-python-telegram-bot and python3-pytest are not installed",
  )
}

/** Milliseconds: each starts a test runner of its own. */
const patience = 180_000

const token = "8000002:project-secret"

/** Run a project's own tests in its folder; returns their output if they fail. */
const passes = (folder: string, command: string, argv: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const url = yield* startSandbox("--port", "0", "--token", token)
    const { HOME, PATH } = process.env
    const env = { HOME, PATH, API_ROOT: url, BOT_TOKEN: token, PYTHONDONTWRITEBYTECODE: "1" }
    const cwd = resolve("test/e2e/projects", folder)
    const said = yield* Effect.async<string>((resume) => {
      let output = ""
      const child = spawn(command, argv, { cwd, env })
      child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
      child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
      child.once("close", (code) => {
        resume(Effect.succeed(code === 0 ? "passed" : output))
      })
    })
    expect(said).toBe("passed")
  })

describe("a third-party project tests itself against the sandbox", () => {
  it.scopedLive(
    "with grammY and vitest",
    () => passes("grammy", process.execPath, [resolve("node_modules/vitest/vitest.mjs"), "run"]),
    patience,
  )

  it.scopedLive.skipIf(!hasPytest)(
    "with python-telegram-bot and pytest",
    () => passes("python_telegram_bot", python, ["-m", "pytest", "-q", "-p", "no:cacheprovider"]),
    patience,
  )
})

describe("npm run sandbox", () => {
  it.scopedLive("serves the page, the control end points and a bot that exists before its first call", () =>
    Effect.gen(function* () {
      const url = yield* startSandbox("--port", "0", "--token", token)
      const get = (path: string) => Effect.promise(() => fetch(`${url}${path}`))
      const page = yield* get("/")
      expect(page.status).toBe(200)
      expect(page.headers.get("content-type")).toContain("text/html")
      const bots = yield* get("/sandbox/v1/bots")
      expect(yield* Effect.promise(() => bots.json())).toMatchObject({
        ok: true,
        result: [{ id: 8_000_002 }],
      })
    }),
  )

  it("reports invalid arguments in one line", () => {
    const main = resolve("dist/sandbox/Main.js")
    const { status, stderr } = spawnSync(process.execPath, [main, "--token", "nonsense"], {
      encoding: "utf8",
    })
    expect(status).toBe(1)
    expect(stderr.split("\n")[0]).toBe("--token must look like 123456:abcdef, as @BotFather gives it")
  })
})
