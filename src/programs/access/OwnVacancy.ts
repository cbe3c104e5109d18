import { Effect, Option } from "effect"
import type { Company } from "../../domain/market/Company.ts"
import { VacancyId } from "../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Companies } from "../../services/Companies.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyOf } from "./CompanyMember.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"

/** A vacancy and the company in whose name it is. */
export interface OwnVacancy {
  readonly vacancy: Vacancy
  readonly company: Company
}

const ownOf = (interaction: Interaction, id: number) =>
  Effect.gen(function* () {
    const company = yield* companyOf(interaction)
    if (Option.isNone(company) || id === 0) return Option.none<OwnVacancy>()
    const vacancies = yield* Vacancies
    const vacancy = yield* vacancies.get(VacancyId.make(id))
    return Option.map(
      Option.filter(vacancy, ({ company: its }) => its === company.value.id),
      (found): OwnVacancy => ({ vacancy: found, company: company.value }),
    )
  })

/** For members of the company whose vacancy it is; to all others the button is out of date. */
export const withOwnVacancy = <E, R>(
  interaction: Interaction,
  id: number,
  use: (own: OwnVacancy) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Companies | Vacancies> =>
  Effect.flatMap(
    ownOf(interaction, id),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (own): Effect.Effect<Outcome, E, R> => use(own),
    }),
  )
