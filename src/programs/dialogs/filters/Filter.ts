import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"

/** The areas that are searches. */
export type SearchArea = "candidateSearch" | "vacancySearch"

/** A field that a search's buttons can name. */
export type FilterKey = ActArgument<SearchArea, "setFilter">["key"]

/** One thing that a search may ask for: a chip, and the step that asks for it. */
export interface Filter<Query> {
  /** The query's field. */
  readonly key: FilterKey & keyof Query
  /** Empty where words are enough. */
  readonly icon: string
  readonly any: (t: Texts) => string
  /** In words, once it is asked for. */
  readonly say: (query: Query, t: Texts, locale: Locale) => string | undefined
  readonly step: Step
  /** Orders what is found, and leaves nothing out. */
  readonly sorts?: true
}

/** Makes filters of a query, each of one field of it. */
export const filterOf =
  <Query>() =>
  <Key extends FilterKey & keyof Query>(
    key: Key,
    {
      icon = "",
      say,
      step,
      ...its
    }: Pick<Filter<Query>, "any" | "sorts"> & {
      readonly icon?: string
      readonly say: (given: NonNullable<Query[Key]>, t: Texts, locale: Locale) => string | undefined
      readonly step: (key: Key) => Step
    },
  ): Filter<Query> => ({
    ...its,
    key,
    icon,
    say: (query, t, locale) => {
      const given = query[key]
      return given === undefined || given === null ? undefined : say(given, t, locale)
    },
    step: step(key),
  })
