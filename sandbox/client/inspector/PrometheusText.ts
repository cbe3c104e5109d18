/** One line of an exposition: `name{label="value"} 1`. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

const line = /^([a-zA-Z_:][\w:]*)(?:\s*\{(.*)\}\s*|\s+)([^\s}]+)(?:\s+-?\d+)?\s*$/s
const label = /\s*([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?/gsy

const unescape = (text: string) =>
  text.replace(/\\(.)/gs, (_, character: string) => (character === "n" ? "\n" : character))

const readLabels = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(text.matchAll(label), ([, name = "", value = ""]) => [name, unescape(value)] as const),
  )

const words = new Map([
  ["NaN", Number.NaN],
  ["Inf", Number.POSITIVE_INFINITY],
  ["+Inf", Number.POSITIVE_INFINITY],
  ["-Inf", Number.NEGATIVE_INFINITY],
])

const readValue = (text: string): number | undefined => {
  const value = words.get(text) ?? Number(text)
  return Number.isNaN(value) && text !== "NaN" ? undefined : value
}

const readLine = (text: string): ReadonlyArray<Sample> => {
  const [, name, labels = "", number = ""] = line.exec(text) ?? []
  const value = readValue(number)
  return name === undefined || value === undefined ? [] : [{ name, labels: readLabels(labels), value }]
}

/** The samples of a text in Prometheus' format 0.0.4; comments and other lines are skipped. */
export const parsePrometheus = (text: string): ReadonlyArray<Sample> => text.split("\n").flatMap(readLine)
