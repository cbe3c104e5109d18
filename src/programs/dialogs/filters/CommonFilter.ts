import { Option, Schema } from "effect"
import { CommonQuery } from "../../../domain/market/CommonQuery.ts"
import type { FilterTexts } from "../../../locales/filters/Texts.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { filterOf } from "./Filter.ts"

/** Texts of a search's filters. */
export type FilterTextsOf = (t: Texts) => FilterTexts

export type FilterValue<Key extends keyof CommonQuery> = NonNullable<CommonQuery[Key]>

/** Makes a filter that both searches have. */
export const commonFilter = filterOf<CommonQuery>()

const decode = Schema.decodeUnknownOption(CommonQuery)

/** None if the value is invalid for the field. */
export const accepted = (key: keyof CommonQuery, value: unknown): Option.Option<unknown> =>
  Option.flatMap(decode({ [key]: value }), (query) => Option.fromNullable(query[key]))
