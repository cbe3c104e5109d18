import { Array, Either, Option, Schema } from "effect"
import { type LanguageLevelId, languageLevels } from "../../../../domain/catalogue/LanguageLevels.ts"
import {
  findSpokenLanguage,
  SpokenLanguageId,
  spokenLanguages,
} from "../../../../domain/catalogue/SpokenLanguages.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import type { Locale } from "../../../../domain/Locale.ts"
import { SpokenLanguage } from "../../../../domain/market/Vacancy.ts"
import { foldedWords } from "../../../../domain/text/Fold.ts"
import type { Asked, Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isLanguage = Schema.is(SpokenLanguageId)
const isSpoken = Schema.is(SpokenLanguage)

const spokenOf = (answer: unknown): ReadonlyArray<SpokenLanguage> =>
  Array.isArray(answer) ? answer.filter(isSpoken) : []

const [firstLevel] = languageLevels.ids

const levelAfter = (level: LanguageLevelId): LanguageLevelId | undefined =>
  languageLevels.ids[languageLevels.ids.indexOf(level) + 1]

/**
 * The first tap adds a language at the lowest level, further ones raise it, and one at the highest level removes it.
 */
const cycled = (spoken: ReadonlyArray<SpokenLanguage>, language: SpokenLanguageId) => {
  const known = spoken.find((each) => each.language === language)
  if (known === undefined) return [...spoken, { language, level: firstLevel }]
  const level = levelAfter(known.level)
  return spoken.flatMap((each) => {
    if (each !== known) return [each]
    return level === undefined ? [] : [{ language, level }]
  })
}

const nameOf = ({ language, level }: SpokenLanguage, locale: Locale): string =>
  `${spokenLanguages.label(language, locale)} · ${languageLevels.label(level, locale)}`

const levelIn = (text: string): LanguageLevelId => {
  const words = foldedWords(text).slice(0, mostWords)
  const said = languageLevels.entries.find((level) =>
    [level.uz, level.ru, level.en, ...Object.values(level.also ?? {}).flat()].some((name) => {
      const [word = "", ...rest] = foldedWords(name)
      return rest.length === 0 && words.some((each) => each.startsWith(word))
    }),
  )
  return said?.id ?? "level_practical"
}

/** Longer messages are unlikely to name a language. */
const mostWords = 12

/** The first language that a word names, with the level found anywhere in the text. */
const readSpoken = (text: string, locale: Locale): Option.Option<SpokenLanguage> =>
  Array.findFirst(foldedWords(text).slice(0, mostWords), (word) =>
    word.length < 4 ? Option.none() : Option.fromNullable(findSpokenLanguage(word, locale, 1)[0]),
  ).pipe(Option.map(({ id }) => ({ language: id, level: levelIn(text) })))

/** Refuse more than `max` languages. */
const atMost = (max: number, spoken: ReadonlyArray<SpokenLanguage>, { t }: Asked) =>
  spoken.length > max ? Either.left({ problem: t.questions.tooManyLanguages(max) }) : Either.right(spoken)

/** Languages with their levels, at most `max`. */
export const languagesStep = (
  key: string,
  { max = 5, optional = false, prompt, title }: StepWords & { readonly max?: number },
): Step => ({
  key,
  title,
  prompt: ({ t }) => lines(html`${prompt(t)}`, html`<i>${t.questions.languagesHint}</i>`),
  optional,
  many: true,
  choices: ({ answers, locale }) => {
    const spoken = spokenOf(answers[key])
    return spokenLanguages.entries.map(({ id, [locale]: label }) => {
      const known = spoken.find(({ language }) => language === id)
      return { value: id, label: known === undefined ? label : `✅ ${nameOf(known, locale)}` }
    })
  },
  accept: (value) => (isLanguage(value) ? Option.some(value) : Option.none()),
  toggle: (chosen, value, asked) => {
    const spoken = spokenOf(chosen)
    return atMost(max, isLanguage(value) ? cycled(spoken, value) : spoken, asked)
  },
  show: (answer, { locale }) =>
    spokenOf(answer)
      .map((each) => nameOf(each, locale))
      .join(", ") || undefined,
  read: (act, asked) => {
    const { answers, locale, t } = asked
    const read = act._tag === "Text" ? readSpoken(act.text, locale) : Option.none()
    if (Option.isNone(read)) return Either.left({ problem: t.questions.languageUnknown })
    const others = spokenOf(answers[key]).filter(({ language }) => language !== read.value.language)
    return atMost(max, [...others, read.value], asked)
  },
})
