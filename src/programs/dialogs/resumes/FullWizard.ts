import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { payStep } from "../wizard/questions/PayQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Step, Wizard } from "../wizard/Wizard.ts"
import { birthYearStep, educationStep, genderStep, nameStep } from "./PersonSteps.ts"
import { quickSteps, quickWizard } from "./QuickWizard.ts"
import { skillsStep } from "./SkillsStep.ts"

const optional = true

const titleStep = textStep("title", {
  title: (t) => t.resume.titleTitle,
  prompt: (t) => t.resume.titlePrompt,
  example: (t) => t.resume.titleExample,
  max: 80,
  isName: true,
  optional,
})

const workSteps: ReadonlyArray<Step> = [
  textStep("history", {
    title: (t) => t.resume.historyTitle,
    prompt: (t) => t.resume.historyPrompt,
    example: (t) => t.resume.historyExample,
    max: 1_500,
    isLong: true,
    optional,
  }),
  skillsStep,
  languagesStep("languages", {
    title: (t) => t.resume.languagesTitle,
    prompt: (t) => t.resume.languagesPrompt,
    max: 8,
    optional,
  }),
  employmentStep("employment", {
    title: (t) => t.resume.employmentTitle,
    prompt: (t) => t.resume.employmentPrompt,
    many: true,
    optional,
  }),
  payStep("pay", {
    title: (t) => t.resume.payTitle,
    prompt: (t) => t.resume.payPrompt,
    example: (t) => t.resume.payExample,
    optional,
  }),
]

const aboutStep = textStep("about", {
  title: (t) => t.resume.aboutTitle,
  prompt: (t) => t.resume.aboutPrompt,
  example: (t) => t.resume.aboutExample,
  max: 1_000,
  isLong: true,
  optional,
})

const photo = photoStep("photo", {
  title: (t) => t.resume.photoTitle,
  prompt: (t) => t.resume.photoPrompt,
  optional,
})

/** All that may be told, most of which may be skipped. */
export const fullWizard: Wizard<ResumeContent> = {
  ...quickWizard,
  name: "fullresume",
  steps: [
    ...quickSteps,
    titleStep,
    nameStep,
    ...workSteps,
    educationStep,
    birthYearStep,
    genderStep,
    aboutStep,
    photo,
  ],
}
