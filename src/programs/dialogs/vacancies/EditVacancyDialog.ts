import type { Effect } from "effect"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { PublishingPolicy } from "../../../services/PublishingPolicy.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog, type WizardDialog } from "../wizard/Dialog.ts"
import { editVacancy } from "../../market/EditVacancy.ts"
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

const save = (
  interaction: Interaction,
  { about = 0, answers: content, session }: Finish<VacancyContent>,
): Effect.Effect<Outcome, StorageError, Needs> => {
  const left: Interaction = { ...interaction, session }
  const { account, now } = left
  return ifAllowed(left, editVacancy({ by: account.id, vacancy: about, content, now }), ({ vacancy }) => {
    const step = followingStep(interaction, content)
    return step === undefined
      ? showVacancy(left, vacancy, { said: textsOf(left).vacancies.saved })
      : editVacancyDialog.change(left, { about, answers: vacancyAnswersOf(vacancy), step })
  })
}

export const editVacancyDialog: WizardDialog<StorageError, Needs> = makeDialog(
  { ...vacancyWizard, name },
  save,
)
