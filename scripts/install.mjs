import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { isInstalled } from "./installed-lock.mjs"
import { inRoot, root, run } from "./toolbox.mjs"

const prefix = "node_modules.next-"
const files = ["package.json", "package-lock.json", ".npmrc"]

const remove = (path) => {
  rmSync(path, { recursive: true, force: true })
}

/** Finish an installation that was killed between its two renames: the new packages are complete by then. */
const recover = (left) => {
  if (existsSync(`${left}/old`) && !existsSync(inRoot("node_modules")))
    renameSync(`${left}/node_modules`, inRoot("node_modules"))
}

/** Remove leftovers of killed installations. */
const sweep = () => {
  for (const name of readdirSync(root).filter((each) => each.startsWith(prefix))) {
    recover(inRoot(name))
    remove(inRoot(name))
  }
}

/**
 * Install into a temporary folder and move it into place, so that the old packages work until the new ones are
 * complete. Building needs the development dependencies.
 */
const install = async () => {
  const next = inRoot(`${prefix}${process.pid}`)
  mkdirSync(next)
  try {
    for (const file of files) if (existsSync(inRoot(file))) cpSync(inRoot(file), `${next}/${file}`)
    const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], next)
    if (code !== 0) return code
    if (existsSync(inRoot("node_modules"))) renameSync(inRoot("node_modules"), `${next}/old`)
    renameSync(`${next}/node_modules`, inRoot("node_modules"))
    return 0
  } finally {
    sweep()
  }
}

/** Whether the database's native addon was built for this Node version: after an upgrade it can't be loaded. */
const fitsNode = () => {
  try {
    const Database = createRequire(inRoot("package.json"))("better-sqlite3")
    new Database(":memory:").close()
    return true
  } catch (error) {
    return error.code !== "ERR_DLOPEN_FAILED"
  }
}

/** Install the lockfile's dependencies if they are missing or differ. Returns npm's exit code. */
export const ensureInstalled = async () => {
  sweep()
  if (isInstalled() && fitsNode()) return 0
  console.log("Installing the dependencies")
  return install()
}
