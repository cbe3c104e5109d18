import { runTests } from "./Drive.mjs"

/** A file is begun anew after a mutant has spoilt its state; more often than that something else is wrong. */
const mostRounds = 40

/** What the events of one run say, added to what was known. */
const learn = (known, { ended, events }) => {
  let last
  for (const { in: test, killed, by, outside, tries, untried } of events) {
    for (const id of outside ?? []) known.outside.add(id)
    if (tries !== undefined) {
      last = { id: tries, test }
      known.reached.add(tries)
      known.tried[test] = [...(known.tried[test] ?? []), tries]
    }
    if (untried !== undefined && last !== undefined)
      known.tried[last.test] = known.tried[last.test].filter((id) => !untried.includes(id))
    if (killed !== undefined) known.killed.set(killed, by)
  }
  if (!ended && last !== undefined) known.killed.set(last.id, "time")
}

/** Tries all mutants in the tests that reach them. */
const tryInTests = async (known, mutants, tests) => {
  let files = tests
  for (let round = 0; files.length > 0 && round < mostRounds; round++) {
    const alive = mutants.filter(({ id }) => !known.killed.has(id))
    const result = await runTests({ mutants: alive, tests: files, tried: known.tried })
    learn(known, result)
    if (result.ended && round > 0 && !result.events.some(({ tries }) => tries !== undefined)) break
    files = result.failed
  }
  return files
}

/** What runs when a module is loaded or a layer is built is told apart by a run of its own. */
const tryOutside = async (known, mutants, tests) => {
  const alive = mutants.filter(
    ({ id }) => !known.killed.has(id) && !known.reached.has(id) && known.outside.has(id),
  )
  for (const mutant of alive) {
    const { failed } = await runTests({ mutants: [mutant], tests, always: mutant.id, bail: 1 })
    if (failed.length > 0) known.killed.set(mutant.id, failed[0])
  }
}

/** Tries mutants of a part; what became of each, and the tests that fail by themselves. */
export const tryAll = async (mutants, tests) => {
  const known = { killed: new Map(), reached: new Set(), outside: new Set(), tried: {} }
  const broken = await tryInTests(known, mutants, tests)
  await tryOutside(known, mutants, tests)
  const stateOf = ({ id }) => {
    if (known.killed.has(id)) return "killed"
    return known.reached.has(id) || known.outside.has(id) ? "survived" : "unreached"
  }
  return {
    broken,
    results: mutants.map((mutant) => ({
      ...mutant,
      state: stateOf(mutant),
      by: known.killed.get(mutant.id),
    })),
  }
}
