import { Effect } from "effect"
import { employmentTypes } from "../../src/domain/catalogue/EmploymentTypes.ts"
import { experienceBands } from "../../src/domain/catalogue/Experience.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { cities, regions } from "../../src/domain/catalogue/Regions.ts"
import { spokenLanguages } from "../../src/domain/catalogue/SpokenLanguages.ts"
import { Locale } from "../../src/domain/Locale.ts"
import type { CandidateQuery } from "../../src/domain/market/CandidateQuery.ts"
import { CompanyId } from "../../src/domain/market/MarketIds.ts"
import { paySteps } from "../../src/domain/market/CommonQuery.ts"
import { Candidates } from "../../src/services/Candidates.ts"
import { newestAt } from "../generate/Fill.ts"
import { coinedName, skills } from "../generate/Phrases.ts"
import { Pick } from "../generate/Pick.ts"
import type { Case } from "./Measure.ts"

const asked: Readonly<Record<string, (pick: Pick) => CandidateQuery>> = {
  everybody: () => ({}),
  "common words": (pick) => ({
    words: professions.label(pick.common(professions.ids), pick.one(Locale.literals)),
  }),
  "a skill": (pick) => ({ words: pick.one(skills) }),
  "rare words": (pick) => ({ words: coinedName(pick) }),
  "a profession, a region": (pick) => ({
    work: pick.common(professions.ids),
    place: pick.common(regions.ids),
  }),
  "all filters": (pick) => ({
    work: pick.common(professions.ids),
    place: pick.common(cities.ids),
    experience: pick.one(experienceBands.ids),
    employment: pick.common(employmentTypes.ids),
    pay: pick.one(paySteps),
    languages: [{ language: pick.common(spokenLanguages.ids), level: "level_practical" }],
  }),
}

const pages = [
  { at: { offset: 0, limit: 5 }, page: "first page" },
  { at: { offset: 995, limit: 5 }, page: "page 200" },
]

export const candidateCases: ReadonlyArray<Case<unknown, Candidates>> = Object.entries(asked).flatMap(
  ([name, ask]) =>
    pages.map(({ at, page }) => ({
      name: `${name}, ${page}`,
      run: (index: number) =>
        Effect.flatMap(Candidates, (candidates) =>
          candidates.find(ask(new Pick(index)), CompanyId.make(1 + index), at, newestAt),
        ),
    })),
)
