import { describe, expect, it } from "@effect/vitest"
import { Locale } from "../../src/domain/Locale.ts"
import { retentionDays } from "../../src/domain/Retention.ts"
import { formatDays } from "../../src/locales/format/FormatDays.ts"
import { locales } from "../../src/locales/Locales.ts"
import { readFileSync } from "node:fs"

const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).toSorted((a, b) => a - b)
const periods = Object.values(retentionDays).toSorted((a, b) => a - b)

describe("the privacy policy", () => {
  it.each(Locale.literals)("%s names exactly the retention periods", (locale) => {
    const { encrypted, notStoredItems, rights, shownItems, storedItems, use } = locales[locale].privacy
    const text = [...storedItems, encrypted, ...shownItems, ...notStoredItems, use, rights].join("\n")
    expect(numbers(text)).toEqual(periods)
    for (const days of periods) expect(text).toContain(`(${formatDays(locale)(days)})`)
  })

  it("days are in the right plural form of each language", () => {
    const said = Locale.literals.map((locale) => [1, 2, 30].map(formatDays(locale)))
    expect(said).toEqual([
      ["1 kun", "2 kun", "30 kun"],
      ["1 кун", "2 кун", "30 кун"],
      ["1 день", "2 дня", "30 дней"],
      ["1 day", "2 days", "30 days"],
    ])
  })

  it("the documentation names the same periods", () => {
    const table = readFileSync(new URL("../../docs/RETENTION.md", import.meta.url), "utf8")
    for (const [kept, days] of Object.entries(retentionDays))
      expect(table, kept).toMatch(new RegExp(`\\| \`${kept}\` +\\|[^\\n]*\\| ${days} days`))
  })
})
