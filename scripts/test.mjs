import { inRoot, run } from "./toolbox.mjs"
import "./ensure-installed.mjs"
import { vitest } from "./vitest.mjs"

const script = (name) => run(process.execPath, [inRoot("scripts", name)])

// The end-to-end tests start the compiled programs, so they need a build.
const built = await script("build.mjs")
if (built !== 0) process.exit(built)

const checked = await script("check.mjs")
const tested = await vitest("test", ["unit", "apart", "e2e"])
process.exitCode = checked || tested
