import { afterEach, beforeEach, describe, expect, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"

/** A project with one dependency, with the real scripts and an npm that installs without a source. */
let folder: string
const at = (...path: ReadonlyArray<string>) => join(folder, ...path)

const entry = (version: string, more = {}) => ({ version, integrity: `sha512-${version}`, ...more })
const lock = (version: string) =>
  JSON.stringify({
    packages: {
      "": { name: "small" },
      "node_modules/needed": entry(version),
      "node_modules/other-platform": entry("1.0.0", { optional: true }),
    },
  })

const npm = (lines: string) => {
  writeFileSync(at("bin", "npm"), `#!/bin/sh\necho "$PWD $@" >> "${at("calls")}"\n${lines}\n`)
  chmodSync(at("bin", "npm"), 0o755)
}
const installs = `mkdir -p node_modules/needed && cp package-lock.json node_modules/.package-lock.json && echo new > node_modules/needed/index.js`

const run = (script: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [at("scripts", script)], {
    encoding: "utf8",
    env: { ...process.env, ...env, PATH: `${at("bin")}${delimiter}${process.env["PATH"] ?? ""}` },
  })
const calls = () => (existsSync(at("calls")) ? readFileSync(at("calls"), "utf8").trim().split("\n") : [])
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith("node_modules."))

const worksAlready = (version: string) => {
  mkdirSync(at("node_modules", "needed"), { recursive: true })
  writeFileSync(at("node_modules", ".package-lock.json"), lock(version))
  writeFileSync(at("node_modules", "needed", "index.js"), "old\n")
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "install-"))
  mkdirSync(at("bin"))
  cpSync("scripts", at("scripts"), { recursive: true })
  writeFileSync(at("package.json"), JSON.stringify({ type: "module" }))
  writeFileSync(at("package-lock.json"), lock("1.0.0"))
  npm(installs)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe("the installation", () => {
  it("requests everything the build needs, also if the environment says production", () => {
    expect(run("ensure-installed.mjs", { NODE_ENV: "production" }).status).toBe(0)
    expect(calls()).toHaveLength(1)
    expect(calls()[0]).toContain("--include=dev")
    expect(readFileSync(at("node_modules", "needed", "index.js"), "utf8")).toBe("new\n")
    expect(leftovers()).toEqual([])
  })

  it("compares the content of the lockfile, not its modification time", () => {
    worksAlready("1.0.0")
    utimesSync(at("package-lock.json"), new Date(), new Date(Date.now() + 3_600_000))
    expect(run("ensure-installed.mjs").status).toBe(0)
    expect(calls()).toEqual([])
  })

  it("replaces packages of another version, and missing ones", () => {
    worksAlready("0.9.0")
    expect(run("ensure-installed.mjs").status).toBe(0)
    expect(readFileSync(at("node_modules", "needed", "index.js"), "utf8")).toBe("new\n")
    rmSync(at("node_modules", "needed"), { recursive: true })
    expect(run("ensure-installed.mjs").status).toBe(0)
    expect(calls()).toHaveLength(2)
  })

  it("keeps a working installation if npm fails half-way or is killed, and cleans up the next time", () => {
    worksAlready("0.9.0")
    npm(`mkdir -p node_modules/half && exit 7`)
    expect(run("ensure-installed.mjs").status).toBe(7)
    npm(`mkdir -p node_modules/half && kill -9 $PPID`)
    expect(run("ensure-installed.mjs").signal).toBe("SIGKILL")
    expect(readFileSync(at("node_modules", "needed", "index.js"), "utf8")).toBe("old\n")
    npm(installs)
    expect(run("ensure-installed.mjs").status).toBe(0)
    expect(leftovers()).toEqual([])
  })

  it("that was killed between removing the old packages and placing the new ones completes the next time", () => {
    const next = at("node_modules.next-1")
    mkdirSync(join(next, "old"), { recursive: true })
    mkdirSync(join(next, "node_modules", "needed"), { recursive: true })
    writeFileSync(join(next, "node_modules", ".package-lock.json"), lock("1.0.0"))
    npm("exit 1")
    expect(run("ensure-installed.mjs").status).toBe(0)
    expect(existsSync(at("node_modules", "needed"))).toBe(true)
    expect([...calls(), ...leftovers()]).toEqual([])
  })

  it("that fails prevents a start only if nothing was built before", () => {
    npm("exit 1")
    expect(run("ensure-built.mjs").status).toBe(1)
    mkdirSync(at("dist"))
    writeFileSync(at("dist", "Main.js"), "")
    const started = run("ensure-built.mjs")
    expect(started.status).toBe(0)
    expect(started.stderr).toContain("What was built before starts")
  })
})
