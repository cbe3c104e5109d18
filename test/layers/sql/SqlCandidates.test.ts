import { expect, layer } from "@effect/vitest"
import { Arbitrary, Effect, FastCheck as fc, Option } from "effect"
import { bandOf, monthsOf } from "../../../src/domain/catalogue/Experience.ts"
import { isLevelAtLeast } from "../../../src/domain/catalogue/LanguageLevels.ts"
import { generalOf } from "../../../src/domain/catalogue/KindsOf.ts"
import { type ProfessionId, sphereOf } from "../../../src/domain/catalogue/Professions.ts"
import { type CityId, regionOf } from "../../../src/domain/catalogue/Regions.ts"
import { CandidateQuery, everybody } from "../../../src/domain/market/CandidateQuery.ts"
import type { CompanyId, ResumeId } from "../../../src/domain/market/MarketIds.ts"
import { leastMonthlyPay } from "../../../src/domain/market/MonthlyPay.ts"
import type { Resume, ResumeContent, Seeking, Visibility } from "../../../src/domain/market/Resume.ts"
import { Candidates } from "../../../src/services/Candidates.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Conversations } from "../../../src/services/Conversations.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { anyResumeContent, newcomer, newCompany, resumeContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"
import { together } from "../Together.ts"

const all = { offset: 0, limit: 1_000 }
let now = 1_700_000_000_000

const newResume = (told: Partial<ResumeContent> = {}) =>
  Effect.gen(function* () {
    const owner = yield* newcomer
    const resumes = yield* Resumes
    const id = Option.getOrThrow(yield* resumes.add(owner, { ...resumeContent, ...told }, ++now))
    return Option.getOrThrow(yield* resumes.get(id))
  })

const change = (resume: Resume, told: Partial<Resume>) =>
  Effect.flatMap(Resumes, (resumes) => resumes.save({ ...resume, ...told }, ++now))

const found = (query: CandidateQuery, company: CompanyId) =>
  Effect.map(
    Effect.flatMap(Candidates, (candidates) => candidates.find(query, company, all, now)),
    ({ ids }) => ids,
  )

const isFound = (id: ResumeId, query: CandidateQuery, company: CompanyId) =>
  Effect.map(found(query, company), (ids) => ids.includes(id))

/** Few of each, so that a query matches some and not others. */
const cities: ReadonlyArray<CityId> = ["toshkent", "chirchiq", "samarqand", "buxoro"]
const trades: ReadonlyArray<ProfessionId> = ["prof_driver", "prof_truck_driver", "prof_cook"]
const city = fc.constantFrom(...cities)
const profession = fc.constantFrom(...trades)
const works: ReadonlyArray<CandidateQuery["work"]> = [
  undefined,
  "prof_driver",
  "sphere_transport",
  "sphere_food",
]
const places: ReadonlyArray<CandidateQuery["place"]> = [
  undefined,
  "toshkent",
  "samarqand-region",
  "tashkent-region",
]
const fewResumes = fc.array(
  fc
    .record({ told: anyResumeContent, city: fc.option(city), profession })
    .map(({ city: where, told, ...rest }) => ({ ...told, ...rest, city: Option.fromNullable(where) })),
  { maxLength: 10 },
)
const fewQueries = fc
  .record({
    any: Arbitrary.make(CandidateQuery.omit("words", "days", "work", "place")),
    work: fc.constantFrom(...works),
    place: fc.constantFrom(...places),
  })
  .map(({ any, place, work }): CandidateQuery => ({
    ...any,
    ...(work && { work }),
    ...(place && { place }),
  }))

/** The same search as plain comparisons. */
const fits = (resume: ResumeContent, query: CandidateQuery): boolean => {
  const { city: where, employment, experience, languages, pay, profession: does } = resume
  const within: ReadonlyArray<CandidateQuery["place"]> = Option.match(where, {
    onNone: () => [],
    onSome: (id) => [id, regionOf(id)],
  })
  return [
    query.work === undefined ||
      [does, sphereOf(does), ...generalOf(does)].some((work) => work === query.work),
    query.place === undefined || Option.isNone(where) || within.includes(query.place),
    query.experience === undefined || monthsOf(query.experience) <= monthsOf(bandOf(experience)),
    query.employment === undefined || employment.length === 0 || employment.includes(query.employment),
    query.pay === undefined || Option.isNone(pay) || leastMonthlyPay(pay.value) <= query.pay * 1_000_000,
    (query.languages ?? []).every((asked) =>
      languages.some(
        ({ language, level }) => language === asked.language && isLevelAtLeast(level, asked.level),
      ),
    ),
  ].every(Boolean)
}

layer(TestStorage)("candidates", (it) => {
  it.effect.prop(
    "are found once, latest first, exactly if they match every filter",
    [fewResumes, fewQueries],
    ([contents, query]) =>
      Effect.gen(function* () {
        const company = yield* newCompany()
        const resumes = yield* Effect.forEach(contents, newResume)
        const mine = new Set(resumes.map(({ id }) => id))
        const ids = (yield* found(query, company.id)).filter((id) => mine.has(id))
        const wanted = resumes.filter((resume) => fits(resume, query)).map(({ id }) => id)
        expect(ids).toEqual(wanted.reverse())
        const candidates = yield* Candidates
        const { total } = yield* candidates.find(query, company.id, { offset: 0, limit: 1 }, now)
        expect(yield* candidates.count(query, company.id, now)).toBe(total)
        // The next test needs a market of its own.
        const service = yield* Resumes
        yield* Effect.forEach(resumes, ({ id }) => service.remove(id))
      }).pipe(together),
    { fastCheck: { numRuns: 50 } },
  )

  it.effect("are found in any script and word form, by their own words and by their trade", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const { id } = yield* newResume({
        profession: "prof_truck_driver",
        title: "Шофёр-экспедитор",
        skills: ["Tikuvchilik"],
        about: "Toshkent atrofida ishlayman",
        languages: [{ language: "lang_name_ko", level: "level_basic" }],
      })
      for (const words of [
        "shofyor",
        "шофер",
        "haydovchi",
        "ҳайдовчи",
        "xaydovchi",
        "водителей",
        "тикувчилик",
        "атрофида",
        "tosh",
        "корейский",
        "SHOFYOR ekspeditor",
      ])
        expect(yield* isFound(id, { words }, company), words).toBe(true)
      for (const words of ["oshpaz", "shofyor oshpaz", "бухгалтер"])
        expect(yield* isFound(id, { words }, company), words).toBe(false)
    }),
  )

  it.effect("aren't found by name or contacts, which must not be discoverable", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const { id } = yield* newResume({
        name: "Zulfiqor",
        about: "Meni oling: +998 90 765 43 21, @zulfiqor_usta, zulfiqor@mail.uz",
      })
      expect(yield* isFound(id, { words: "oling" }, company)).toBe(true)
      for (const words of ["Zulfiqor", "998907654321", "7654321", "zulfiqor_usta", "mail"])
        expect(yield* isFound(id, { words }, company), words).toBe(false)
    }),
  )

  it.effect("disappear at once when they hide or have found a job, and return when they look again", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const candidates = yield* Candidates
      const resume = yield* newResume()
      const states: ReadonlyArray<readonly [Visibility, Seeking, boolean]> = [
        ["open", "looking", true],
        ["hidden", "looking", false],
        ["anonymous", "looking", true],
        ["anonymous", "found", false],
        ["open", "open", true],
        ["hidden", "found", false],
      ]
      for (const [visibility, seeking, expected] of states) {
        yield* change(resume, { visibility, seeking })
        expect(yield* isFound(resume.id, everybody, company)).toBe(expected)
        expect(yield* candidates.isVisible(resume.id, company)).toBe(expected)
      }
    }),
  )

  it.effect("have one searchable résumé: the active one, also after a switch or a removal", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const first = yield* newResume({ profession: "prof_cook" })
      const resumes = yield* Resumes
      const second = Option.getOrThrow(
        yield* resumes.add(first.owner, { ...resumeContent, profession: "prof_seller" }, ++now),
      )
      const ofOwner = Effect.map(found(everybody, company), (ids) =>
        ids.filter((id) => id === first.id || id === second),
      )
      expect(yield* ofOwner).toEqual([second])
      yield* change(first, { active: true })
      expect(yield* ofOwner).toEqual([first.id])
      expect(yield* isFound(first.id, { work: "prof_cook" }, company)).toBe(true)
      yield* resumes.remove(first.id)
      expect(yield* ofOwner).toEqual([second])
      yield* resumes.remove(second)
      expect(yield* ofOwner).toEqual([])
    }),
  )

  it.effect("are found by their new words and no longer by their old ones", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const resume = yield* newResume({ title: "Zargar" })
      yield* change(resume, { title: "Kosib" })
      expect(yield* isFound(resume.id, { words: "zargar" }, company)).toBe(false)
      expect(yield* isFound(resume.id, { words: "kosib" }, company)).toBe(true)
    }),
  )

  it.effect("aren't shown to their own colleagues", () =>
    Effect.gen(function* () {
      const mine = yield* newCompany()
      const other = yield* newCompany()
      const resume = yield* newResume()
      const companies = yield* Companies
      const secret = yield* companies.invite(mine.id, mine.owner, now)
      yield* companies.join(secret, resume.owner, now)
      const candidates = yield* Candidates
      expect(yield* isFound(resume.id, everybody, mine.id)).toBe(false)
      expect(yield* candidates.isVisible(resume.id, mine.id)).toBe(false)
      expect(yield* isFound(resume.id, everybody, other.id)).toBe(true)
    }),
  )

  it.effect("aren't shown to a company while either blocks the other", () =>
    Effect.gen(function* () {
      const { id: company, owner: by } = yield* newCompany()
      const other = yield* newCompany()
      const { id: resume, owner: seeker } = yield* newResume()
      const about = { company, resume, seeker, vacancy: Option.none() }
      const invitation = yield* (yield* Invitations).add({ ...about, by, text: "" }, ++now)
      const conversations = yield* Conversations
      const id = yield* conversations.open({ ...about, subject: { invitation } }, ++now)
      const sides = {
        seeker: { person: seeker, side: "seeker" },
        employer: { person: by, side: "employer" },
      } as const
      const candidates = yield* Candidates
      for (const side of ["seeker", "employer"] as const)
        for (const blocked of [true, false]) {
          yield* conversations.setBlocked(id, sides[side], blocked, ++now)
          for (const query of [everybody, { words: "haydovchi" }]) {
            const before = yield* candidates.count(query, other.id, now)
            expect(yield* isFound(resume, query, company)).toBe(!blocked)
            expect(yield* isFound(resume, query, other.id)).toBe(true)
            expect(yield* candidates.count(query, company, now)).toBe(before - (blocked ? 1 : 0))
          }
          expect(yield* candidates.isVisible(resume, company)).toBe(!blocked)
        }
    }),
  )

  it.effect("count as new until unchanged for a number of days", () =>
    Effect.gen(function* () {
      const { id: company } = yield* newCompany()
      const { id } = yield* newResume()
      const candidates = yield* Candidates
      const day = 86_400_000
      const isNew = (days: 1 | 3, later: number) =>
        Effect.map(candidates.find({ days }, company, all, now + later), ({ ids }) => ids.includes(id))
      expect(yield* isNew(1, day - 1_000)).toBe(true)
      expect(yield* isNew(1, day + 1_000)).toBe(false)
      expect(yield* isNew(3, day + 1_000)).toBe(true)
    }),
  )

  it.effect.prop(
    "any typed text is a valid query",
    [fc.string({ unit: "binary", maxLength: 100 })],
    ([words]) =>
      Effect.gen(function* () {
        const { id: company } = yield* newCompany()
        const ids = yield* found({ words }, company)
        expect(new Set(ids).size).toBe(ids.length)
      }),
  )
})
