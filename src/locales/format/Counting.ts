import type { Language } from "../../domain/Locale.ts"
import { formatNumber } from "./FormatNumber.ts"

/** A noun's forms after a number, by CLDR's plural categories; `other` where a category has no form of its own. */
type NounForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** A number with its noun. `shown` replaces its digits where it isn't exact: `1 000+`. */
export type Counted = (count: number, shown?: string) => string

const rules: Record<Language, Intl.PluralRules> = {
  uz: new Intl.PluralRules("uz"),
  ru: new Intl.PluralRules("ru"),
  en: new Intl.PluralRules("en"),
}

/** Numbers with a noun in the form that each asks for: `1 вакансия`, `2 вакансии`, `5 вакансий`. */
export const counting =
  (language: Language, forms: NounForms): Counted =>
  (count, shown = formatNumber(language, count)) =>
    `${shown} ${forms[rules[language].select(count)] ?? forms.other}`
