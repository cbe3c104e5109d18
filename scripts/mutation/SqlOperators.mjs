/** The end of a condition: the next connective or clause at its own depth. */
const ending =
  /^(?:AND|OR|ORDER BY|GROUP BY|LIMIT|RETURNING|UNION|ON CONFLICT|JOIN|LEFT JOIN|CROSS JOIN|WHERE|THEN|ELSE|END)\b/

/** Split a text into `${…}` and single characters: the content of braces is TypeScript. */
const pieces = (text) => {
  const cut = []
  for (let at = 0; at < text.length;) {
    if (!text.startsWith("${", at)) {
      cut.push(text[at++])
      continue
    }
    let depth = 0
    let end = at + 1
    do {
      if (text[end] === "{") depth++
      if (text[end] === "}") depth--
      end++
    } while (depth > 0)
    cut.push(text.slice(at, end))
    at = end
  }
  return cut
}

/** The index of the piece at which the condition ends that starts at `begin`. */
const endOf = (cut, begin) => {
  let depth = 0
  for (let at = begin; at < cut.length; at++) {
    if (cut[at] === "(") depth++
    if (cut[at] === ")" && depth-- === 0) return at
    if (cut[at] === "`") return at
    const rest = depth === 0 && /\s/.test(cut[at - 1] ?? "") ? cut.slice(at, at + 12).join("") : ""
    if (ending.test(rest) && !/\bBETWEEN\s+\S+\s+$/.test(cut.slice(Math.max(0, at - 40), at).join("")))
      return at
  }
  return cut.length
}

/** The text without one of its conditions, each in turn, and the word before it. */
const withoutConditions = (text) => {
  const cut = pieces(text)
  const found = []
  for (let at = 1; at < cut.length; at++) {
    if (!/[\s(]/.test(cut[at - 1] ?? "")) continue
    const word = /^(WHERE|AND|OR)\s/.exec(cut.slice(at, at + 6).join(""))?.[1]
    if (word === undefined || /\bBETWEEN\s+\S+\s+$/.test(cut.slice(Math.max(0, at - 40), at).join("")))
      continue
    const end = endOf(cut, at + word.length + 1)
    const before = cut.slice(0, at).join("")
    const after = cut.slice(end).join("")
    found.push(word === "WHERE" ? `${before}WHERE true ${after}` : before + after)
  }
  return found
}

/** SQL keywords and their replacements. */
const exchanged = [
  [/ IS NOT NULL/g, " IS NULL"],
  [/ IS NULL/g, " IS NOT NULL"],
  [/NOT EXISTS/g, "EXISTS"],
  [/(?<!NOT )EXISTS \(/g, "NOT EXISTS ("],
  [/ NOT IN /g, " IN "],
  [/(?<!NOT) IN (?=\(|\$)/g, " NOT IN "],
  [/ <> /g, " = "],
  [/ > /g, " >= "],
  [/ < /g, " <= "],
  [/ >= /g, " > "],
  [/ <= /g, " < "],
  [/ DESC\b/g, ""],
  [/DISTINCT /g, ""],
  [/ ON CONFLICT(?: \([^)]*\))? DO NOTHING/g, ""],
  [/ LIMIT (?:\$\{[^}]*\}|\d+)(?: OFFSET \$\{[^}]*\})?/g, ""],
  [/ UNION ALL\b/g, " EXCEPT"],
  [/\bcoalesce\(max/g, "coalesce(min"],
  [/ = 1\b/g, " = 0"],
  [/ = 0\b/g, " = 1"],
  [/'[a-z]+'/g, "''"],
  [/ \+ 1\b/g, ""],
]

/** Whether an equality is a condition rather than an assignment. */
const isCondition = (text, at) => {
  const before = text.slice(0, at)
  return before.lastIndexOf("SET ") <= Math.max(before.lastIndexOf("WHERE "), before.lastIndexOf("SELECT "))
}

const replacedEach = (text, pattern, by) =>
  [...text.matchAll(pattern)].map(
    ({ 0: found, index }) => text.slice(0, index) + by + text.slice(index + found.length),
  )

const unequal = (text) =>
  [...text.matchAll(/ = /g)]
    .filter(({ index }) => isCondition(text, index))
    .map(({ index }) => `${text.slice(0, index)} <> ${text.slice(index + 3)}`)

/** All mutations of an SQL template. */
export const sqlVariants = (text) => [
  ...new Set([
    ...withoutConditions(text),
    ...unequal(text),
    ...exchanged.flatMap(([pattern, by]) => replacedEach(text, pattern, by)),
  ]),
]
