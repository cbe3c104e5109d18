import "./ensure-installed.mjs"
import "./ensure-built.mjs"
import { vitest } from "./vitest.mjs"

// They measure and need the machine for themselves: one file at a time.
process.exitCode = await vitest("heavy", ["heavy"], ["--no-file-parallelism"])
