import { spawn } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const inRoot = (...path) => join(root, ...path)

/** The path of an executable that a dependency installs. */
export const tool = (name) => inRoot("node_modules", ".bin", name)

/** Run a command with this process's output, by default in the project's folder. Resolves to its exit code. */
export const run = (command, args, cwd = root) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: "inherit" })
    child.once("error", reject)
    child.once("close", (code) => {
      resolve(code ?? 1)
    })
  })

/** As `run`, but with the output captured. */
export const capture = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text
      })
    child.once("error", reject)
    child.once("close", (code) => {
      resolve({ code: code ?? 1, output })
    })
  })

const timeOf = (path) => statSync(path).mtimeMs

/** When a file, or anything in a folder, last changed; 0 for a missing path. Removing a file changes its folder. */
export const changedAt = (path) => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return timeOf(path)
  return Math.max(timeOf(path), ...readdirSync(path).map((name) => changedAt(join(path, name))))
}
