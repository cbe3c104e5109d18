import { Schema } from "effect"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const Words = Schema.Struct({ words: Schema.optionalWith(Schema.String, { default: () => "" }) })
export type Words = typeof Words.Type

const decode = Schema.decodeUnknownOption(Words)

/** UTF-16 units of what an employer writes of an applicant, or to them. */
const most = 500

/** What one member of the company leaves for the others; skipped, there is none any more. */
export const noteWizard: Wizard<Words> = {
  name: "note",
  title: (t) => `📨 ${t.applicants.name}`,
  decode,
  steps: [
    textStep("words", {
      title: (t) => t.applicants.noteTitle,
      prompt: (t) => t.applicants.notePrompt,
      example: (t) => t.applicants.noteExample,
      max: most,
      isLong: true,
      optional: true,
    }),
  ],
}

export const interviewWizard: Wizard<Words> = {
  name: "callin",
  title: (t) => `📨 ${t.applicants.name}`,
  decode,
  steps: [
    textStep("words", {
      title: (t) => t.applicants.inviteTitle,
      prompt: (t) => t.applicants.invitePrompt,
      example: (t) => t.applicants.inviteExample,
      max: most,
      isLong: true,
      optional: true,
    }),
  ],
}
