import { Effect, Option } from "effect"
import { publishedQuota, youngFor } from "../../../domain/market/Caps.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { publishedAtAs, type Vacancy, type VacancyStatus } from "../../../domain/market/Vacancy.ts"
import { CapReached, Caps } from "../../../services/Caps.ts"
import { PublishingPolicy } from "../../../services/PublishingPolicy.ts"
import { Vacancies } from "../../../services/Vacancies.ts"

/** What a vacancy may become that its author wants in this status: only the policy lets it be seen. */
export const judged = (vacancy: Vacancy, wanted: VacancyStatus) =>
  wanted === "published"
    ? Effect.flatMap(PublishingPolicy, (policy) => policy.decide(vacancy))
    : Effect.succeed(wanted)

/** Before one more of a company's is published. */
export const countPublished = ({ createdAt, id }: Company, vacancy: Vacancy, now: number) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room(publishedQuota({ createdAt }, now), [id], now).pipe(
      Effect.catchTag("CapReached", ({ cap, until }) =>
        Effect.fail(
          new CapReached({
            cap,
            until: cap === "publishedYoung" ? Option.some(createdAt + youngFor) : until,
          }),
        ),
      ),
    )
    const isOnTop = publishedAtAs(vacancy, "published", now) !== vacancy.publishedAt
    if (isOnTop) yield* caps.spend("publications", [id], now)
  })

/** The vacancy as it is afterwards. */
export const setVacancyStatus = (vacancy: Vacancy, status: VacancyStatus, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    yield* vacancies.setStatus(vacancy.id, status, now)
    const publishedAt = publishedAtAs(vacancy, status, now)
    return { ...vacancy, status, publishedAt, updatedAt: now } satisfies Vacancy
  })
