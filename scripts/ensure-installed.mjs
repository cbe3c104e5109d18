import { changedAt, inRoot, run } from "./toolbox.mjs"

/** Installs the dependencies of the lockfile when they are missing or of an older lockfile. */
const installed = changedAt(inRoot("node_modules", ".package-lock.json"))
if (installed < changedAt(inRoot("package-lock.json"))) {
  console.log("Installing the dependencies")
  const code = await run("npm", ["ci", "--no-audit", "--no-fund"])
  if (code !== 0) process.exit(code)
}
