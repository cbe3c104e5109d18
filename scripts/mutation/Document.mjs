import { readFileSync, writeFileSync } from "node:fs"
import { inRoot } from "../toolbox.mjs"
import { reports } from "./Report.mjs"
import { Refusal } from "./Select.mjs"

const document = inRoot("docs", "MUTATION.md")

const table = (head, rows) =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n")

/** Format code as a table cell. */
const cell = (text) => {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("`", "'")
  return line === "" ? "nothing" : `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``
}

const cellsOf = (line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((text) => text.trim())

const section = (name) => new RegExp(`<!-- ${name} -->([^]*?)<!-- end -->`)

const rowOf = ({ accepted, killed, name, of, results, score }) =>
  [name, of, killed, results.length - accepted - killed, accepted, `${score.toFixed(1)} %`].map(String)

/** The table row of each part: as just measured, or as it was in the document before. */
export const partRows = (names, found, text) => {
  const written = (section("measured").exec(text)?.[1] ?? "").split("\n").map(cellsOf)
  return names.flatMap((name) => {
    const report = found.find((each) => each.name === name)
    return report === undefined ? written.filter(([first]) => first === name) : [rowOf(report)]
  })
}

const measured = (names, found, text) =>
  table(["part", "mutants", "killed", "alive", "accepted", "score"], partRows(names, found, text))

const acceptedRows = (all) =>
  table(
    ["file", "original", "mutant", "why no test notices"],
    all.map(({ file, original, replacement, why }) => [
      file.split("/").at(-1),
      ...differing(original, replacement).map(cell),
      why,
    ]),
  )

/** The differing parts of two texts, from the start of the word in which they begin to differ. */
const differing = (one, other) => {
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  from = one.lastIndexOf(" ", Math.max(0, from - 12)) + 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - from && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  // The end isn't cut inside a word either.
  const same = one.slice(one.length - tail)
  tail -= same.includes(" ") ? same.indexOf(" ") : tail
  return [one.slice(from, one.length - tail), other.slice(from, other.length - tail)]
}

const between = (text, name, content) =>
  text.replace(section(name), () => `<!-- ${name} -->\n\n${content}\n\n<!-- end -->`)

/** Write the tables of the latest measurements and of the accepted mutants. */
export const writeDocument = (names, accepted) => {
  const found = reports()
  if (found.length === 0)
    throw new Refusal("Nothing to write: reports/mutation/ has no report; a run over a whole part leaves one")
  const text = readFileSync(document, "utf8")
  const tables = between(text, "measured", measured(names, found, text))
  writeFileSync(document, between(tables, "accepted", acceptedRows(accepted)))
}
