import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { VacancyId } from "../../domain/market/MarketIds.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { operator } from "../access/Operator.ts"
import { allowIf, allowSome } from "../access/Policy.ts"
import { inTransaction } from "./InTransaction.ts"
import { writeVacancyStatus } from "./WriteVacancyStatus.ts"

interface Holding {
  readonly by: UserId
  readonly vacancy: number
  readonly now: number
}

const operatedVacancy = ({ by, vacancy }: Holding) =>
  Effect.gen(function* () {
    yield* operator(by)
    const vacancies = yield* Vacancies
    return yield* allowSome(
      vacancy === 0 ? Effect.succeed(Option.none()) : vacancies.get(VacancyId.make(vacancy)),
    )
  })

/** Pause a published vacancy of anybody's, so that only operators can publish it again. */
export const holdVacancy = Effect.fn("HoldVacancy")(function* (holding: Holding) {
  const vacancy = yield* operatedVacancy(holding)
  yield* allowIf(vacancy.status === "published")
  yield* (yield* Vacancies).setHeld(vacancy.id, Option.some(holding.now))
  return yield* writeVacancyStatus(vacancy, "paused", holding.now)
}, inTransaction)

/** End that. The vacancy is published again, unless its company ended it or a ban keeps it out of the search. */
export const releaseVacancy = Effect.fn("ReleaseVacancy")(function* (holding: Holding) {
  const vacancies = yield* Vacancies
  const vacancy = yield* operatedVacancy(holding)
  yield* allowIf(yield* vacancies.isHeld(vacancy.id))
  yield* vacancies.setHeld(vacancy.id, Option.none())
  const stays = vacancy.status !== "paused" || (yield* vacancies.isSuspended(vacancy.id))
  return stays ? vacancy : yield* writeVacancyStatus(vacancy, "published", holding.now)
}, inTransaction)
