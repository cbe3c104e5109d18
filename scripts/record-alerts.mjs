import "./ensure-installed.mjs"
import "./ensure-built.mjs"
import { vitest } from "./vitest.mjs"

// Takes as long as the recorded situations, and needs root for the full disk. SITUATIONS=well,killed records only
// those.
process.exitCode = await vitest("record", ["record"])
