import { describe, expect, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"

interface Line {
  readonly text: string
  readonly at: string
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .map((name) => ({ name, text: readFileSync(`src/${name}`, "utf8") }))

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum|namespace) (\w+)/gmu

/** Names that more than one file exports: a schema and its type share theirs within one. */
const exportedTwice = (): ReadonlyArray<string> => {
  const homes = new Map<string, Set<string>>()
  for (const { name, text } of sources)
    for (const [, symbol = ""] of text.matchAll(exported))
      homes.set(symbol, (homes.get(symbol) ?? new Set()).add(name))
  return [...homes]
    .filter(([, files]) => files.size > 1)
    .map(([symbol, files]) => [symbol, ...files].join(" "))
}

/** The lines of a file that say something: no imports, no closing brackets. */
const linesOf = ({ name, text }: (typeof sources)[number]): ReadonlyArray<Line> =>
  text
    .replaceAll(/^import\b[^"]*"[^"]*"$/gmu, (statement) => statement.replaceAll(/[^\n]/gu, ""))
    .split("\n")
    .map((line, index) => ({ text: line.trim().replaceAll(/\s+/gu, " "), at: `${name}:${index + 1}` }))
    .filter((line) => !/^[\])},;]*$/u.test(line.text))

/** Where so many lines stand that stand elsewhere as well, word for word. */
const repeated = (count: number): ReadonlyArray<string> => {
  const first = new Map<string, string>()
  const found: Array<string> = []
  for (const source of sources) {
    const lines = linesOf(source)
    for (let start = 0; start + count <= lines.length; start++) {
      const run = lines.slice(start, start + count)
      const [{ at } = { at: "" }] = run
      const key = run.map(({ text }) => text).join("\n")
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, at)
      else found.push(`${earlier} = ${at}`)
    }
  }
  return found
}

describe("the source", () => {
  it("exports each name from one file only", () => {
    expect(exportedTwice()).toEqual([])
  })

  it("never says the same in twelve lines twice", () => {
    expect(repeated(12)).toEqual([])
  })

  it("is read by these laws whole: common names and short runs are found", () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(repeated(4).length).toBeGreaterThan(0)
    expect(
      [..."export const one = 1\nexport type Two = 2".matchAll(exported)].map(([, name]) => name),
    ).toEqual(["one", "Two"])
  })
})
