/** A request that can't be carried out, with a one-line reason. */
export class Refusal extends Error {}

/** The parts with these names, in their order; all if none is named. */
export const partsNamed = (parts, names) => {
  const known = parts.map(({ name }) => name)
  const unknown = (names ?? []).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Refusal(`No part ${unknown.join(", ")}: the parts are ${known.join(", ")}`)
  return parts.filter(({ name }) => names?.includes(name) ?? true)
}

/** The matching items. No match is an error: an empty selection would count as everything killed. */
const fitting = (part, option, all, fits) => {
  const found = all.filter(fits)
  if (found.length === 0)
    throw new Refusal(`--${option} matches nothing in ${part.name}, which has\n  ${all.join("\n  ")}`)
  return found
}

/**
 * The requested share of a part: files whose path ends so, and tests whose path contains that; `whole` is the whole
 * part.
 */
export const narrowed = (part, { file, test }) => ({
  name: part.name,
  whole: part,
  files: fitting(part, "file", part.files, (path) => path.endsWith(file)),
  tests: fitting(part, "test", part.tests, (path) => path.includes(test)),
})

/** Parse a whole number from 1. */
export const countIn = (option, text) => {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new Refusal(`--${option} is a whole number from 1, not ${text}`)
}
