import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { inRoot, root } from "./toolbox.mjs"

/**
 * Run the unit tests under another version of Node, in a copy with its own dependencies: VERSION [arguments of vitest].
 */
const [, , version = "22", ...options] = process.argv
const folder = mkdtempSync(join(tmpdir(), `node-${version}-`))
const copy = join(folder, "copy")

const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
try {
  for (const path of listed.split("\0")) {
    if (path === "" || path === "node_modules" || !existsSync(inRoot(path))) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(inRoot(path), join(copy, path))
  }
  const fetching = [inRoot("scripts", "fetch-node.mjs"), version, join(folder, "node")]
  const node = execFileSync(process.execPath, fetching, { encoding: "utf8" }).trim()
  // Native addons are compiled with that version's headers.
  const env = { ...process.env, PATH: `${join(node, "bin")}:${process.env.PATH}`, npm_config_nodedir: node }
  const run = (command, ...args) => spawnSync(command, args, { cwd: copy, env, stdio: "inherit" }).status ?? 1
  run("node", "--version")
  process.exitCode =
    run("npm", "ci", "--no-audit", "--no-fund") ||
    run("node", "node_modules/.bin/vitest", "run", "--project", "unit", "--project", "apart", ...options)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
