import { fork } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { inRoot, root } from "../toolbox.mjs"

/** Sampling of property tests: the same for every mutant, and with fewer runs than in normal tests. */
const sampling = { seed: 20_261_123, runs: 30 }

/** Milliseconds until the tests must be loaded, or one of them must have run without a mutant. */
const patience = 300_000

/**
 * Milliseconds a process may be late in reporting a mutant's timeout; one in an endless synchronous loop can't report
 * it.
 */
const late = 5_000

const eventsIn = (log) =>
  existsSync(log)
    ? readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : []

/**
 * How long the log may stay unchanged after its last entry: while a mutant is tried, as long as the mutant was given.
 */
const mostSilence = (log) => {
  const { within } = eventsIn(log).at(-1) ?? {}
  return within === undefined ? patience : within + late
}

/**
 * Run Vitest in a process group of its own, killed when it has been silent for too long. Resolves to whether it ended
 * by itself, and the files that passed.
 */
const running = (log) =>
  new Promise((resolve, reject) => {
    const began = Date.now()
    const passed = []
    const child = fork(inRoot("scripts", "mutation", "Tests.mjs"), { cwd: root, detached: true })
    let isSilent = false
    const timer = setInterval(() => {
      const silence = Date.now() - (existsSync(log) ? statSync(log).mtimeMs : began)
      if (silence <= late || silence <= mostSilence(log)) return
      isSilent = true
      process.kill(-child.pid, "SIGKILL")
    }, 1_000)
    const endWithUs = () => process.kill(-child.pid, "SIGKILL")
    process.once("exit", endWithUs)
    child.on("message", ({ file, hasPassed }) => {
      if (hasPassed) passed.push(file)
    })
    child.on("exit", (code) => {
      clearInterval(timer)
      process.off("exit", endWithUs)
      if (code === 0 || isSilent) resolve({ ended: !isSilent, passed })
      else reject(new Error(`Vitest ended with ${code}`))
    })
  })

let runs = 0

/**
 * Run the tests once over these mutants. Resolves to the events, whether the run ended by itself, and the files that
 * failed or didn't finish.
 */
export const runTests = async ({ alive, always = 0, bail = 0, mutants, tests, tried = {} }) => {
  runs += 1
  mkdirSync(inRoot("reports"), { recursive: true })
  const task = inRoot("reports", `mutation-${process.pid}-${runs}.json`)
  const log = `${task}.log`
  writeFileSync(task, JSON.stringify({ ...sampling, alive, always, bail, log, mutants, tests, tried }))
  process.env["MUTATION_TASK"] = task
  try {
    const { ended, passed } = await running(log)
    return { ended, events: eventsIn(log), failed: tests.filter((test) => !passed.includes(test)) }
  } finally {
    rmSync(task, { force: true })
    rmSync(log, { force: true })
  }
}
