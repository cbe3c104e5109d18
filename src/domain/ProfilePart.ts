import type { UserId } from "./Ids.ts"
import type { Language } from "./Locale.ts"

/** A text or a list of commands in the bot's Telegram profile. */
export interface ProfilePart {
  readonly kind: "groupCommands" | "commands" | "description" | "shortDescription"
  /** The person who sees it; `undefined` for everybody. */
  readonly chat: UserId | undefined
  /** Its language; `undefined` for every language without a part of its own. */
  readonly language: Language | undefined
}

/** A part shown to one person only. */
export interface PersonalPart extends ProfilePart {
  readonly chat: UserId
}

export const isPersonal = (part: ProfilePart): part is PersonalPart => part.chat !== undefined
