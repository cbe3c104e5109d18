import { Record, Struct } from "effect"
import type { Entry } from "../catalogue/Catalogue.ts"
import { employmentTypes, remoteWork } from "../catalogue/EmploymentTypes.ts"
import { professions } from "../catalogue/Professions.ts"
import { cities } from "../catalogue/Regions.ts"
import { maskContacts } from "../text/ContactMask.ts"
import { Language } from "../Locale.ts"
import { type VacancyContent, vacancyTexts } from "../market/Vacancy.ts"
import { foldedWords } from "../text/Fold.ts"
import { stem } from "../text/Stem.ts"
import { tokensOf } from "./VacancyTokens.ts"
import { soundsOf } from "./WordForms.ts"

/** The prefix of words from the title or the profession's names. */
export const naming = "w_"

/** A run of at least this many digits is a phone or document number, never a search term. */
const number = /\d{7}/

const latinWords = /[A-Za-z]{3,30}/gu

/**
 * The words of a text, for prefix search, and their stems, for other word forms; foreign words also as they sound, for
 * those who write them in Cyrillic.
 */
export const indexed = (text: string): ReadonlyArray<string> =>
  [...foldedWords(text), ...Array.from(text.matchAll(latinWords)).flatMap(([word]) => soundsOf(word))]
    .filter((word) => !number.test(word))
    .flatMap((word) => [word, stem(word)])

const namesIndexed = new WeakMap<Entry, ReadonlyArray<string>>()

/** The indexed words of a catalogue entry in every language; cached, since they are half of what has to be folded. */
export const indexedNames = (entry: Entry): ReadonlyArray<string> => {
  const known = namesIndexed.get(entry)
  if (known !== undefined) return known
  const names = Language.literals.flatMap((language) => [entry[language], ...(entry.also?.[language] ?? [])])
  const made = [...new Set(indexed(names.join(" ")))]
  namesIndexed.set(entry, made)
  return made
}

const searchedTexts = Record.keys(Struct.omit(vacancyTexts, "title"))

/**
 * The searchable words of a vacancy and its company's name, each once, separated by one space. Contacts are left out,
 * because the index isn't encrypted.
 */
export const vacancyWords = (vacancy: VacancyContent, company: string): string => {
  const named = [
    ...indexed(maskContacts(vacancy.title)),
    ...indexedNames(professions.get(vacancy.profession)),
  ]
  const described = [
    ...indexed(maskContacts([company, ...searchedTexts.map((field) => vacancy[field])].join("\n"))),
    ...indexedNames(cities.get(vacancy.city)),
    ...indexedNames(employmentTypes.get(vacancy.employment)),
    ...(vacancy.remote ? indexedNames(remoteWork) : []),
  ]
  return [
    ...new Set([...named, ...named.map((word) => `${naming}${word}`), ...described, ...tokensOf(vacancy)]),
  ].join(" ")
}
