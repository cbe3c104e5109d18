import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { isInstalled } from "./installed-lock.mjs"
import { inRoot, root, run } from "./toolbox.mjs"

const prefix = "node_modules.next-"
const files = ["package.json", "package-lock.json", ".npmrc"]

const remove = (path) => {
  rmSync(path, { recursive: true, force: true })
}

/** Takes over what an installation left that was killed between its two renames: the new packages are complete by then. */
const recover = (left) => {
  if (existsSync(`${left}/old`) && !existsSync(inRoot("node_modules")))
    renameSync(`${left}/node_modules`, inRoot("node_modules"))
}

/** Removes what installations that were killed left behind. */
const sweep = () => {
  for (const name of readdirSync(root).filter((each) => each.startsWith(prefix))) {
    recover(inRoot(name))
    remove(inRoot(name))
  }
}

/** Installed aside and moved into place: what is there works until the new is complete. Building needs the development's packages. */
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

/** Whether the database's addon was built for this Node: after an upgrade it can't be loaded. */
const fitsNode = () => {
  try {
    const Database = createRequire(inRoot("package.json"))("better-sqlite3")
    new Database(":memory:").close()
    return true
  } catch (error) {
    return error.code !== "ERR_DLOPEN_FAILED"
  }
}

/** Installs the dependencies of the lockfile where they are missing or others; the exit code of npm. */
export const ensureInstalled = async () => {
  sweep()
  if (isInstalled() && fitsNode()) return 0
  console.log("Installing the dependencies")
  return install()
}
