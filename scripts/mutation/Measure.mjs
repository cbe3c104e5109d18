import { mutantsOf, sampled } from "./Mutants.mjs"
import { print, scoreOf, writeReport } from "./Report.mjs"
import { tryAll } from "./Try.mjs"

/** Accepted is what stands in the code: the reason is one for that code only. */
const gone = (accepted, all) =>
  accepted.filter(
    (known) =>
      !all.some(
        ({ file, original, replacement }) =>
          file === known.file && original === known.original && replacement === known.replacement,
      ),
  )

/** Measures what is asked of a part; gives whether it's good enough. */
const measure = async (part, { accepted, least, sample, seed }) => {
  const { files, name, tests, whole } = part
  const all = mutantsOf(whole.files)
  const own = all.filter(({ file }) => files.includes(file))
  const mutants = sampled(own, sample, seed)
  const { broken, results } = await tryAll(mutants, tests)
  const measured = { name, of: all.length, broken, results, ...scoreOf(results, accepted) }
  print(measured)
  // A part of a part says nothing about the whole.
  if (mutants.length === all.length && tests.length === whole.tests.length) writeReport(measured)
  return broken.length === 0 && measured.score >= least && measured.wronglyAccepted.length === 0
}

/** Measures one part after the other; gives whether all are good enough, and all that is accepted stands in the code of `parts`. */
export const measureAll = async (wanted, parts, options) => {
  const stale = gone(options.accepted, mutantsOf(parts.flatMap(({ files }) => files)))
  for (const { file, original } of stale) console.log(`accepted, but not in the code: ${file}: ${original}`)
  let isGood = stale.length === 0
  for (const part of wanted) isGood = (await measure(part, options)) && isGood
  return isGood
}
