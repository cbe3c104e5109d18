import { Effect } from "effect"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { editVacancy } from "../../market/EditVacancy.ts"
import { showVacancy } from "./ShowVacancy.ts"
import { questionSteps } from "../fields/KnockOutQuestions.ts"
import { vacancyAnswersOf } from "./VacancyAnswers.ts"
import { vacancyWizard } from "./VacancyWizard.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"

/** A separate name keeps the draft of an unfinished new vacancy. */
const name = "editvac"
export const editVacancyWizard: typeof vacancyWizard = {
  ...vacancyWizard,
  name,
  title: (t) => `💼 ${t.vacancies.editing}`,
}

/** After a question's text, its wanted answer is asked. */
const followingStep = ({ session }: Interaction, { questions }: VacancyContent): string | undefined => {
  const asked = session.drafts[name]?.step
  const index = questionSteps.findIndex((keys) => keys.asked === asked)
  return questions[index] === undefined ? undefined : questionSteps[index]?.wanted
}

const save = (interaction: Interaction, { about = 0, answers: content, session }: Finish<VacancyContent>) => {
  const idle: Interaction = { ...interaction, session }
  const { account, now } = idle
  return ifAllowed(idle, editVacancy({ by: account.id, vacancy: about, content, now }), ({ vacancy }) => {
    const step = followingStep(interaction, content)
    return step === undefined
      ? showVacancy(idle, vacancy, { said: textsOf(idle).vacancies.saved })
      : Effect.succeed(
          changeAnswer(editVacancyWizard, idle, { about, answers: vacancyAnswersOf(vacancy), step }),
        )
  })
}

export const editVacancyDialog = makeDialog(editVacancyWizard, save)
