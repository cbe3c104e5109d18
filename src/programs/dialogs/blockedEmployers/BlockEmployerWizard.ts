import { Schema } from "effect"
import { OriginWord, resumeList } from "../../../domain/buttons/Origin.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

const NamedCompany = Schema.Struct({
  company: Schema.String,
  origin: Schema.optionalWith(OriginWord, { default: () => resumeList }),
})
export type NamedCompany = typeof NamedCompany.Type

/** Asks for a company by name. */
export const hidingWizard: Wizard<NamedCompany> = {
  name: "hiding",
  title: (t) => `🏢 ${t.blockedEmployers.open}`,
  decode: Schema.decodeUnknownOption(NamedCompany),
  steps: [
    textStep("company", {
      title: (t) => t.blockedEmployers.companyTitle,
      prompt: (t) => t.blockedEmployers.companyPrompt,
      example: (t) => t.blockedEmployers.companyExample,
      max: 100,
    }),
  ],
}
