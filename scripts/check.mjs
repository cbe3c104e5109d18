import { availableParallelism } from "node:os"
import { capture, tool } from "./toolbox.mjs"

/** All checks, the slowest first. */
const checks = [
  ["eslint", [".", "--max-warnings", "0"]],
  ["tsc", ["--noEmit"]],
  ["tsc", ["--noEmit", "--project", "sandbox/client/tsconfig.json"]],
  ["depcruise", ["src", "sandbox", "--output-type", "err"]],
  ["knip", ["--no-progress"]],
  ["prettier", ["--check", "--log-level", "warn", "."]],
]

const failures = []

// Effect's diagnostics come with the compiler's: requested separately, they rebuild the program for every fifty files.
const patch = await capture(tool("effect-language-service"), ["patch", "--module", "tsc"])
if (patch.code !== 0) {
  failures.push("effect-language-service")
  console.error(patch.output)
}

const work = async (queue) => {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const [name, args] = check
    const { code, output } = await capture(tool(name), args)
    if (code === 0) continue
    failures.push(name)
    console.error(`\n── ${name} ──\n${output.trimEnd()}`)
  }
}

const queue = [...checks]
await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, () => work(queue)))

if (failures.length > 0) {
  console.error(`\nChecks that failed: ${failures.join(", ")}`)
  process.exitCode = 1
} else console.log(`Checks passed: Effect, ${checks.map(([name]) => name).join(", ")}`)
