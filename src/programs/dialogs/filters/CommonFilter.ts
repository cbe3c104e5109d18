import { Option, Schema } from "effect"
import { CommonQuery } from "../../../domain/market/CommonQuery.ts"
import type { FilterTexts } from "../../../locales/filters/Texts.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { filterOf } from "./Filter.ts"

/** What a search says of its filters. */
export type FilterTextsOf = (t: Texts) => FilterTexts

export type FilterValue<Key extends keyof CommonQuery> = NonNullable<CommonQuery[Key]>

/** Makes a filter that both searches have. */
export const commonFilter = filterOf<CommonQuery>()

const decode = Schema.decodeUnknownOption(CommonQuery)

/** None when it is no value of that field. */
export const accepted = (key: keyof CommonQuery, value: unknown): Option.Option<unknown> =>
  Option.flatMap(decode({ [key]: value }), (query) => Option.fromNullable(query[key]))
