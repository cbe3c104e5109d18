import { expect, layer } from "@effect/vitest"
import { Array, Effect, FastCheck as fc, Option } from "effect"
import type { CityId } from "../../../src/domain/catalogue/Regions.ts"
import { ApplicationStatus } from "../../../src/domain/market/Application.ts"
import { ApplicationId } from "../../../src/domain/market/MarketIds.ts"
import { mostOf } from "../../../src/domain/market/QueueFacets.ts"
import { unwantedAnswer } from "../../../src/domain/market/QueueScore.ts"
import { Applications, type Queue, type QueueFilter } from "../../../src/services/Applications.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { TestStorage } from "../TestStorage.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"

interface Applicant {
  readonly city: Option.Option<CityId>
  readonly experience: number
  readonly match: number
  readonly unwanted: number
  readonly status: ApplicationStatus
}

const cities: ReadonlyArray<CityId> = ["toshkent", "chirchiq", "samarqand"]
const here = cities.slice(0, 2)

const anyApplicant: fc.Arbitrary<Applicant> = fc.record({
  city: fc.option(fc.constantFrom(...cities)).map(Option.fromNullable),
  experience: fc.constantFrom(0, 1, 12, 36),
  match: fc.constantFrom(0, mostOf - 1, mostOf, 100),
  unwanted: fc.integer({ min: 0, max: 3 }),
  status: fc.constantFrom(...ApplicationStatus.literals),
})

const absentOr = <A>(value: fc.Arbitrary<A>) => fc.option(value, { nil: undefined })

const anyFilter = fc
  .record({
    answers: absentOr(fc.constantFrom("asWanted" as const, "unwanted" as const)),
    fit: absentOr(fc.constantFrom("most" as const, "few" as const)),
    place: absentOr(fc.boolean().map((isThere) => ({ cities: here, isThere }))),
    experience: absentOr(fc.boolean().map((isEnough) => ({ least: 12, isEnough }))),
  })
  .map(
    (parts) =>
      Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as QueueFilter,
  )

/** Whether a filter lets somebody through, in words of the interface. */
const passes = ({ answers, experience, fit, place }: QueueFilter, who: Applicant): boolean =>
  (answers === undefined || (answers === "asWanted") === (who.unwanted === 0)) &&
  (fit === undefined || (fit === "most") === who.match >= mostOf) &&
  (place === undefined || Option.exists(who.city, (city) => place.cities.includes(city) === place.isThere)) &&
  (experience === undefined || who.experience >= experience.least === experience.isEnough)

const queueOf = (applicants: ReadonlyArray<Applicant>, filter: QueueFilter) =>
  Effect.gen(function* () {
    const [applications, resumes] = [yield* Applications, yield* Resumes]
    const company = yield* newCompany()
    const vacancy = yield* (yield* Vacancies).add(company.id, company.owner, vacancyContent, 1)
    const ids = yield* Effect.forEach(applicants, ({ city, experience, match, status, unwanted }) =>
      Effect.gen(function* () {
        const applicant = yield* newcomer
        const resume = Option.getOrThrow(
          yield* resumes.add(applicant, { ...resumeContent, city, experience }, 1),
        )
        const score = match - unwanted * unwantedAnswer
        const content = { letter: "", answers: [], score, source: "" }
        const id = yield* applications.add({ vacancy, company: company.id, applicant, resume, ...content }, 5)
        yield* applications.setStatus(id, { from: "sent", to: status, declined: Option.none() }, 6)
        return id
      }),
    )
    const queue: Queue = { vacancy, statuses: [], order: "newest", filter }
    return { ids, queue }
  })

layer(TestStorage)("a filtered queue", (it) => {
  it.effect.prop(
    "holds those who pass, and its undecided are those of them who are new or only viewed",
    [fc.array(anyApplicant, { maxLength: 8 }), anyFilter, fc.nat({ max: 8 })],
    ([applicants, filter, last]) =>
      Effect.gen(function* () {
        const applications = yield* Applications
        const { ids, queue } = yield* queueOf(applicants, filter)
        const passing = Array.zip(ids, applicants).filter(([, who]) => passes(filter, who))
        const found = yield* applications.ofQueue(queue, { offset: 0, limit: 20 })
        expect(found.rows.map(({ id }) => id).toSorted()).toEqual(passing.map(([id]) => id).toSorted())

        const open = passing.flatMap(([id, { status }]) =>
          status === "sent" || status === "viewed" ? [id] : [],
        )
        const all = yield* applications.countUndecided(queue)
        expect(all).toEqual(
          open.length === 0 ? Option.none() : Option.some({ count: open.length, upTo: Math.max(...open) }),
        )
        const upTo = ApplicationId.make(ids[last] ?? Math.max(1, ...ids))
        const some = yield* applications.undecided(queue, upTo, 3)
        expect(some.map(({ id }) => id)).toEqual(open.filter((id) => id <= upTo).slice(0, 3))
      }),
    { fastCheck: { numRuns: 60 } },
  )
})
