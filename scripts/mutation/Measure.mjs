import { mutantsOf, sampled } from "./Mutants.mjs"
import { print, scoreOf, writeReport } from "./Report.mjs"
import { tryAll } from "./Try.mjs"

/** The accepted mutants whose code no longer exists: the reason for accepting applied to that code only. */
const gone = (accepted, all) =>
  accepted.filter(
    (known) =>
      !all.some(
        ({ file, original, replacement }) =>
          file === known.file && original === known.original && replacement === known.replacement,
      ),
  )

/** Measure a part as requested. Returns whether it is good enough. */
const measure = async (part, { accepted, least, sample, seed }) => {
  const { files, name, tests, whole } = part
  const all = mutantsOf(whole.files)
  const own = all.filter(({ file }) => files.includes(file))
  const mutants = sampled(own, sample, seed)
  const { broken, results } = await tryAll(mutants, tests)
  const measured = { name, of: all.length, broken, results, ...scoreOf(results, accepted) }
  print(measured)
  // A partial measurement is not recorded for the whole part.
  if (mutants.length === all.length && tests.length === whole.tests.length) writeReport(measured)
  return broken.length === 0 && measured.score >= least && measured.wronglyAccepted.length === 0
}

/**
 * Measure the parts one after the other. Returns whether all are good enough and every accepted mutant still exists in
 * the code of `parts`.
 */
export const measureAll = async (wanted, parts, options) => {
  const stale = gone(options.accepted, mutantsOf(parts.flatMap(({ files }) => files)))
  for (const { file, original } of stale) console.log(`accepted, but not in the code: ${file}: ${original}`)
  let isGood = stale.length === 0
  for (const part of wanted) isGood = (await measure(part, options)) && isGood
  return isGood
}
