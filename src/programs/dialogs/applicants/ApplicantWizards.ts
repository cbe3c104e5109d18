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
  title: (t) => `📨 ${t.queue.name}`,
  decode,
  steps: [
    textStep("words", {
      title: (t) => t.queue.noteTitle,
      prompt: (t) => t.queue.notePrompt,
      example: (t) => t.queue.noteExample,
      max: most,
      isLong: true,
      optional: true,
    }),
  ],
}

export const inviteWizard: Wizard<Words> = {
  name: "callin",
  title: (t) => `📨 ${t.queue.name}`,
  decode,
  steps: [
    textStep("words", {
      title: (t) => t.queue.inviteTitle,
      prompt: (t) => t.queue.invitePrompt,
      example: (t) => t.queue.inviteExample,
      max: most,
      isLong: true,
      optional: true,
    }),
  ],
}
