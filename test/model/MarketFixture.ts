import { Arbitrary, Effect, FastCheck as fc, Option } from "effect"
import type { EmploymentTypeId } from "../../src/domain/catalogue/EmploymentTypes.ts"
import type { ProfessionId } from "../../src/domain/catalogue/Professions.ts"
import type { CityId, RegionId } from "../../src/domain/catalogue/Regions.ts"
import { UserId } from "../../src/domain/Ids.ts"
import type { CompanyContent } from "../../src/domain/market/Company.ts"
import { emptyResume, ResumeContent } from "../../src/domain/market/Resume.ts"
import { emptyVacancy, VacancyContent } from "../../src/domain/market/Vacancy.ts"
import { paySteps } from "../../src/domain/market/CommonQuery.ts"
import type { SearchOrder, VacancyQuery } from "../../src/domain/market/VacancyQuery.ts"
import { Accounts } from "../../src/services/Accounts.ts"
import { Companies } from "../../src/services/Companies.ts"

let people = 0

/** A new account that nobody knows. */
export const newcomer = Effect.gen(function* () {
  const id = UserId.make(++people)
  const accounts = yield* Accounts
  yield* accounts.save([
    {
      id,
      locale: "uz",
      role: "guest",
      consentedAt: Option.none(),
      standing: "active",
      standingSince: Option.none(),
      reachable: true,
      createdAt: 0,
      seenAt: 0,
    },
  ])
  return id
})

export const companyContent: CompanyContent = {
  name: "Zamin Savdo",
  sphere: "sphere_sales",
  city: "toshkent",
  about: "",
  logo: Option.none(),
}

export const newCompany = (name = companyContent.name) =>
  Effect.gen(function* () {
    const owner = yield* newcomer
    const id = yield* (yield* Companies).add(owner, { ...companyContent, name }, 1)
    return { id, owner }
  })

export const vacancyContent: VacancyContent = {
  profession: "prof_driver",
  title: "Haydovchi",
  description: "",
  city: "toshkent",
  remote: false,
  employment: "job_type_full_time",
  experience: 0,
  ...emptyVacancy,
}

export const resumeContent: ResumeContent = {
  profession: "prof_driver",
  city: Option.none(),
  experience: 0,
  ...emptyResume,
}

export const anyVacancyContent = Arbitrary.make(VacancyContent)
export const anyResumeContent = Arbitrary.make(ResumeContent)

const words = (
  "haydovchi haydovchilar ҳайдовчи oshpaz oshpazga sotuvchi oʻqituvchi ўқитувчи водитель водителем повар повара " +
  "склада продавец driver drivers cook IT 1C Zamin مرحبا 料理 ish в a̐b 🚚"
).split(" ")
const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { maxLength: most }).map((some) => some.join(" "))
const city = fc.constantFrom<[CityId, ...Array<CityId>]>("toshkent", "chirchiq", "samarqand", "buxoro")
const profession = fc.constantFrom<[ProfessionId, ...Array<ProfessionId>]>(
  "prof_driver",
  "prof_truck_driver",
  "prof_cook",
  "prof_seller",
)
const employment = fc.constantFrom<[EmploymentTypeId, ...Array<EmploymentTypeId>]>(
  "job_type_full_time",
  "job_type_shift",
)
const months = fc.constantFrom(0, 1, 12, 36, 72)

/** Few words, places and trades, so that a query matches some and not others. */
export const fewVacancies = fc.array(
  fc
    .record({
      told: anyVacancyContent,
      title: text(3),
      description: text(4),
      city,
      employment,
      experience: months,
    })
    .map(({ told, ...rest }): VacancyContent => ({ ...told, ...rest })),
  { maxLength: 12 },
)

export const fewQueries: fc.Arbitrary<VacancyQuery> = fc.record(
  {
    order: fc.constantFrom<[SearchOrder, ...Array<SearchOrder>]>("newest", "relevance", "pay"),
    words: fc.oneof(text(2), fc.string({ unit: "grapheme", maxLength: 20 })),
    region: fc.constantFrom<[RegionId, ...Array<RegionId>]>("tashkent-region", "samarqand-region"),
    city,
    remote: fc.constant(true as const),
    profession,
    employment,
    pay: fc.constantFrom(...paySteps).map((step) => step * 1_000_000),
    experience: months,
    days: fc.constantFrom(...([1, 3, 7, 30] as const)),
  },
  { requiredKeys: ["order"] },
)
