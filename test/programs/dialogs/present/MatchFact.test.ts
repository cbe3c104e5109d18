import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { ResumeId, VacancyId, CompanyId } from "../../../../src/domain/market/MarketIds.ts"
import type { Resume } from "../../../../src/domain/market/Resume.ts"
import type { Vacancy } from "../../../../src/domain/market/Vacancy.ts"
import { UserId } from "../../../../src/domain/Ids.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { fitsFact, matchFact } from "../../../../src/programs/dialogs/present/MatchFact.ts"
import type { resumeContent, vacancyContent } from "../../../model/MarketFixture.ts"
import { anyResumeContent, anyVacancyContent } from "../../../model/MarketFixture.ts"

const ofResume = (content: typeof resumeContent): Resume => ({
  ...content,
  id: ResumeId.make(1),
  owner: UserId.make(1),
  visibility: "open",
  seeking: "looking",
  active: true,
  createdAt: 0,
  updatedAt: 0,
})

const ofVacancy = (content: typeof vacancyContent): Vacancy => ({
  ...content,
  id: VacancyId.make(1),
  company: CompanyId.make(1),
  author: UserId.make(2),
  status: "published",
  publishedAt: Option.some(0),
  createdAt: 0,
  updatedAt: 0,
})

const languages: Vacancy["languages"] = [
  { language: "lang_name_ru", level: "level_proficient" },
  { language: "lang_name_en", level: "level_basic" },
]

describe("how a résumé fits a vacancy, in words", () => {
  it.prop(
    "never counts or crosses out a language that the résumé leaves unsaid",
    [anyVacancyContent, anyResumeContent, fc.constantFrom(...Locale.literals)],
    ([content, own, locale]) => {
      const t = locales[locale]
      const vacancy = ofVacancy({ ...content, languages })
      const told = (spoken: Resume["languages"]) => {
        const both = { vacancy, resume: ofResume({ ...own, languages: spoken }) }
        return [
          matchFact(t, locale, both, t.vacancySearch.fits),
          fitsFact(locale, both, (some, all) => `${some}/${all}`),
        ] as const
      }
      const [unsaid, of] = told([])
      const [said, ofSaid] = told(languages)
      expect(unsaid).toContain(t.vacancySearch.languagesUnsaid)
      expect(said).not.toContain(t.vacancySearch.languagesUnsaid)
      expect(Number(ofSaid.split("/")[1])).toBe(Number(of.split("/")[1]) + languages.length)
      expect(said.split("✗").length).toBe(unsaid.split("✗").length)
    },
  )
})
