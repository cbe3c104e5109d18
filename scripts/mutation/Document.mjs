import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { inRoot } from "../toolbox.mjs"

const document = inRoot("docs", "MUTATION.md")

const readJson = (...path) => JSON.parse(readFileSync(inRoot(...path), "utf8"))

const table = (head, rows) =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n")

/** Code as a cell of a table. */
const cell = (text) => {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("`", "'")
  return line === "" ? "nothing" : `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``
}

const measured = () => {
  const found = readdirSync(inRoot("reports", "mutation")).map((name) =>
    readJson("reports", "mutation", name),
  )
  const rows = found.map(({ accepted, killed, name, of, results, score }) => [
    name,
    of,
    results.length,
    killed,
    results.length - accepted - killed,
    accepted,
    `${score.toFixed(1)} %`,
  ])
  return table(["part", "mutants", "tried", "killed", "alive", "accepted", "score"], rows)
}

const acceptedRows = (all) =>
  table(
    ["file", "what stands there", "what would", "why nothing notices"],
    all.map(({ file, original, replacement, why }) => [
      file.split("/").at(-1),
      ...differing(original, replacement).map(cell),
      why,
    ]),
  )

/** What differs between two texts, with the word it begins in. */
const differing = (one, other) => {
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  from = one.lastIndexOf(" ", Math.max(0, from - 12)) + 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - from && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return [one.slice(from, one.length - tail), other.slice(from, other.length - tail)]
}

const between = (text, name, content) =>
  text.replace(
    new RegExp(`<!-- ${name} -->[^]*?<!-- end -->`),
    () => `<!-- ${name} -->\n\n${content}\n\n<!-- end -->`,
  )

/** Writes the tables of what was measured last and of what is accepted. */
export const writeDocument = (accepted) => {
  const text = readFileSync(document, "utf8")
  writeFileSync(document, between(between(text, "measured", measured()), "accepted", acceptedRows(accepted)))
}
