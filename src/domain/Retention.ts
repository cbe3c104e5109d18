import { Duration } from "effect"

/**
 * How long what nobody needs any more is kept. The timers, the privacy policy and the documentation all say what stands
 * here; what isn't named is kept until its owner asks for its deletion.
 */
export const retention = {
  /** Telegram hands an update out again for 24 hours; twice that is safe. */
  handledUpdates: Duration.hours(48),
  /** Dialogs that nobody came back to, with the answers given in them. */
  drafts: Duration.days(30),
  /** What could not be handled or delivered, as it came. */
  deadLetters: Duration.days(30),
  /** Links into a company that nobody opened. */
  joinLinks: Duration.days(7),
  /** What people did, for the caps on how often they may. */
  tally: Duration.days(1),
  /** Who left which company: as long as people who hide from it are kept from the next one. */
  formerMembers: Duration.days(30),
  /** Who looked at which vacancy. */
  views: Duration.days(180),
} as const

/** What is kept for a period. */
export type Kept = keyof typeof retention

/** The same in days, for people to read. */
export const retentionDays = {
  drafts: Duration.toDays(retention.drafts),
  deadLetters: Duration.toDays(retention.deadLetters),
  joinLinks: Duration.toDays(retention.joinLinks),
  formerMembers: Duration.toDays(retention.formerMembers),
  views: Duration.toDays(retention.views),
}
