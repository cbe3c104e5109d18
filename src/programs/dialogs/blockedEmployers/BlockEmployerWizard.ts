import { Schema } from "effect"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const NamedCompany = Schema.Struct({ company: Schema.String, origin: Schema.optional(Schema.String) })
export type NamedCompany = typeof NamedCompany.Type

/** Asks for a company by its name. */
export const hidingWizard: Wizard<NamedCompany> = {
  name: "hiding",
  title: (t) => `🏢 ${t.hiding.open}`,
  decode: Schema.decodeUnknownOption(NamedCompany),
  steps: [
    textStep("company", {
      title: (t) => t.hiding.companyTitle,
      prompt: (t) => t.hiding.companyPrompt,
      example: (t) => t.hiding.companyExample,
      max: 100,
    }),
  ],
}
