import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { html } from "../../../../src/domain/text/Html.ts"
import { UserId } from "../../../../src/domain/Ids.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import type { Company } from "../../../../src/domain/market/Company.ts"
import { CompanyId, VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import type { Vacancy } from "../../../../src/domain/market/Vacancy.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { vacancyCard } from "../../../../src/programs/dialogs/present/VacancyCard.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"

const at = Date.UTC(2026, 2, 8, 20)

const company: Company = {
  id: CompanyId.make(1),
  owner: UserId.make(1),
  name: "Registon Logistics",
  sphere: "sphere_transport",
  city: "samarqand",
  about: "",
  logo: Option.none(),
  createdAt: at,
}

const vacancy: Vacancy = {
  id: VacancyId.make(1),
  company: company.id,
  author: company.owner,
  profession: "prof_driver",
  title: "Driver, category C",
  description: "Trips within the region",
  city: "samarqand",
  remote: false,
  employment: "job_type_full_time",
  pay: Option.none(),
  experience: 12,
  languages: [{ language: "lang_name_uz", level: "level_fluent" }],
  questions: [],
  photo: Option.none(),
  status: "published",
  createdAt: at,
  updatedAt: at,
  publishedAt: Option.some(at),
}

const card = (locale: Locale, changed: Partial<Vacancy> = {}, options = {}) =>
  parseHtml(vacancyCard(locales[locale], locale, { ...vacancy, ...changed }, company, options).value).text

describe("a vacancy's card", () => {
  it.each(["\n", "\r\n", "\u2028", "\u0085", "\v"])(
    "a name with a line break in it stays on its line",
    (end) => {
      const named = { ...company, name: `✅ Acme${end}✅ Verified` }
      const titled = { ...vacancy, title: `Driver${end}🛡 Checked`, description: `Trips${end}⛔ Closed` }
      const { value } = vacancyCard(locales.en, "en", titled, named)
      expect(value.split(/[\n\r\v\u2028\u0085]+/u).slice(0, 2)).toEqual([
        "💼 <b>Driver 🛡 Checked</b>",
        "Acme ✅ Verified",
      ])
      expect(value).toContain(`<blockquote>Trips${end}⛔ Closed</blockquote>`)
    },
  )

  it("answers seekers' first questions, in their language", () => {
    expect(card("en").split("\n")).toEqual([
      "💼 Driver, category C",
      "Registon Logistics",
      "",
      "📍 Samarkand, Samarkand region",
      "💰 By agreement",
      "⏱ Full time · 🧰 1–3 years",
      "🗣 Uzbek: fluent",
      "",
      "Trips within the region",
      "",
      // Eight in the evening in London is the next day in Tashkent.
      "Published March 9",
    ])
    expect(card("ru")).toContain("Опубликована 9 марта")
    expect(card("uz")).toContain("9-mart")
  })

  it("shows whether remote work is possible, what the market pays, and how well it fits", () => {
    const text = card("en", { remote: true }, { market: "market 6.9 mln", notes: [html`Fits you 4 of 5`] })
    expect(text).toContain("Remote work")
    expect(text).toContain("By agreement · market 6.9 mln")
    expect(text).toContain("Fits you 4 of 5")
  })

  it("hides contacts in its texts", () => {
    const text = card("en", { title: "Call +998901234567", description: "Or +998901234567 at night" })
    expect(text).not.toContain("901234567")
  })

  it.prop(
    "stays within a caption or a message for any text, with all facts",
    [
      fc.constantFrom(...Locale.literals),
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: "binary", maxLength: 2_000 }),
      fc.option(fc.constant("photo")),
    ],
    ([locale, title, description, photo]) => {
      const changed = { title, description, photo: Option.fromNullable(photo) }
      const text = card(locale, changed, { notes: [html`${"n".repeat(200)}`] })
      expect(text.length).toBeLessThanOrEqual(photo === null ? 4_096 : 1_024)
      expect(text).toContain(locales[locale].vacancies.byAgreement)
      expect(text).toContain("n".repeat(200))
    },
  )

  it("ends a description that doesn't fit in an ellipsis", () => {
    const long = card("en", { description: "a".repeat(2_000), photo: Option.some("photo") })
    expect(long).toContain("a…")
    expect(long.length).toBe(1_024)
  })
})
