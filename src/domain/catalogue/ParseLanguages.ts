import { Array, Option } from "effect"
import { Language } from "../Locale.ts"
import { foldedWords } from "../text/Fold.ts"
import { stem } from "../text/Stem.ts"
import type { Entry } from "./Catalogue.ts"
import { type LanguageLevelId, languageLevels } from "./LanguageLevels.ts"
import { findSpokenLanguage, type SpokenLanguageId, spokenLanguages } from "./SpokenLanguages.ts"

/** A language that a text names, and its level, if the text says it. */
export interface NamedLanguage {
  readonly language: SpokenLanguageId
  readonly level: Option.Option<LanguageLevelId>
}

interface Form<Id extends string> {
  readonly id: Id
  readonly stems: ReadonlyArray<string>
}

const stemsOf = (text: string): ReadonlyArray<string> => foldedWords(text).map(stem)

/** The names of all entries, the longest first. */
const formsOf = <Id extends string>(entries: ReadonlyArray<Entry<Id>>): ReadonlyArray<Form<Id>> =>
  entries
    .flatMap((entry) =>
      Language.literals
        .flatMap((language) => [entry[language], ...(entry.also?.[language] ?? [])])
        .map((name) => ({ id: entry.id, stems: stemsOf(name) })),
    )
    .toSorted((a, b) => b.stems.length - a.stems.length)

const levelForms = formsOf(languageLevels.entries)
const languageForms = formsOf(spokenLanguages.entries)

/** Levels of the Common European Framework, typed on a Russian keyboard. */
const latinLevels: Readonly<Record<string, string>> = { v1: "b1", v2: "b2", s1: "c1", s2: "c2" }

const formAt = <Id extends string>(
  forms: ReadonlyArray<Form<Id>>,
  stems: ReadonlyArray<string>,
  at: number,
) => forms.find((form) => form.stems.every((each, index) => each === stems[at + index]))

/** Words beside a language or a level that name neither. */
const idle: ReadonlySet<string> = new Set(
  stemsOf(
    "til tili tilini tilida яз язык языком языка язике language daraja darajasi уровень level bilaman владею знаю",
  ),
)

type Item =
  | { readonly _tag: "Language"; readonly id: SpokenLanguageId }
  | { readonly _tag: "Level"; readonly id: LanguageLevelId }

const alike = 3

/** A language by an unfinished or mistyped name, which begins as the name does: `узб`, `кореский`. */
const languageOf = (word: string): Option.Option<SpokenLanguageId> =>
  Array.head(findSpokenLanguage(word, "uz", 1)).pipe(
    Option.map(({ id }) => id),
    Option.filter(
      (id) =>
        word.length >= alike &&
        languageForms.some(
          (form) => form.id === id && form.stems[0]?.startsWith(word.slice(0, alike)) === true,
        ),
    ),
  )

const itemsIn = (typed: string): ReadonlyArray<Item> => {
  const words = foldedWords(typed).slice(0, mostWords)
  const stems = words.map((word) => latinLevels[word] ?? stem(word))
  const items: Array<Item> = []
  for (let at = 0; at < words.length; at++) {
    const level = formAt(levelForms, stems, at)
    const language = level === undefined ? formAt(languageForms, stems, at) : undefined
    if (level !== undefined) items.push({ _tag: "Level", id: level.id })
    else if (language !== undefined) items.push({ _tag: "Language", id: language.id })
    else if (!idle.has(stems[at] ?? ""))
      for (const id of Option.toArray(languageOf(words[at] ?? ""))) items.push({ _tag: "Language", id })
    at += ((level ?? language)?.stems.length ?? 1) - 1
  }
  return items
}

/** Longer messages are unlikely to name languages. */
const mostWords = 40

/**
 * The languages that a text names, each once and with its level: the one after it, or before it where the text begins
 * with a level. `Русский — свободно, английский — базовый`, `fluent English`, `ingliz tili, erkin`, `рус тили`.
 */
export const parseLanguages = (typed: string): ReadonlyArray<NamedLanguage> => {
  const items = itemsIn(typed)
  const ordered = items[0]?._tag === "Level" ? items.toReversed() : items
  const found = new Map<SpokenLanguageId, Option.Option<LanguageLevelId>>()
  let last: SpokenLanguageId | undefined
  for (const item of ordered)
    if (item._tag === "Language") {
      last = item.id
      if (!found.has(item.id)) found.set(item.id, Option.none())
    } else if (last !== undefined && Option.isNone(found.get(last) ?? Option.none()))
      found.set(last, Option.some(item.id))
  const all = [...found].map(([language, level]): NamedLanguage => ({ language, level }))
  return items[0]?._tag === "Level" ? all.toReversed() : all
}
