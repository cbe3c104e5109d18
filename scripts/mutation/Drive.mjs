import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { BaseSequencer, createVitest } from "vitest/node"
import { inRoot, root } from "../toolbox.mjs"
import { instrumented } from "./Instrument.mjs"

/** The samples of properties: the same for every mutant, and fewer than when they are looked for. */
const sampling = { seed: 20_261_123, runs: 30 }

/** So long it may take until tests are loaded, or one of them has run without a mutant. Milliseconds. */
const patience = 300_000

/** So long a process may be late in saying that a mutant's time is over: one that never gives way can't say it. Milliseconds. */
const late = 5_000

const plugin = (mutants) => ({
  name: "mutants",
  enforce: "pre",
  transform: (code, id) => {
    const own = mutants.filter(({ file }) => inRoot(file) === id.split("?")[0])
    return own.length === 0 ? undefined : { code: instrumented(code, own), map: null }
  },
})

/** The cheap ones come first: what they kill need not be tried in the others. */
const inOrderOf = (tests) =>
  class extends BaseSequencer {
    sort(specifications) {
      const rank = ({ moduleId }) => tests.findIndex((test) => inRoot(test) === moduleId)
      return Promise.resolve(specifications.toSorted((one, other) => rank(one) - rank(other)))
    }
  }

const options = (tests, bail) => ({
  root,
  config: false,
  watch: false,
  bail,
  include: tests,
  sequence: { sequencer: inOrderOf(tests) },
  reporters: [{}],
  runner: inRoot("scripts", "mutation", "Runner.mjs"),
  testTimeout: 600_000,
  hookTimeout: 600_000,
  pool: "forks",
  poolOptions: { forks: { singleFork: true, isolate: false } },
})

const eventsIn = (log) =>
  existsSync(log)
    ? readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : []

/** How long nothing may be told after what was told last: a mutant that is tried has the time that it was given. */
const mostSilence = (log) => {
  const { within } = eventsIn(log).at(-1) ?? {}
  return within === undefined ? patience : within + late
}

/** Vitest would ask the process to end, which a loop doesn't hear. */
const end = (log) => {
  const { pid } = eventsIn(log).findLast((event) => event.pid !== undefined) ?? {}
  if (pid !== undefined) process.kill(pid, "SIGKILL")
}

/** Rejects when nothing has been told for too long, and ends the process. */
const watched = (log, running) => {
  const began = Date.now()
  let timer
  const silent = new Promise((_, reject) => {
    timer = setInterval(() => {
      const silence = Date.now() - (existsSync(log) ? statSync(log).mtimeMs : began)
      if (silence <= late || silence <= mostSilence(log)) return
      clearInterval(timer)
      end(log)
      reject(new Error("silent"))
    }, 1_000)
  })
  return Promise.race([running, silent]).finally(() => {
    clearInterval(timer)
  })
}

const filesOf = (vitest, state) =>
  vitest.state
    .getFiles()
    .filter(({ result }) => result?.state === state)
    .map(({ filepath }) => filepath.slice(root.length + 1))

let runs = 0

/** Runs the tests once over those mutants; gives what was told, whether it ended by itself, and the files that failed or didn't end. */
export const runTests = async ({ always = 0, bail = 0, mutants, tests, tried = {} }) => {
  runs += 1
  mkdirSync(inRoot("reports"), { recursive: true })
  const task = inRoot("reports", `mutation-${process.pid}-${runs}.json`)
  const log = `${task}.log`
  const alive = mutants.map(({ id }) => id)
  writeFileSync(task, JSON.stringify({ ...sampling, alive, always, log, tried }))
  process.env["MUTATION_TASK"] = task
  const vitest = await createVitest("test", options(tests, bail), { plugins: [plugin(mutants)] })
  try {
    await vitest.init?.()
    const specifications = await vitest.globTestSpecifications()
    await watched(log, vitest.runTestSpecifications(specifications, true))
    return { events: eventsIn(log), ended: true, failed: filesOf(vitest, "fail") }
  } catch (error) {
    if (error.message !== "silent") throw error
    const passed = filesOf(vitest, "pass")
    return { events: eventsIn(log), ended: false, failed: tests.filter((test) => !passed.includes(test)) }
  } finally {
    await vitest.close()
    process.exitCode = 0
    rmSync(task, { force: true })
    rmSync(log, { force: true })
  }
}
