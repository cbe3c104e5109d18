import { runTests } from "./Drive.mjs"

/** Record which mutants were tried where, which were reached, and which are certainly killed. */
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

/** Add the events of one run to what is known; unconfirmed failures will be retried. */
const learn = (known, { ended, events }) => {
  note(known, events)
  const open = events.flatMap(({ fails }) => fails ?? []).filter((id) => !known.killed.has(id))
  const last = events.findLast(({ tries }) => tries !== undefined)
  // Killed while the last mutant was tried, or while the test was run again after failures.
  if (!ended && last !== undefined) known.killed.set(open.includes(last.tries) ? open[0] : last.tries, "time")
  for (const [test, ids] of Object.entries(known.tried))
    known.tried[test] = ids.filter((id) => !open.includes(id))
}

/**
 * Try all mutants in the tests that reach them. Returns the files that fail without a mutant. A file is restarted after
 * a mutant has spoilt its state.
 */
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

/** Code run while modules load or layers are built is tried in a separate run, even if a test reaches it too. */
const tryOutside = async (known, mutants, tests) => {
  const alive = mutants.filter(({ id }) => !known.killed.has(id) && known.outside.has(id))
  for (const mutant of alive) {
    const { failed } = await runTests({ alive: [], mutants, tests, always: mutant.id, bail: 1 })
    if (failed.length > 0) known.killed.set(mutant.id, failed[0])
  }
}

/** Try the mutants of a part. Returns each one's result, and the tests that fail without a mutant. */
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
