import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { writeDocument } from "./mutation/Document.mjs"
import { mutantsOf, sampled } from "./mutation/Mutants.mjs"
import { parts } from "./mutation/Parts.mjs"
import { print, scoreOf } from "./mutation/Report.mjs"
import { tryAll } from "./mutation/Try.mjs"
import { inRoot } from "./toolbox.mjs"

const { values } = parseArgs({
  options: {
    part: { type: "string", multiple: true },
    file: { type: "string", default: "" },
    test: { type: "string", default: "" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    least: { type: "string", default: "85" },
    docs: { type: "boolean", default: false },
  },
})

const accepted = JSON.parse(readFileSync(inRoot("scripts", "mutation", "accepted.json"), "utf8"))

/** Accepted is what stands in the code: the reason is one for that code only. */
const gone = (all) =>
  accepted.filter(
    (known) =>
      !all.some(
        ({ file, original, replacement }) =>
          file === known.file && original === known.original && replacement === known.replacement,
      ),
  )

const measure = async ({ files, name, tests }) => {
  const all = mutantsOf(files).filter(({ file }) => file.endsWith(values.file))
  const mutants = sampled(all, Number(values.sample ?? all.length), Number(values.seed))
  const noticing = tests.filter((test) => test.includes(values.test))
  const { broken, results } = await tryAll(mutants, noticing)
  const measured = { name, of: all.length, broken, results, ...scoreOf(results, accepted) }
  print(measured)
  mkdirSync(inRoot("reports", "mutation"), { recursive: true })
  writeFileSync(inRoot("reports", "mutation", `${name}.json`), JSON.stringify(measured, undefined, 1))
  const { score, wronglyAccepted } = measured
  return broken.length === 0 && score >= Number(values.least) && wronglyAccepted.length === 0
}

const run = async () => {
  const wanted = parts.filter(({ name }) => values.part?.includes(name) ?? true)
  if (wanted.length === 0) throw new Error(`The parts are ${parts.map(({ name }) => name).join(", ")}`)
  const stale = gone(parts.flatMap(({ files }) => mutantsOf(files)))
  for (const { file, original } of stale) console.log(`accepted, but not in the code: ${file}: ${original}`)
  let isGood = stale.length === 0
  for (const part of wanted) isGood = (await measure(part)) && isGood
  return isGood ? 0 : 1
}

if (values.docs) writeDocument(accepted)
else process.exit(await run())
