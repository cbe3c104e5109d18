import "./ensure-installed.mjs"
import "./ensure-built.mjs"
import { vitest } from "./vitest.mjs"

// These tests measure, so they need the machine to themselves: one file at a time.
process.exitCode = await vitest("heavy", ["heavy"], ["--no-file-parallelism"])
