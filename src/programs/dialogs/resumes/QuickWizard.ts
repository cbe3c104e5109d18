import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { professionSteps } from "./ProfessionSteps.ts"
import { decodeAnswers } from "./ResumeAnswers.ts"

export const quickSteps = [
  ...professionSteps,
  cityStep("city", { title: (t) => t.resume.cityTitle, prompt: (t) => t.resume.cityPrompt, any: true }),
  experienceStep("experience", {
    title: (t) => t.resume.experienceTitle,
    prompt: (t) => t.resume.experiencePrompt,
  }),
] as const

/** A résumé within a minute: what nobody finds work without. */
export const quickWizard: Wizard<ResumeContent> = {
  name: "resume",
  title: (t) => `📄 ${t.resume.name}`,
  decode: decodeAnswers,
  steps: quickSteps,
}
