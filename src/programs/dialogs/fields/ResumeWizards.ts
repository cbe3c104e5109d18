import { Record, Struct } from "effect"
import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { resumeFields } from "./ResumeFields.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { decodeResumeAnswers } from "./ResumeAnswers.ts"

const { profession } = resumeFields
const others = Record.values(Struct.omit(resumeFields, "profession"))

/** A résumé within a minute: only the fields that finding work requires. */
export const quickWizard: Wizard<ResumeContent> = {
  name: "resume",
  title: (t) => `📄 ${t.resumes.name}`,
  decode: decodeResumeAnswers,
  steps: [
    ...profession.questions,
    ...others.filter(({ isQuick }) => isQuick === true).flatMap(({ questions }) => questions),
  ],
}

/** All fields, most of which may be skipped. */
export const fullWizard: Wizard<ResumeContent> = {
  ...quickWizard,
  name: "fullresume",
  steps: [...profession.questions, ...others.flatMap(({ questions }) => questions)],
}
