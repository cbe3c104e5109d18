import { Schema } from "effect"
import { letterLength, placeholders } from "../../../domain/market/Letter.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const LetterAnswers = Schema.Struct({ text: Schema.String })
export type LetterAnswers = typeof LetterAnswers.Type

export const letterWizard: Wizard<LetterAnswers> = {
  name: "letter",
  title: (t) => t.applications.letters,
  decode: Schema.decodeUnknownOption(LetterAnswers),
  steps: [
    textStep("text", {
      title: (t) => t.applications.textTitle,
      prompt: (t) => t.applications.textPrompt(placeholders.title, placeholders.company),
      example: (t) => t.applications.textExample,
      max: letterLength,
      isLong: true,
    }),
  ],
}
