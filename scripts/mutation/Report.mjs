import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { inRoot } from "../toolbox.mjs"

const folder = inRoot("reports", "mutation")

/** Save the results of a whole part. */
export const writeReport = (measured) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${measured.name}.json`), JSON.stringify(measured, undefined, 1))
}

/** The saved results of parts measured whole. */
export const reports = () =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    : []

const keyOf = ({ file, original, replacement }) => `${file}\n${original}\n${replacement}`

/** The share of counted mutants that are killed. An accepted mutant that is killed should no longer be accepted. */
export const scoreOf = (results, accepted) => {
  const keys = new Set(accepted.map(keyOf))
  const isAccepted = (mutant) => keys.has(keyOf(mutant))
  const wronglyAccepted = results.filter((mutant) => mutant.state === "killed" && isAccepted(mutant))
  const counted = results.filter((mutant) => mutant.state === "killed" || !isAccepted(mutant))
  const killed = counted.filter(({ state }) => state === "killed").length
  const score = counted.length === 0 ? 100 : (100 * killed) / counted.length
  return {
    accepted: results.length - counted.length,
    killed,
    score,
    wronglyAccepted,
    survivors: counted.filter(({ state }) => state !== "killed"),
  }
}

/** The first line in which two texts differ. */
const difference = (original, replacement) => {
  const [was, is] = [original.split("\n"), replacement.split("\n")]
  const at = was.findIndex((line, index) => line !== is[index])
  return [`    - ${(was[at] ?? "").trim()}`, `    + ${(is[at] ?? "").trim()}`].join("\n")
}

const lines = (mutants, what) =>
  mutants.map(
    ({ file, line, original, replacement, state }) =>
      `  ${what} ${file}:${line} (${state})\n${difference(original, replacement)}`,
  )

export const print = ({ accepted, broken, killed, name, of, results, score, survivors, wronglyAccepted }) => {
  console.log(
    [
      `${name}: ${score.toFixed(1)} %, ${killed} of ${results.length - accepted} killed, ${accepted} accepted; ${results.length} tried of ${of}`,
      ...lines(survivors, "survives:"),
      ...lines(wronglyAccepted, "accepted, but killed:"),
      ...broken.map((file) => `  fails without a mutant: ${file}`),
    ].join("\n"),
  )
}
