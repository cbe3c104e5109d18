import { Option, Schema } from "effect"
import { UserId } from "./Ids.ts"
import type { Person } from "./Incoming.ts"
import { fromLanguageTag, Locale } from "./Locale.ts"

/** The view an account has chosen; rights beyond it (moderator, admin) come from elsewhere and are checked each time. */
export const Role = Schema.Literal("guest", "seeker", "employer")
export type Role = typeof Role.Type

/** Whether a person may act: who is banned, or asked for their data to be erased, is refused everything but a few screens. */
export const Standing = Schema.Literal("active", "banned", "deleted")
export type Standing = typeof Standing.Type

/** Milliseconds since the epoch. */
const Timestamp = Schema.Int

/** One Telegram user. Holds no name, phone or @username. */
export const Account = Schema.Struct({
  id: UserId,
  locale: Locale,
  role: Role,
  /** When the person agreed to the privacy policy, by going on past the consent line. */
  consentedAt: Schema.OptionFromNullOr(Timestamp),
  standing: Standing,
  /** When the standing last changed; none as long as it never did. */
  standingSince: Schema.OptionFromNullOr(Timestamp),
  /** False after a 403 or a block, until the person writes again. */
  reachable: Schema.Boolean,
  createdAt: Timestamp,
  /** Kept to the hour: when the person last wrote or tapped. */
  seenAt: Timestamp,
})
export type Account = typeof Account.Type

/** Somebody who writes for the first time: a guest, in the language their Telegram speaks. */
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
