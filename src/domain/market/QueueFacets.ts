import { Schema } from "effect"

const half = <const Names extends readonly [string, string]>(...names: Names) =>
  Schema.optionalWith(Schema.Literal(...names), { exact: true })

/** The halves that a list of a vacancy's applications is narrowed to; a facet left out shows both. */
export const QueueFacets = Schema.Struct({
  /** Whether every question was answered as wanted. */
  answers: half("asWanted", "unwanted"),
  /** Whether most criteria of the vacancy fit. */
  fit: half("most", "few"),
  /** Whether the applicant lives in the vacancy's region; in neither half if they haven't said where. */
  place: half("here", "elsewhere"),
  /** Whether the applicant has as much experience as the vacancy asks for. */
  experience: half("enough", "less"),
})
export type QueueFacets = typeof QueueFacets.Type

/** The least share of criteria, in percent, that counts as most. */
export const mostOf = 60
