import { Duration } from "effect"

/**
 * How long data that is no longer needed is kept. The timers, the privacy policy and the documentation all read these
 * values; anything not named here is kept until its owner asks for deletion.
 */
export const retention = {
  /** Telegram redelivers an update for up to 24 hours; twice that is safe. */
  handledUpdates: Duration.hours(48),
  /** Unfinished wizards, with the answers given so far. */
  drafts: Duration.days(30),
  /** Updates and messages that could not be handled or delivered, as received. */
  deadLetters: Duration.days(30),
  /** Invite links into a company that nobody opened. */
  joinLinks: Duration.days(7),
  /** Actions of people, counted for the rate caps. */
  tally: Duration.days(1),
  /** Who left which company, kept as long as job seekers who blocked it are hidden from the leaver's next company. */
  formerMembers: Duration.days(30),
  /** Where chat messages were delivered: until then, replies and edits find them. */
  copies: Duration.days(90),
  /** Which job seeker viewed which vacancy. */
  views: Duration.days(180),
  /** Closed requests to the operators, with everything written in them. */
  tickets: Duration.days(180),
} as const

/** A kind of data with a retention period. */
export type Kept = keyof typeof retention

/** The retention periods in days, for display. */
export const retentionDays = {
  drafts: Duration.toDays(retention.drafts),
  deadLetters: Duration.toDays(retention.deadLetters),
  joinLinks: Duration.toDays(retention.joinLinks),
  formerMembers: Duration.toDays(retention.formerMembers),
  views: Duration.toDays(retention.views),
  tickets: Duration.toDays(retention.tickets),
}
