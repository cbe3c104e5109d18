import { Schema } from "effect"
import { CommonQuery, queryField } from "./CommonQuery.ts"
import { SpokenLanguage } from "./Vacancy.ts"

/** An employer's search filters; a missing one narrows nothing. Kept in the session, so it survives a restart. */
export const CandidateQuery = Schema.Struct({
  ...CommonQuery.fields,
  /** Each at that level or better. */
  languages: queryField(Schema.Array(SpokenLanguage).pipe(Schema.maxItems(3))),
})
export type CandidateQuery = typeof CandidateQuery.Type

export const everybody: CandidateQuery = {}
