import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { workAt } from "../../../domain/search/VacancyTokens.ts"
import type { ProfessionId } from "../../../domain/catalogue/Professions.ts"
import { type CityId, regionOf } from "../../../domain/catalogue/Regions.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { quoteTerm } from "./MatchExpression.ts"
import { placesOf, vacanciesAt } from "./Places.ts"

/** Other vacancies of the same profession: first those of its region; each the newest first. */
export const similarTo = (sql: SqlClient, id: VacancyId, person: UserId, limit: number) =>
  Effect.gen(function* () {
    const [vacancy] = yield* sql<{ profession: ProfessionId; city: CityId }>`
      SELECT profession, city FROM vacancies WHERE id = ${id}`
    if (vacancy === undefined) return []
    const { profession, city } = vacancy
    const region = regionOf(city)
    // One more than asked for, since the vacancy finds itself.
    const found = (match: string) =>
      placesOf(sql, { match, person, since: 0 }, limit + 1).pipe(
        Effect.flatMap((at) => vacanciesAt(sql, at)),
        Effect.map((ids) => ids.filter((each) => each !== id)),
      )
    const near = yield* found(quoteTerm(workAt(profession, region)))
    const far =
      near.length < limit
        ? yield* found(`${quoteTerm(`p_${profession}`)} NOT ${quoteTerm(`r_${region}`)}`)
        : []
    return [...near, ...far].slice(0, limit)
  })
