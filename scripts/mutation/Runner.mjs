import { appendFileSync, readFileSync } from "node:fs"
import { FastCheck } from "effect"
import { VitestTestRunner } from "vitest/runners"
import { getFn } from "vitest/suite"

const { alive, always, log, runs, seed, tried } = JSON.parse(
  readFileSync(process.env["MUTATION_TASK"], "utf8"),
)

/** Mutants not killed yet. */
const left = new Set(alive)

/**
 * The active mutant; the mutants passed, which show what a test reaches; and the calls with their limits in number and
 * time, so that no mutant runs for ever.
 */
const state = { on: always, passed: new Set(), calls: 0, most: Infinity, until: Infinity }

globalThis.__mutation = {
  isOn: (id) => {
    state.passed.add(id)
    const isChecked = ++state.calls % 1_000 === 0
    if (state.calls > state.most || (isChecked && performance.now() > state.until))
      throw new Error("The mutant doesn't end")
    return state.on === id
  },
}

const tell = (event) => {
  appendFileSync(log, `${JSON.stringify(event)}\n`)
}

const withinTime = (run, milliseconds) => {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("Too slow"))
    }, milliseconds)
  })
  return Promise.race([run(), late]).finally(() => {
    clearTimeout(timer)
  })
}

/** Run the finalizers a test has registered: its fibers would otherwise run on while the next mutant is active. */
const endAll = async (test) => {
  const endings = [...(test.onFinished ?? [])]
  test.onFinished = []
  for (const end of endings) await withinTime(() => end(test.context), 5_000).catch(() => undefined)
}

const passes = async (test, fn, on, most, milliseconds) => {
  Object.assign(state, { on, most, calls: 0, until: performance.now() + milliseconds })
  try {
    await withinTime(fn, milliseconds)
    return true
  } catch {
    return false
  } finally {
    Object.assign(state, { on: 0, most: Infinity, until: Infinity })
    await endAll(test)
  }
}

/**
 * Milliseconds a test may take, by its normal duration: generous, so that only slow mutants time out and not a slow
 * machine.
 */
const timeFor = (took) => 5_000 + 10 * took

/** The untried mutants a test reaches; none if it fails on its second run, since a flaky test measures nothing. */
const reached = async (test, fn) => {
  const before = performance.now()
  Object.assign(state, { passed: new Set(), calls: 0 })
  await fn()
  const took = performance.now() - before
  const { calls, passed } = state
  const isTried = new Set(tried[test.name] ?? [])
  const own = [...passed].filter((id) => left.has(id) && !isTried.has(id))
  const isSteady = own.length === 0 || (await passes(test, fn, 0, Infinity, timeFor(took)))
  return { own: isSteady ? own : [], calls, took }
}

/** Report the mutants passed while modules are loaded and layers built. */
const tellOutside = () => {
  const outside = [...state.passed].filter((id) => left.has(id))
  if (outside.length > 0) tell({ outside })
}

/**
 * Kills before the test is run without a mutant again: if it passes, no mutant has left a state behind that kills the
 * next one.
 */
const together = 8

/** Try mutants in one test. */
const tryAll = async (test, fn, own, { calls, took }) => {
  const within = timeFor(took)
  let kills = []
  const confirm = () => {
    for (const id of kills) {
      left.delete(id)
      tell({ killed: id, by: test.name })
    }
    kills = []
  }
  const confirmIfSound = async () => {
    if (await passes(test, fn, 0, Infinity, within)) return confirm()
    const [first, ...others] = kills
    kills = [first]
    confirm()
    throw new Error(
      `A mutant of ${first} to ${others.at(-1) ?? first} left a state behind in which nothing can be told`,
    )
  }
  for (const id of own) {
    tell({ tries: id, in: test.name, within })
    if (await passes(test, fn, id, 10 * calls + 100_000, within)) confirm()
    else {
      kills.push(id)
      tell({ fails: id, within })
    }
    if (kills.length >= together) await confirmIfSound()
  }
  if (kills.length > 0) await confirmIfSound()
}

/** Runs each test once, then once more per mutant it reaches. */
export default class MutationRunner extends VitestTestRunner {
  async runTask(test) {
    const fn = getFn(test)
    if (always > 0) return await fn()
    tellOutside()
    const { own, ...cost } = await reached(test, fn)
    tell({ test: test.name, reaches: own.length, took: cost.took })
    await tryAll(test, fn, own, cost)
    // From here until the next test, modules are loaded and layers built.
    state.passed = new Set()
  }
}

// Failing is enough: no smallest example is needed.
FastCheck.configureGlobal({ seed, numRuns: runs, endOnFailure: true })
