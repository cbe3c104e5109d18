import { readFileSync, writeFileSync, mkdirSync } from "node:fs"
import { parseArgs } from "node:util"
import { mutantsOf, sampled } from "./mutation/Mutants.mjs"
import { parts } from "./mutation/Parts.mjs"
import { print, scoreOf } from "./mutation/Report.mjs"
import { tryAll } from "./mutation/Try.mjs"
import { inRoot } from "./toolbox.mjs"

const { values } = parseArgs({
  options: {
    part: { type: "string", multiple: true },
    file: { type: "string" },
    test: { type: "string" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    least: { type: "string", default: "85" },
  },
})

const accepted = JSON.parse(readFileSync(inRoot("scripts", "mutation", "accepted.json"), "utf8"))

const wanted = parts.filter(({ name }) => values.part?.includes(name) ?? true)
if (wanted.length === 0) throw new Error(`There are ${parts.map(({ name }) => name).join(", ")}`)

const report = []
for (const { files, name, tests } of wanted) {
  const all = mutantsOf(files).filter(({ file }) => values.file === undefined || file.endsWith(values.file))
  const mutants = sampled(all, Number(values.sample ?? all.length), Number(values.seed))
  const noticing = tests.filter((test) => test.includes(values.test ?? ""))
  const { broken, results } = await tryAll(mutants, noticing)
  report.push({ name, of: all.length, broken, results, ...scoreOf(results, accepted) })
  print(report.at(-1))
}

mkdirSync(inRoot("reports"), { recursive: true })
writeFileSync(inRoot("reports", "mutation.json"), JSON.stringify(report, undefined, 1))
const isGood = report.every(
  ({ broken, score, wronglyAccepted }) =>
    broken.length === 0 && score >= Number(values.least) && wronglyAccepted.length === 0,
)
process.exit(isGood ? 0 : 1)
