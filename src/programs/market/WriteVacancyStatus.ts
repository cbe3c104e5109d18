import { Effect } from "effect"
import { publishedAtAs, type Vacancy, type VacancyStatus } from "../../domain/market/Vacancy.ts"
import { PublishingPolicy } from "../../services/PublishingPolicy.ts"
import { Vacancies } from "../../services/Vacancies.ts"

/** The status that results when the author asks for `wanted`: publishing is subject to the publishing policy. */
export const judged = (vacancy: Vacancy, wanted: VacancyStatus) =>
  wanted === "published"
    ? Effect.flatMap(PublishingPolicy, (policy) => policy.decide(vacancy))
    : Effect.succeed(wanted)

/** Store the status; returns the vacancy after the change. */
export const writeVacancyStatus = (vacancy: Vacancy, status: VacancyStatus, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    yield* vacancies.setStatus(vacancy.id, status, now)
    const publishedAt = publishedAtAs(vacancy, status, now)
    return { ...vacancy, status, publishedAt, updatedAt: now } satisfies Vacancy
  })
