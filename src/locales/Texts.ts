import type { Role } from "../domain/Account.ts"
import type { TicketSubject } from "../domain/market/TicketSubject.ts"
import type { CapTexts } from "./caps/Texts.ts"
import type { ConversationTexts } from "./conversations/Texts.ts"
import type { CompanyTexts } from "./company/Texts.ts"
import type { ContactTexts } from "./contacts/Texts.ts"
import type { BlockedEmployersTexts } from "./blockedEmployers/Texts.ts"
import type { VacancySearchTexts } from "./vacancySearch/Texts.ts"
import type { ModerationTexts } from "./moderation/Texts.ts"
import type { ResumeTexts } from "./resumes/Texts.ts"
import type { TicketTexts } from "./tickets/Texts.ts"
import type { ApplicantTexts } from "./applicants/Texts.ts"
import type { CandidateSearchTexts } from "./candidateSearch/Texts.ts"
import type { ApplicationTexts } from "./applications/Texts.ts"
import type { QuestionTexts } from "./questions/Texts.ts"
import type { VacancyTexts } from "./vacancies/Texts.ts"

/** Published and documented commands, in the order of Telegram's list. */
export const commandNames = [
  "start",
  "menu",
  "jobs",
  "resume",
  "applications",
  "saved",
  "newvacancy",
  "vacancies",
  "candidates",
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

/** Further commands of admins, in the order of Telegram's list. */
export const operatorCommandNames = ["tickets", "person"] as const
export type OperatorCommandName = (typeof operatorCommandNames)[number]

/**
 * All texts of the bot, as plain text (screens add the markup). Each locale is one such object, so a missing or extra
 * text doesn't compile.
 */
export interface Texts {
  /** The language's name in that language. */
  readonly language: string
  readonly welcome: Record<"title" | "body" | "consent" | "next", string>
  readonly menu: { readonly title: string; readonly role: (role: string) => string }
  readonly roles: Record<"title" | "hint" | Role, string> & { readonly choose: Record<Role, string> }
  readonly settings: Record<"title" | "language" | "role", string>
  readonly languageScreen: Record<"title" | "hint", string>
  readonly help: Record<"title" | "body" | "hint", string> & {
    /** How things go for each role, and what an admin has beside it. */
    readonly ways: Record<Role | "admin", string>
  }
  readonly about: Record<"title" | "body", string> & { readonly version: (version: string) => string }
  readonly privacy: Record<
    "title" | "stored" | "encrypted" | "shown" | "notStored" | "use" | "rights",
    string
  > &
    Record<"storedItems" | "shownItems" | "notStoredItems", ReadonlyArray<string>>
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
    readonly subjects: Record<TicketSubject["kind"], string>
    readonly sent: (number: string) => string
    readonly notice: (number: string) => string
  }
  readonly wizard: Record<
    | "useButtons"
    | "useText"
    | "current"
    | "keep"
    | "skip"
    | "remove"
    | "removePrompt"
    | "done"
    | "cancel"
    | "unfinished"
    | "resumePrompt"
    | "resume"
    | "restart",
    string
  > & {
    readonly step: (step: string, of: string, title: string) => string
    readonly tooLong: (max: number) => string
  }
  readonly common: Record<
    | "back"
    | "menu"
    | "privacy"
    | "help"
    | "about"
    | "cancelled"
    | "unchanged"
    | "nothingToCancel"
    | "unknown"
    | "stale"
    | "notYours"
    | "apology"
    | "unread"
    | "openPrivately"
    | "open"
    | "unknownLink"
    /** Said to the author of a text in which others don't see something. */
    | "contactsHidden",
    string
  > & {
    /** `period` is how long to wait. */
    readonly tooFast: (period: string) => string
  }
  readonly vacancySearch: VacancySearchTexts
  readonly questions: QuestionTexts
  readonly moderation: ModerationTexts
  readonly tickets: TicketTexts
  readonly conversations: ConversationTexts
  readonly company: CompanyTexts
  readonly contacts: ContactTexts
  readonly resumes: ResumeTexts
  readonly blockedEmployers: BlockedEmployersTexts
  readonly caps: CapTexts
  readonly candidateSearch: CandidateSearchTexts
  readonly vacancies: VacancyTexts
  readonly applications: ApplicationTexts
  readonly applicants: ApplicantTexts
  readonly commands: Record<CommandName | OperatorCommandName | "crash", string>
  readonly profile: Record<"description" | "shortDescription", string>
}
