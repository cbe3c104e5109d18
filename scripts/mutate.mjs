import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { writeDocument } from "./mutation/Document.mjs"
import { parts } from "./mutation/Parts.mjs"
import { countIn, narrowed, partsNamed, Refusal } from "./mutation/Select.mjs"
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

const document = () => {
  writeDocument(
    parts.map(({ name }) => name),
    accepted,
  )
  return 0
}

const run = async () => {
  const wanted = partsNamed(parts, values.part).map((part) => narrowed(part, values))
  const options = {
    accepted,
    least: Number(values.least),
    sample: values.sample === undefined ? Infinity : countIn("sample", values.sample),
    seed: Number(values.seed),
  }
  // Imported after the arguments are checked: the compiler and Vitest take seconds to load.
  const { measureAll } = await import("./mutation/Measure.mjs")
  return (await measureAll(wanted, parts, options)) ? 0 : 1
}

// Exits, so that child processes are ended too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130))

try {
  process.exit(await (values.docs ? document() : run()))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exit(2)
}
