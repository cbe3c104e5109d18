import { Data, Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { type Application, isPossibleStep } from "../../domain/market/Application.ts"
import type { Company } from "../../domain/market/Company.ts"
import { VacancyId } from "../../domain/market/MarketIds.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { type Vacancy, wasPublished } from "../../domain/market/Vacancy.ts"
import { AlreadyApplied, Applications } from "../../services/Applications.ts"
import { Caps } from "../../services/Caps.ts"
import { Companies } from "../../services/Companies.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { Views } from "../../services/Views.ts"
import { companyOf } from "../access/CompanyMember.ts"
import { resumesOf } from "../access/OwnResume.ts"
import { allowIf, allowSome } from "../access/Policy.ts"

/** The vacancy no longer takes applications. */
export class NotPublished extends Data.TaggedError("NotPublished")<{
  readonly vacancy: VacancyId
  /** None where the person may not read it. */
  readonly title: Option.Option<string>
}> {}

/** The vacancy belongs to the person's own company. */
export class OwnCompany extends Data.TaggedError("OwnCompany")<{ readonly vacancy: Vacancy }> {}

/** The person has no résumé to apply with. */
export class ResumeWanted extends Data.TaggedError("ResumeWanted")<{ readonly vacancy: Vacancy }> {}

/** Everything an application needs. */
export interface ApplyPreconditions {
  readonly vacancy: Vacancy
  readonly company: Company
  readonly resume: Resume
  /** An application that was withdrawn, or closed with the vacancy, and is sent again. */
  readonly former: Option.Option<Application>
}

/** A person's attempt to apply to a vacancy. */
export interface Applying {
  readonly by: UserId
  readonly vacancy: number
  readonly now: number
}

/** Whether the person saw the vacancy's card or applied; false while a ban suspends the vacancy. */
const hasSeen = (person: UserId, { id }: Vacancy, former: Option.Option<Application>) =>
  Effect.gen(function* () {
    if (yield* (yield* Vacancies).isSuspended(id)) return false
    return Option.isSome(former) || Option.isSome(yield* (yield* Views).sourceOf(id, person))
  })

/**
 * A vacancy that was never public fails as not allowed; one that was public fails with its title for people who have
 * seen it.
 */
const ifPublished = (person: UserId, vacancy: Vacancy, former: Option.Option<Application>) =>
  Effect.gen(function* () {
    if (vacancy.status === "published") return
    yield* allowIf(Option.isSome(former) || wasPublished(vacancy))
    const title = (yield* hasSeen(person, vacancy, former)) ? Option.some(vacancy.title) : Option.none()
    return yield* new NotPublished({ vacancy: vacancy.id, title })
  })

const activeResume = (person: UserId, vacancy: Vacancy) =>
  Effect.flatMap(resumesOf(person), (all) =>
    Effect.mapError(
      Effect.fromNullable(all.find(({ active }) => active)),
      () => new ResumeWanted({ vacancy }),
    ),
  )

/** Fails if one more application would exceed a cap; spends nothing. */
const roomFor = (person: UserId, { company }: Vacancy, now: number) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room("refusals", [person, company], now)
    yield* caps.room("underWay", [person], now)
    yield* caps.check("applications", [person], now)
  })

/** The preconditions of an application to the vacancy, or the reason why the person may not apply. */
export const applyPreconditions = ({ by, now, vacancy: id }: Applying) =>
  Effect.gen(function* () {
    const [vacancies, companies, applications] = [yield* Vacancies, yield* Companies, yield* Applications]
    yield* allowIf(id !== 0)
    const vacancy = yield* allowSome(vacancies.get(VacancyId.make(id)))
    const company = yield* allowSome(companies.get(vacancy.company))
    const former = yield* applications.between(vacancy.id, by)
    if (Option.isSome(former) && !isPossibleStep(former.value.status, "resend"))
      return yield* new AlreadyApplied({ application: former.value.id })
    yield* ifPublished(by, vacancy, former)
    if (Option.exists(yield* companyOf(by), ({ id: own }) => own === vacancy.company))
      return yield* new OwnCompany({ vacancy })
    const resume = yield* activeResume(by, vacancy)
    yield* roomFor(by, vacancy, now)
    return { vacancy, company, resume, former } satisfies ApplyPreconditions
  })
