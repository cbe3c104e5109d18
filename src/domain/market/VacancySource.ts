import { Schema } from "effect"

/** Where employers put their links: shown by these names in every language. */
export const OutsideSource = Schema.Literal(
  "facebook",
  "hh",
  "instagram",
  "linkedin",
  "olx",
  "telegram",
  "tiktok",
  "youtube",
)

/** Where people come to a vacancy from. A closed set: links and buttons come from outside, and what they say is kept. */
export const VacancySource = Schema.Literal(
  ...(["search", "saved", "similar", "company", "share", "channel", "qr", "link"] as const),
  ...OutsideSource.literals,
)
export type VacancySource = typeof VacancySource.Type

const isKnown = Schema.is(VacancySource)

/** The source that a link or button names; empty when there is none of that name. */
export const sourceNamed = (name: string): VacancySource | "" => (isKnown(name) ? name : "")
