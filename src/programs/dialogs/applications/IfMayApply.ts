import { Effect, Option } from "effect"
import type { ApplicationId, VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { type AlreadyApplied, Applications } from "../../../services/Applications.ts"
import type { CapReached } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { NotAllowed } from "../../access/Policy.ts"
import {
  type ApplyPreconditions,
  applyPreconditions,
  type NotPublished,
  type OwnCompany,
  type ResumeWanted,
} from "../../market/ApplyPreconditions.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { refuseOver } from "../home/OverCap.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { forVacancy, goneScreen, ownScreen, vacancyRow } from "./ApplyScreens.ts"
import { offeredBy } from "../fields/Offered.ts"
import { quickWizard } from "../fields/ResumeWizards.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"
import { showApplication } from "./ShowApplication.ts"
import { similarRows } from "./Similar.ts"
import { keepWanted } from "./WaitingVacancy.ts"

/** The vacancy and the source of the visit. */
export interface Wanted {
  readonly vacancy: VacancyId
  readonly source: string
}

/** Reasons why a person may not apply. */
type ApplyRefusal = AlreadyApplied | CapReached | NotAllowed | NotPublished | OwnCompany | ResumeWanted

const already = (interaction: Interaction, id: ApplicationId) =>
  Effect.gen(function* () {
    const former = yield* (yield* Applications).get(id)
    if (Option.isNone(former)) return outOfDate(interaction)
    return yield* showApplication(interaction, former.value, {
      refused: textsOf(interaction).applications.already,
    })
  })

const gone = (interaction: Interaction, vacancy: VacancyId, title: Option.Option<string>) =>
  Effect.map(similarRows(interaction, vacancy), (rows) =>
    show(interaction, goneScreen(textsOf(interaction), Option.getOrUndefined(title), rows)),
  )

/** Begin the short résumé at once; once it is made, the application goes on. */
const wantResume = (interaction: Interaction, vacancy: Vacancy, source: string): Outcome => {
  const session = keepWanted(interaction.session, { vacancy: vacancy.id, source }, interaction.now)
  const kept: Interaction = { ...interaction, session }
  return session.drafts[quickWizard.name] === undefined
    ? openWizardWith(quickWizard, kept, offeredBy(vacancy), forVacancy(textsOf(interaction), vacancy))
    : openWizard(quickWizard, kept)
}

/** Answer every refusal with its reason and a way forward. */
export const orRefuseToApply =
  (interaction: Interaction, { source, vacancy: id }: Wanted) =>
  <R>(applying: Effect.Effect<Outcome, ApplyRefusal | StorageError, R>) =>
    Effect.catchTags(applying, {
      AlreadyApplied: ({ application }) => already(interaction, application),
      CapReached: (reached) =>
        Effect.succeed(refuseOver(interaction, reached, vacancyRow(textsOf(interaction), { id }))),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      NotPublished: ({ title, vacancy }) => gone(interaction, vacancy, title),
      OwnCompany: ({ vacancy }) =>
        Effect.succeed(show(interaction, ownScreen(textsOf(interaction), vacancy))),
      ResumeWanted: ({ vacancy }) => Effect.succeed(wantResume(interaction, vacancy, source)),
    })

/** Continue if the person may apply to the vacancy now; otherwise show the reason and a way forward. */
export const ifMayApply = <R>(
  interaction: Interaction,
  wanted: Wanted,
  use: (ready: ApplyPreconditions) => Effect.Effect<Outcome, StorageError, R>,
) => {
  const { account, now } = interaction
  return applyPreconditions({ by: account.id, vacancy: wanted.vacancy, now }).pipe(
    Effect.flatMap(use),
    orRefuseToApply(interaction, wanted),
  )
}
