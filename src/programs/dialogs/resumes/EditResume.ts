import { Effect } from "effect"
import type { Resume, ResumeContent } from "../../../domain/market/Resume.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import type { Answers } from "../wizard/Wizard.ts"
import { changeResume } from "../../market/ChangeResume.ts"
import { fullWizard } from "../fields/ResumeWizards.ts"
import { knownOf } from "../fields/PersonQuestions.ts"
import { resumeAnswersOf } from "../fields/ResumeAnswers.ts"
import { showResume } from "./ShowResume.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"

/** A separate name keeps the draft of an unfinished new résumé. */
const name = "editresume"
const wizard: typeof fullWizard = { ...fullWizard, name, title: (t) => `📄 ${t.resumes.editing}` }

interface Following {
  readonly step: string
  readonly answers: Answers
}

/**
 * The next question after a new profession: the closest one in the catalogue to own words, or whether the old title
 * still fits.
 */
const following = (
  { session }: Interaction,
  before: Resume,
  { profession, title }: ResumeContent,
): Following | undefined => {
  if (session.drafts[name]?.step !== "profession") return undefined
  if (title !== before.title) return { step: "closest", answers: { profession: { own: title } } }
  return profession !== before.profession && title !== "" ? { step: "title", answers: {} } : undefined
}

const save = (interaction: Interaction, { about = 0, answers, session }: Finish<ResumeContent>) => {
  const idle: Interaction = { ...interaction, session }
  const changing = { by: idle.account.id, resume: about, change: answers, now: idle.now }
  return ifAllowed(idle, changeResume(changing), ({ before, resume }) => {
    const next = following(interaction, before, answers)
    if (next === undefined) return Effect.succeed(showResume(idle, resume, textsOf(idle).resumes.saved))
    const known = { ...resumeAnswersOf(resume), ...next.answers }
    return Effect.succeed(changeAnswer(wizard, idle, { about, answers: known, step: next.step }))
  })
}

export const editResume = makeDialog(wizard, save)

/** Until the closest profession is chosen, own words keep the former one. */
const asking = (resume: Resume, step: string): Answers =>
  step === "profession" ? { title: "", kept: resume.title, closest: resume.profession } : {}

/** Ask one question about a résumé. */
export const askToChangeResume = (interaction: Interaction, resume: Resume, step: string) =>
  changeAnswer(wizard, interaction, {
    about: resume.id,
    answers: { ...knownOf(interaction.incoming.person), ...resumeAnswersOf(resume), ...asking(resume, step) },
    step,
  })
