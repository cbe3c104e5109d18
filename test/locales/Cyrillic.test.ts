import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fold } from "../../src/domain/text/Fold.ts"
import { latinNames } from "../../src/domain/text/UzbekCyrillicWords.ts"
import { formatDay } from "../../src/locales/format/FormatDate.ts"
import { formatLanguage } from "../../src/locales/format/FormatLanguage.ts"
import { formatMoment } from "../../src/locales/format/FormatMoment.ts"
import { formatPeriod } from "../../src/locales/format/FormatPeriod.ts"
import { locales } from "../../src/locales/Locales.ts"
import { textsIn } from "./TextsIn.ts"

const [latin, cyrillic] = [locales.uz, locales["uz-Cyrl"]]

/** Without what stays Latin in any script. */
const withoutNames = (text: string): string =>
  text
    .replace(/<\d>|\/[a-z]+|\S+@\S+/gu, "")
    .replace(/[A-Za-z]+/gu, (word) => (latinNames.has(word) ? "" : word))

describe("the Uzbek texts in Cyrillic", () => {
  it("have no Latin letter but in names that are Latin in any script", () => {
    for (const { path, text } of textsIn(cyrillic, "uz-Cyrl")) {
      const rest = withoutNames(text.replace(/(Telegram)(?=\p{Script=Cyrillic})/gu, ""))
      expect(rest, path).not.toMatch(/[a-z]|[ʻʼ]/iu)
    }
  })

  it("are the same words for the search as in Latin", () => {
    const there = new Map(textsIn(latin, "uz").map(({ path, text }) => [path.slice(2), text]))
    for (const { path, text } of textsIn(cyrillic, "uz-Cyrl"))
      expect(fold(text), path).toBe(fold(there.get(path.slice(7)) ?? ""))
  })

  it.prop(
    "leave alone what is inserted",
    { company: fc.string(), title: fc.string({ unit: "grapheme" }) },
    (own) => {
      const plain = Object.values(own).map((text) => text.replace(/[\ue000\ue001]/gu, ""))
      const [company = "", title = ""] = plain
      const said = cyrillic.applications.letterPrompt(title, company)
      expect(cyrillic.applications.news.hired(company)).toBe(`${company} сизни ишга олди. Табриклаймиз!`)
      if (!/[«»“”„"]/u.test(title + company)) {
        expect(said).toContain(`“${title}”`)
        expect(said).toContain(`“${company}”`)
      }
    },
  )

  it("quote names with inner marks, and count", () => {
    expect(cyrillic.company.joined("Kafe “Limon”")).toContain("“Kafe «Limon»”")
    expect(cyrillic.vacancySearch.found(1_000, "1 000+")).toBe("1 000+ та вакансия")
    expect(cyrillic.vacancySearch.found(3)).toBe("3 та вакансия")
  })

  it("come with days, periods and languages in Cyrillic", () => {
    const noon = Date.UTC(2026, 10, 30, 7)
    expect(formatDay("uz-Cyrl", noon)).toBe("30-ноябрь")
    expect(formatMoment("uz-Cyrl", noon)).toBe("30-ноя, 12:00")
    expect(formatPeriod("uz-Cyrl", 5_000)).toBe("5 сония")
    expect(formatLanguage("uz-Cyrl", "Инглиз", "Эркин")).toBe("инглиз тили: эркин")
  })
})
