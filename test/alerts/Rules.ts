import { readFileSync } from "node:fs"

export const rulesFile = new URL("../../ops/alerts.yml", import.meta.url)

export const rulesText = readFileSync(rulesFile, "utf8")

/** The text of each alert, by its name. */
export const alerts: ReadonlyMap<string, string> = new Map(
  rulesText
    .split(/^ {6}- alert: /m)
    .slice(1)
    .map((text) => {
      const end = text.indexOf("\n")
      return [text.slice(0, end), text.slice(end + 1)]
    }),
)

/** The expression without the label values that it compares with. */
const expressionOf = (text: string): string =>
  (/^ {8}expr: ([\s\S]*?)\n {8}(?:for|labels):/m.exec(text)?.[1] ?? "").replaceAll(/"[^"]*"/g, "")

/** The metric families that the rules use; `up` is Prometheus' own. */
export const families: ReadonlySet<string> = new Set(
  [...alerts.values()].flatMap((text) =>
    [...expressionOf(text).matchAll(/\b(?:bot|process|nodejs|telegram|jobs)_[a-z_]+/g)].map(([name]) => name),
  ),
)
