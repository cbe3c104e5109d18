import { Schema } from "effect"
import { spheres } from "../../../domain/catalogue/Professions.ts"
import { type Company, CompanyContent } from "../../../domain/market/Company.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { entryStep } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Wizard } from "../wizard/Wizard.ts"

/** Skipped answers are empty. `then` is the reason for creating the company. */
const CompanyAnswers = Schema.Struct({
  ...CompanyContent.fields,
  about: Schema.optionalWith(CompanyContent.fields.about, { default: () => "" }),
  logo: Schema.optionalWith(Schema.String, { as: "Option", nullable: true }),
  then: Schema.optionalWith(Schema.Literal("", "vacancy"), { default: () => "" }),
})
export type CompanyAnswers = typeof CompanyAnswers.Type

const sphereStep = entryStep("sphere", spheres, {
  title: (t) => t.company.sphereTitle,
  prompt: (t) => t.company.spherePrompt,
})

export const companyWizard: Wizard<CompanyAnswers> = {
  name: "company",
  title: (t) => `🏢 ${t.company.name}`,
  decode: Schema.decodeUnknownOption(CompanyAnswers),
  steps: [
    textStep("name", {
      title: (t) => t.company.nameTitle,
      prompt: (t) => t.company.namePrompt,
      example: (t) => t.company.nameExample,
      max: 80,
      isName: true,
    }),
    sphereStep,
    cityStep("city", {
      title: (t) => t.company.cityTitle,
      prompt: (t) => t.company.cityPrompt,
    }),
    textStep("about", {
      title: (t) => t.company.aboutTitle,
      prompt: (t) => t.company.aboutPrompt,
      example: (t) => t.company.aboutExample,
      max: 1_000,
      isLong: true,
      optional: true,
    }),
    photoStep("logo", {
      title: (t) => t.company.logoTitle,
      prompt: (t) => t.company.logoPrompt,
      optional: true,
    }),
  ],
}

const encode = Schema.encodeSync(CompanyContent)

/** The wizard's answers for a company as it is. */
export const companyAnswersOf = (company: Company): Answers => encode(company)
