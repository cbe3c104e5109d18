import { Array, Either, Option, Predicate, Schema } from "effect"
import { type LanguageLevelId, languageLevels } from "../../../../domain/catalogue/LanguageLevels.ts"
import { parseLanguages } from "../../../../domain/catalogue/ParseLanguages.ts"
import { SpokenLanguageId, spokenLanguages } from "../../../../domain/catalogue/SpokenLanguages.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import type { Locale } from "../../../../domain/Locale.ts"
import { SpokenLanguage } from "../../../../domain/market/Vacancy.ts"
import type { Asked, Choice, Misread, Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isLanguage = Schema.is(SpokenLanguageId)
const isSpoken = Schema.is(SpokenLanguage)

const spokenOf = (answer: unknown): ReadonlyArray<SpokenLanguage> =>
  Array.isArray(answer) ? answer.filter(isSpoken) : []

const [firstLevel] = languageLevels.ids

const levelAfter = (level: LanguageLevelId): LanguageLevelId | undefined =>
  languageLevels.ids[languageLevels.ids.indexOf(level) + 1]

/**
 * The first tap adds a language at the lowest level, further ones raise it, and one at the highest level removes it:
 * the meaning of buttons that only name a language, as they once did.
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

/** A language with a level as a choice: `ru-fluent`. */
const valueOf = ({ language, level }: SpokenLanguage): string =>
  `${language.replace("lang_name_", "")}-${level.replace("level_", "")}`

const spokenIn = (value: string): unknown => {
  const [language, level] = value.split("-")
  return { language: `lang_name_${language}`, level: `level_${level}` }
}

/** The end of a choice that removes a language: `ru-off`. */
const off = "off"

/** A choice that sets what the next tap is for, so that a second tap on it changes nothing. */
const nextOf = (language: SpokenLanguageId, known: SpokenLanguage | undefined): string => {
  const level = known === undefined ? firstLevel : levelAfter(known.level)
  return valueOf({ language, level: level ?? firstLevel }).replace(
    /-.*/,
    level === undefined ? `-${off}` : "$&",
  )
}

const isRemoved = (
  value: unknown,
): value is { readonly language: SpokenLanguageId; readonly level: unknown } =>
  Predicate.hasProperty(value, "language") &&
  isLanguage(value.language) &&
  Predicate.hasProperty(value, "level") &&
  value.level === `level_${off}`

/** A language whose level wasn't said, at each level. */
const levelsOf = (language: SpokenLanguageId, locale: Locale): ReadonlyArray<Choice> =>
  languageLevels.ids
    .map((level): SpokenLanguage => ({ language, level }))
    .map((spoken) => ({ value: valueOf(spoken), label: nameOf(spoken, locale) }))

/** The languages so far, with those of a text instead of the same ones. */
const withSpoken = (
  before: ReadonlyArray<SpokenLanguage>,
  said: ReadonlyArray<SpokenLanguage>,
): ReadonlyArray<SpokenLanguage> => [
  ...before.filter(({ language }) => said.every((each) => each.language !== language)),
  ...said,
]

/** Refuse more than `max` languages. */
const atMost = (max: number, spoken: ReadonlyArray<SpokenLanguage>, { t }: Asked) =>
  spoken.length > max ? Either.left({ problem: t.questions.tooManyLanguages(max) }) : Either.right(spoken)

/** The languages of a text and those before; where a text says no level, it is asked for, not guessed. */
const readLanguages = (
  text: string,
  before: ReadonlyArray<SpokenLanguage>,
  max: number,
  asked: Asked,
): Either.Either<ReadonlyArray<SpokenLanguage>, Misread> => {
  const { locale, t } = asked
  const named = parseLanguages(text)
  const said = named.flatMap(({ language, level }) =>
    Option.toArray(Option.map(level, (its): SpokenLanguage => ({ language, level: its }))),
  )
  const unsaid = named.filter(({ level }) => Option.isNone(level)).map(({ language }) => language)
  if (named.length === 0) return Either.left({ problem: t.questions.languageUnknown })
  const spoken = atMost(max, withSpoken(before, said), asked)
  if (Either.isLeft(spoken) || unsaid.length === 0) return spoken
  const names = unsaid.map((language) => spokenLanguages.label(language, locale)).join(", ")
  return Either.left({
    problem: t.questions.languageLevel(names),
    meant: unsaid.flatMap((language) => levelsOf(language, locale)),
    ...(said.length > 0 && { part: spoken.right }),
  })
}

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
      return { value: nextOf(id, known), label: known === undefined ? label : `✅ ${nameOf(known, locale)}` }
    })
  },
  accept: (value) =>
    isLanguage(value)
      ? Option.some(value)
      : Option.filter(Option.some(spokenIn(value)), (its) => isSpoken(its) || isRemoved(its)),
  toggle: (chosen, value, asked) => {
    const spoken = spokenOf(chosen)
    if (isRemoved(value)) return Either.right(spoken.filter(({ language }) => language !== value.language))
    if (isSpoken(value)) return atMost(max, withSpoken(spoken, [value]), asked)
    return atMost(max, isLanguage(value) ? cycled(spoken, value) : spoken, asked)
  },
  show: (answer, { locale }) =>
    spokenOf(answer)
      .map((each) => nameOf(each, locale))
      .join(", ") || undefined,
  read: (act, asked) =>
    act._tag === "Text"
      ? readLanguages(act.text, spokenOf(asked.answers[key]), max, asked)
      : Either.left({ problem: asked.t.questions.languageUnknown }),
})
