import { Effect } from "effect"
import { execFileSync, spawn } from "node:child_process"
import { chmodSync, mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join, resolve } from "node:path"
import { temporaryFolder } from "../../e2e/CompiledBot.ts"
import { npmSettings } from "./NpmSettings.ts"
import { copyProject } from "./Project.ts"

const freePort = Effect.async<number>((resume) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => {
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
})

/** Tools of the guide's machine that this one lacks or must not use. */
const stands = (root: string): Readonly<Record<string, string>> => ({
  sudo: `exec "$@"`,
  "apt-get": `echo "left out: apt-get $*"`,
  editor: `cat "${root}/settings" > "$1"`,
  systemctl: `exec "${process.execPath}" "${resolve("test/heavy/machine/systemctl.mjs")}" "$@"`,
  journalctl: `tail -n 50 "${root}/run/log"`,
})

const git = (folder: string, ...args: ReadonlyArray<string>) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=Ann", "-c", "user.email=ann@example.com", ...args])

/** A repository to clone from, with the current files. */
const makeUpstream = (folder: string) => {
  copyProject(folder)
  git(folder, "init", "--quiet", "--initial-branch=main")
  git(folder, "add", "--all")
  git(folder, "commit", "--quiet", "--message", "As it is")
}

/** A shell that runs commands in sequence; returns what each prints, or what a failed one printed. */
const openShell = (cwd: string, env: Readonly<Record<string, string | undefined>>) =>
  Effect.gen(function* () {
    const shell = yield* Effect.acquireRelease(
      Effect.sync(() => spawn("bash", ["--norc"], { cwd, env, stdio: ["pipe", "pipe", "pipe"] })),
      (running) => Effect.sync(() => running.kill("SIGKILL")),
    )
    shell.stdin.write("exec 2>&1\n")
    return (command: string) =>
      Effect.async<string, string>((resume) => {
        let output = ""
        const onData = (chunk: Buffer) => {
          output += chunk.toString()
          const ended = /\n?ended with (\d+)\n$/.exec(output)
          if (ended === null) return
          shell.stdout.off("data", onData)
          const printed = output.slice(0, ended.index)
          resume(ended[1] === "0" ? Effect.succeed(printed) : Effect.fail(`${command}\n${printed}`))
        }
        shell.stdout.on("data", onData)
        shell.stdin.write(`{ ${command}\n} </dev/null\necho "ended with $?"\n`)
      })
  })

/** A folder that commands take for the whole machine, with a bash in it; everything in it ends with the scope. */
export const makeMachine = Effect.gen(function* () {
  const root = yield* temporaryFolder
  chmodSync(root, 0o755)
  for (const folder of ["bin", "run", "home", "opt", "etc/systemd/system", "var/lib", "var/backups"])
    mkdirSync(join(root, folder), { recursive: true })
  const upstream = join(root, "upstream")
  makeUpstream(upstream)
  for (const [name, script] of Object.entries(stands(root)))
    writeFileSync(join(root, "bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const port = yield* freePort
  const run = yield* openShell(root, {
    ...npmSettings(join(root, "prebuilds")),
    HOME: join(root, "home"),
    MACHINE: root,
    PATH: `${join(root, "bin")}:${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
    REPOSITORY: upstream,
  })
  yield* Effect.addFinalizer(() => Effect.ignore(run("systemctl stop telegram-job-bot")))
  return {
    root,
    port,
    /** Run a command as it is written, on this machine. */
    run: (command: string) =>
      run(
        command
          .replaceAll(/(?<![\w./}])\/(etc|opt|var)\//g, `${root}/$1/`)
          .replaceAll("127.0.0.1:8000", `127.0.0.1:${port}`),
      ),
    /** The content that the editor leaves in the file it is given. */
    setSettings: (settings: Readonly<Record<string, string>>) => {
      const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`)
      writeFileSync(join(root, "settings"), lines.join(""))
    },
    /** Make a new commit in the repository that was cloned. */
    publish: () => {
      git(upstream, "commit", "--quiet", "--allow-empty", "--message", "A new release")
    },
  }
})
