import { runTests } from "./Drive.mjs"

/** Notes which mutant was tried where, which were reached, and which are killed for certain. */
const note = (known, events) => {
  for (const { in: test, killed, by, outside, tries } of events) {
    for (const id of outside ?? []) known.outside.add(id)
    if (tries !== undefined) {
      known.reached.add(tries)
      known.tried[test] = [...(known.tried[test] ?? []), tries]
    }
    if (killed !== undefined) known.killed.set(killed, by)
  }
}

/** What the events of one run say, added to what was known; a failure that was not confirmed is to be tried again. */
const learn = (known, { ended, events }) => {
  note(known, events)
  const open = events.flatMap(({ fails }) => fails ?? []).filter((id) => !known.killed.has(id))
  const last = events.findLast(({ tries }) => tries !== undefined)
  // The process was killed while the last one was tried, or while the test was run again after some had failed.
  if (!ended && last !== undefined) known.killed.set(open.includes(last.tries) ? open[0] : last.tries, "time")
  for (const [test, ids] of Object.entries(known.tried))
    known.tried[test] = ids.filter((id) => !open.includes(id))
}

/** Tries all mutants in the tests that reach them; gives the files that fail by themselves. A file is begun anew after a mutant has spoilt its state. */
const tryInTests = async (known, mutants, tests) => {
  let files = tests
  while (files.length > 0) {
    const alive = mutants.map(({ id }) => id).filter((id) => !known.killed.has(id))
    const result = await runTests({ alive, mutants, tests: files, tried: known.tried })
    learn(known, result)
    files = result.failed
    if (!result.events.some(({ tries }) => tries !== undefined)) break
  }
  return files
}

/** What runs when a module is loaded or a layer is built is told apart by a run of its own, though a test may reach it too. */
const tryOutside = async (known, mutants, tests) => {
  const alive = mutants.filter(({ id }) => !known.killed.has(id) && known.outside.has(id))
  for (const mutant of alive) {
    const { failed } = await runTests({ alive: [], mutants, tests, always: mutant.id, bail: 1 })
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
