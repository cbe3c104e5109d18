import { existsSync } from "node:fs"
import { ensureInstalled } from "./install.mjs"
import { changedAt, inRoot } from "./toolbox.mjs"

const sources = ["src", "sandbox", "seeds", "scripts", "package.json", "package-lock.json", "tsconfig.json"]
const main = inRoot("dist", "Main.js")

const code = await ensureInstalled()
if (code !== 0) {
  // When the build fails, for example offline, keep using the existing one.
  if (!existsSync(main)) process.exit(code)
  console.error(
    `The dependencies could not be installed (npm ended with ${code}). What was built before starts; ` +
      "with the network back, start again to update it",
  )
} else if (changedAt(main) < Math.max(...sources.map((path) => changedAt(inRoot(path)))))
  await import("./build.mjs")
