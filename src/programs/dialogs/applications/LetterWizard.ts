import { Schema } from "effect"
import { letterLength, placeholders } from "../../../domain/market/Letter.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const LetterAnswers = Schema.Struct({ text: Schema.String })
export type LetterAnswers = typeof LetterAnswers.Type

export const letterWizard: Wizard<LetterAnswers> = {
  name: "letter",
  title: (t) => t.sent.letters,
  decode: Schema.decodeUnknownOption(LetterAnswers),
  steps: [
    textStep("text", {
      title: (t) => t.sent.textTitle,
      prompt: (t) => t.sent.textPrompt(placeholders.title, placeholders.company),
      example: (t) => t.sent.textExample,
      max: letterLength,
      isLong: true,
    }),
  ],
}
