import type { UserId } from "./Ids.ts"
import type { Locale } from "./Locale.ts"

/** A text or a list of commands that Telegram shows of the bot. */
export interface ProfilePart {
  readonly kind: "groupCommands" | "commands" | "description" | "shortDescription"
  /** The person it is for; `undefined` for everybody. */
  readonly chat: UserId | undefined
  /** The language it is in; `undefined` for every language without a part of its own. */
  readonly language: Locale | undefined
}

/** One that a single person is shown. */
export interface PersonalPart extends ProfilePart {
  readonly chat: UserId
}

export const isPersonal = (part: ProfilePart): part is PersonalPart => part.chat !== undefined
