import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"

/** Areas that are searches. */
export type SearchArea = "candidateSearch" | "vacancySearch"

/** Query fields that a search's buttons can name. */
export type FilterKey = ActArgument<SearchArea, "setFilter">["key"]

/** One criterion of a search: its chip and the step that asks for it. */
export interface Filter<Query> {
  /** The query's field. */
  readonly key: FilterKey & keyof Query
  /** Empty if the words need no icon. */
  readonly icon: string
  readonly any: (t: Texts) => string
  /** The set value in words. */
  readonly say: (query: Query, t: Texts, locale: Locale) => string | undefined
  readonly step: Step
  /** Changes only the order of the results. */
  readonly sorts?: true
}

/** Makes filters of a query, one per field. */
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
