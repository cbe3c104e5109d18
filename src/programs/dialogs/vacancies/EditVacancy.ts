import { Effect } from "effect"
import type { Vacancy, VacancyContent } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { PublishingPolicy } from "../../../services/PublishingPolicy.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog, type WizardDialog } from "../wizard/Dialog.ts"
import { ownVacancy } from "../../access/OwnVacancy.ts"
import { judged, setVacancyStatus } from "./SetStatus.ts"
import { showVacancy } from "./ShowVacancy.ts"
import { questionSteps } from "../fields/KnockOutQuestions.ts"
import { vacancyAnswersOf } from "./VacancyAnswers.ts"
import { vacancyWizard } from "./VacancyWizard.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

type Needs = Applications | BotIdentity | Companies | PublishingPolicy | Transaction | Vacancies

/** Has a name of its own, so that a change leaves a half-made vacancy alone. */
const name = "editvac"

/** A question that was written is followed by which answer it wants. */
const followingStep = ({ session }: Interaction, { questions }: VacancyContent): string | undefined => {
  const asked = session.drafts[name]?.step
  const index = questionSteps.findIndex((keys) => keys.asked === asked)
  return questions[index] === undefined ? undefined : questionSteps[index]?.wanted
}

/** What seekers already see is judged again. */
const write = (vacancy: Vacancy, content: VacancyContent, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const edited: Vacancy = { ...vacancy, ...content, updatedAt: now }
    yield* vacancies.edit(vacancy.id, content, now)
    if (vacancy.status !== "published") return edited
    const status = yield* judged(edited, "published")
    return status === "published" ? edited : yield* setVacancyStatus(edited, status, now)
  })

const save = (
  interaction: Interaction,
  { about = 0, answers, session }: Finish<VacancyContent>,
): Effect.Effect<Outcome, StorageError, Needs> => {
  const left: Interaction = { ...interaction, session }
  return ifAllowed(left, ownVacancy(left.account.id, about), ({ vacancy }) =>
    Effect.gen(function* () {
      const transaction = yield* Transaction
      const edited = yield* transaction.run(write(vacancy, answers, interaction.now))
      const step = followingStep(interaction, answers)
      return step === undefined
        ? yield* showVacancy(left, edited, { said: textsOf(left).vacancies.saved })
        : yield* editVacancy.change(left, { about, answers: vacancyAnswersOf(edited), step })
    }),
  )
}

export const editVacancy: WizardDialog<StorageError, Needs> = makeDialog({ ...vacancyWizard, name }, save)
