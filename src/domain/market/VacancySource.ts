import { Schema } from "effect"

/** Places where employers post their links, shown by these names in every language. */
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

/** How people reach a vacancy. A closed set, since links and buttons come from outside and the source is stored. */
export const VacancySource = Schema.Literal(
  ...(["search", "saved", "similar", "company", "share", "channel", "qr", "link"] as const),
  ...OutsideSource.literals,
)
export type VacancySource = typeof VacancySource.Type

const isKnown = Schema.is(VacancySource)

/** The source that a link or button names; empty for an unknown name. */
export const sourceNamed = (name: string): VacancySource | "" => (isKnown(name) ? name : "")
