import type { Locale } from "../../../domain/Locale.ts"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { showField, together } from "./Field.ts"
import { type VacancyFieldName, vacancyFields } from "./VacancyFields.ts"

/** Fields of a vacancy on one line, each after its icon; empty if all of them are. */
export const vacancyLine = (
  t: Texts,
  locale: Locale,
  vacancy: VacancyContent,
  fields: ReadonlyArray<VacancyFieldName>,
): string =>
  together(
    ...fields.map((field) => {
      const { icon, text } = showField(vacancyFields[field], t, locale, vacancy, maskContacts)
      return icon === "" || text === "" ? text : `${icon} ${text}`
    }),
  )
