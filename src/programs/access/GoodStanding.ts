import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import { Accounts } from "../../services/Accounts.ts"
import { Vacancies } from "../../services/Vacancies.ts"

/** The people in good standing among those given. A screen with anybody else in its `about` is never delivered. */
export const inGoodStanding = (people: ReadonlyArray<UserId>) =>
  Effect.gen(function* () {
    const inactive = yield* (yield* Accounts).inactive
    return people.filter((person) => !inactive.has(person))
  })

export const isInGoodStanding = (person: UserId) =>
  Effect.map(inGoodStanding([person]), (found) => found.length > 0)

/** A vacancy that people outside its company may read; none while a ban hides it. */
export const vacancyShown = (id: VacancyId) =>
  Effect.gen(function* () {
    const found = yield* (yield* Vacancies).shown([id])
    return Option.fromNullable(found.get(id))
  })
