import { Effect, Option } from "effect"
import type { Application } from "../../domain/market/Application.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Applications } from "../../services/Applications.ts"
import type { Companies } from "../../services/Companies.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyOf } from "./CompanyMember.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"
import { applicationOf } from "./OwnApplication.ts"

/** An application, what it is for, and in whose name it is answered. */
export interface ReceivedApplication {
  readonly application: Application
  readonly vacancy: Vacancy
  readonly company: Company
}

const receivedBy = (interaction: Interaction, id: number) =>
  Effect.gen(function* () {
    const company = yield* companyOf(interaction)
    const application = yield* applicationOf(id)
    if (Option.isNone(company) || Option.isNone(application)) return Option.none()
    if (application.value.company !== company.value.id) return Option.none()
    const vacancy = yield* (yield* Vacancies).get(application.value.vacancy)
    return Option.map(vacancy, (its): ReceivedApplication => ({
      application: application.value,
      vacancy: its,
      company: company.value,
    }))
  })

/** For members of the company it was sent to; to all others the button is out of date. */
export const withReceivedApplication = <E, R>(
  interaction: Interaction,
  id: number,
  use: (received: ReceivedApplication) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Applications | Companies | Vacancies> =>
  Effect.flatMap(
    receivedBy(interaction, id),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (received): Effect.Effect<Outcome, E, R> => use(received),
    }),
  )
