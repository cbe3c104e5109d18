import { Schema } from "effect"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import { aboutWhom } from "../wizard/AboutWhom.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const Words = Schema.Struct({ words: Schema.optionalWith(Schema.String, { default: () => "" }) })
export type Words = typeof Words.Type

const decode = Schema.decodeUnknownOption(Words)

/** UTF-16 units of an employer's note or message. */
const most = 500

/** Asks for a note for the company's other members. */
export const noteWizard: Wizard<Words> = {
  name: "note",
  title: (t) => `📨 ${t.applicants.name}`,
  decode,
  steps: [
    aboutWhom(
      textStep("words", {
        title: (t) => t.applicants.noteTitle,
        prompt: (t) => t.applicants.notePrompt,
        example: (t) => t.applicants.noteExample,
        max: most,
        isLong: true,
        optional: true,
      }),
    ),
  ],
}

export const interviewWizard: Wizard<Words> = {
  name: "callin",
  title: (t) => `📨 ${t.applicants.name}`,
  decode,
  steps: [
    aboutWhom(
      textStep("words", {
        title: (t) => t.applicants.inviteTitle,
        prompt: (t) => t.applicants.invitePrompt,
        example: (t) => t.applicants.inviteExample,
        max: most,
        isLong: true,
        optional: true,
      }),
    ),
  ],
}
