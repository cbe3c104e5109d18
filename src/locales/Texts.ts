import type { Role } from "../domain/Account.ts"

/** Commands that are published and explained, in the order of the list that Telegram shows. */
export const commandNames = [
  "start",
  "menu",
  "role",
  "language",
  "settings",
  "support",
  "privacy",
  "about",
  "help",
  "cancel",
] as const
export type CommandName = (typeof commandNames)[number]

/**
 * Everything the bot says, as plain text (screens add the markup). Each locale is one such object, so that a missing or
 * an extra text doesn't compile.
 */
export interface Texts {
  /** The language's own name for itself. */
  readonly language: string
  readonly welcome: Record<"title" | "body" | "consent" | "next", string>
  readonly menu: { readonly title: string; readonly role: (role: string) => string }
  readonly roles: Record<"title" | "hint" | Role, string> & { readonly choose: Record<Role, string> }
  readonly settings: Record<"title" | "language" | "role", string>
  readonly languageScreen: Record<"title" | "hint", string>
  readonly help: Record<"title" | "body" | "hint", string>
  readonly about: Record<"title" | "body", string> & { readonly version: (version: string) => string }
  readonly privacy: Record<"title" | "stored" | "notStored" | "use" | "rights", string> &
    Record<"storedItems" | "notStoredItems", ReadonlyArray<string>>
  readonly support: Record<
    | "name"
    | "topicTitle"
    | "topicPrompt"
    | "messageTitle"
    | "messagePrompt"
    | "messageExample"
    | "confirmTitle"
    | "confirmPrompt"
    | "withPhoto"
    | "send"
    | "sentHint",
    string
  > & {
    readonly topics: Record<"bug" | "complaint" | "question", string>
    readonly sent: (number: string) => string
    readonly notice: (number: string) => string
  }
  readonly wizard: Record<
    | "useButtons"
    | "useText"
    | "current"
    | "keep"
    | "skip"
    | "cancel"
    | "unfinished"
    | "resumePrompt"
    | "resume"
    | "restart",
    string
  > & {
    readonly step: (step: string, of: string, title: string) => string
    readonly tooLong: (max: string) => string
  }
  readonly common: Record<
    | "back"
    | "menu"
    | "privacy"
    | "help"
    | "about"
    | "cancelled"
    | "nothingToCancel"
    | "unknown"
    | "stale"
    | "notYours"
    | "apology"
    | "unread"
    | "openPrivately"
    | "open",
    string
  >
  readonly commands: Record<CommandName | "crash", string>
  readonly profile: Record<"description" | "shortDescription", string>
}
