import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { professionSteps } from "../fields/SoughtProfession.ts"
import { decodeResumeAnswers } from "./ResumeAnswers.ts"

export const quickSteps = [
  ...professionSteps,
  cityStep("city", { title: (t) => t.resumes.cityTitle, prompt: (t) => t.resumes.cityPrompt, any: true }),
  experienceStep("experience", {
    title: (t) => t.resumes.experienceTitle,
    prompt: (t) => t.resumes.experiencePrompt,
  }),
] as const

/** A résumé within a minute: what nobody finds work without. */
export const quickWizard: Wizard<ResumeContent> = {
  name: "resume",
  title: (t) => `📄 ${t.resumes.name}`,
  decode: decodeResumeAnswers,
  steps: quickSteps,
}
