import { Option, Schema } from "effect"
import { UserId } from "./Ids.ts"
import type { Person } from "./Incoming.ts"
import { fromLanguageTag, Locale } from "./Locale.ts"

/** The role an account has chosen. Moderator and admin rights come from elsewhere and are checked each time. */
export const Role = Schema.Literal("guest", "seeker", "employer")
export type Role = typeof Role.Type

/**
 * Whether the account may use the bot. A banned account, or one whose erasure was requested, can open only a few
 * screens.
 */
export const Standing = Schema.Literal("active", "banned", "deleted")
export type Standing = typeof Standing.Type

/** Milliseconds since the epoch. */
const Timestamp = Schema.Int

/** One Telegram user. Holds no name, phone or @username. */
export const Account = Schema.Struct({
  id: UserId,
  locale: Locale,
  role: Role,
  /** When the person agreed to the privacy policy by continuing past the consent line. */
  consentedAt: Schema.OptionFromNullOr(Timestamp),
  standing: Standing,
  /** When the standing last changed; none if it never did. */
  standingSince: Schema.OptionFromNullOr(Timestamp),
  /** False after a 403 or a block, until the person writes again. */
  reachable: Schema.Boolean,
  createdAt: Timestamp,
  /** When the person last wrote or tapped, rounded to the hour. */
  seenAt: Timestamp,
})
export type Account = typeof Account.Type

/** The account of a new user: a guest, in the language of their Telegram client. */
export const newAccount = (person: Person, now: number): Account => ({
  id: person.id,
  locale: fromLanguageTag(Option.getOrUndefined(person.languageCode)),
  role: "guest",
  consentedAt: Option.none(),
  standing: "active",
  standingSince: Option.none(),
  reachable: true,
  createdAt: now,
  seenAt: now,
})
