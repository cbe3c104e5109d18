import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { payStep } from "../wizard/questions/PayQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Step, Wizard } from "../wizard/Wizard.ts"
import { birthYearStep, educationStep, genderStep, nameStep } from "../fields/PersonQuestions.ts"
import { quickSteps, quickWizard } from "./QuickWizard.ts"
import { skillsStep } from "../fields/SkillsQuestion.ts"

const optional = true

const titleStep = textStep("title", {
  title: (t) => t.resumes.titleTitle,
  prompt: (t) => t.resumes.titlePrompt,
  example: (t) => t.resumes.titleExample,
  max: 80,
  isName: true,
  optional,
})

const workSteps: ReadonlyArray<Step> = [
  textStep("history", {
    title: (t) => t.resumes.historyTitle,
    prompt: (t) => t.resumes.historyPrompt,
    example: (t) => t.resumes.historyExample,
    max: 1_500,
    isLong: true,
    optional,
  }),
  skillsStep,
  languagesStep("languages", {
    title: (t) => t.resumes.languagesTitle,
    prompt: (t) => t.resumes.languagesPrompt,
    max: 8,
    optional,
  }),
  employmentStep("employment", {
    title: (t) => t.resumes.employmentTitle,
    prompt: (t) => t.resumes.employmentPrompt,
    many: true,
    optional,
  }),
  payStep("pay", {
    title: (t) => t.resumes.payTitle,
    prompt: (t) => t.resumes.payPrompt,
    example: (t) => t.resumes.payExample,
    optional,
  }),
]

const aboutStep = textStep("about", {
  title: (t) => t.resumes.aboutTitle,
  prompt: (t) => t.resumes.aboutPrompt,
  example: (t) => t.resumes.aboutExample,
  max: 1_000,
  isLong: true,
  optional,
})

const photo = photoStep("photo", {
  title: (t) => t.resumes.photoTitle,
  prompt: (t) => t.resumes.photoPrompt,
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
