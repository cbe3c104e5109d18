/** What was asked for can't be done, said in one line. */
export class Refusal extends Error {}

/** The parts of these names, in their order; all where none is named. */
export const partsNamed = (parts, names) => {
  const known = parts.map(({ name }) => name)
  const unknown = (names ?? []).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Refusal(`No part ${unknown.join(", ")}: the parts are ${known.join(", ")}`)
  return parts.filter(({ name }) => names?.includes(name) ?? true)
}

/** Those that fit; nothing that fits would count as everything killed. */
const fitting = (part, option, all, fits) => {
  const found = all.filter(fits)
  if (found.length === 0)
    throw new Refusal(`--${option} matches nothing in ${part.name}, which has\n  ${all.join("\n  ")}`)
  return found
}

/** What is asked of a part: the files whose path ends so, and the tests whose path has that; `whole` is the part. */
export const narrowed = (part, { file, test }) => ({
  name: part.name,
  whole: part,
  files: fitting(part, "file", part.files, (path) => path.endsWith(file)),
  tests: fitting(part, "test", part.tests, (path) => path.includes(test)),
})

/** A whole number from 1. */
export const countIn = (option, text) => {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new Refusal(`--${option} is a whole number from 1, not ${text}`)
}
