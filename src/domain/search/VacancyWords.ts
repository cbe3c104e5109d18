import type { Entry } from "../catalogue/Catalogue.ts"
import { employmentTypes, remoteWork } from "../catalogue/EmploymentTypes.ts"
import { professions } from "../catalogue/Professions.ts"
import { cities } from "../catalogue/Regions.ts"
import { maskContacts } from "../text/ContactMask.ts"
import { Locale } from "../Locale.ts"
import type { VacancyContent } from "../market/Vacancy.ts"
import { foldedWords } from "../text/Fold.ts"
import { stem } from "./Stem.ts"
import { tokensOf } from "./VacancyTokens.ts"

/** Before a word that stands in the title or names the profession. */
export const naming = "w_"

/** As many digits in a row are somebody's number, not a word that work is looked for by. */
const number = /\d{7}/

/** Words as they are, for what somebody has typed the beginning of, and their stems, for other forms. */
export const indexed = (text: string): ReadonlyArray<string> =>
  foldedWords(text)
    .filter((word) => !number.test(word))
    .flatMap((word) => [word, stem(word)])

const namesIndexed = new WeakMap<Entry, ReadonlyArray<string>>()

/** The same of what a catalogue calls it in every language; made once, since it is half of all that is to be folded. */
export const indexedNames = (entry: Entry): ReadonlyArray<string> => {
  const known = namesIndexed.get(entry)
  if (known !== undefined) return known
  const names = Locale.literals.flatMap((locale) => [entry[locale], ...(entry.also?.[locale] ?? [])])
  const made = [...new Set(indexed(names.join(" ")))]
  namesIndexed.set(entry, made)
  return made
}

/**
 * All that a vacancy is found by, each once, one space between them; what its employer is called included, contacts that
 * are written in it not: the index isn't sealed.
 */
export const vacancyWords = (vacancy: VacancyContent, company: string): string => {
  const named = [
    ...indexed(maskContacts(vacancy.title)),
    ...indexedNames(professions.get(vacancy.profession)),
  ]
  const told = [
    ...indexed(maskContacts([company, vacancy.description].join("\n"))),
    ...indexedNames(cities.get(vacancy.city)),
    ...indexedNames(employmentTypes.get(vacancy.employment)),
    ...(vacancy.remote ? indexedNames(remoteWork) : []),
  ]
  return [
    ...new Set([...named, ...named.map((word) => `${naming}${word}`), ...told, ...tokensOf(vacancy)]),
  ].join(" ")
}
