import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import { Accounts } from "../../services/Accounts.ts"
import { Vacancies } from "../../services/Vacancies.ts"

/** Those of some people who are in good standing. A screen that names anybody else among `about` is never delivered. */
export const inGoodStanding = (people: ReadonlyArray<UserId>) =>
  Effect.gen(function* () {
    const inactive = yield* (yield* Accounts).inactive
    return people.filter((person) => !inactive.has(person))
  })

export const isInGoodStanding = (person: UserId) =>
  Effect.map(inGoodStanding([person]), (found) => found.length > 0)

/** A vacancy as far as people outside its company may read it: none while a ban keeps it out of sight. */
export const vacancyShown = (id: VacancyId) =>
  Effect.gen(function* () {
    const found = yield* (yield* Vacancies).shown([id])
    return Option.fromNullable(found.get(id))
  })
