import type { ApplicationStatus } from "../../domain/market/Application.ts"
import type { VacancyAct, VacancyStatus } from "../../domain/market/Vacancy.ts"

/** What vacancies say: to who posts them, and on the card that seekers see. */
export interface VacancyTexts extends Record<
  | "name"
  | "mine"
  | "empty"
  | "emptyHint"
  | "professionTitle"
  | "professionPrompt"
  | "titleTitle"
  | "titlePrompt"
  | "titleExample"
  | "descriptionTitle"
  | "descriptionPrompt"
  | "descriptionExample"
  | "cityTitle"
  | "cityPrompt"
  | "remoteTitle"
  | "remotePrompt"
  | "onSite"
  | "employmentTitle"
  | "employmentPrompt"
  | "payTitle"
  | "payPrompt"
  | "payExample"
  | "byAgreement"
  | "experienceTitle"
  | "experiencePrompt"
  | "languagesTitle"
  | "languagesPrompt"
  | "questionExample"
  | "questionPrompt"
  | "wantedTitle"
  | "photoTitle"
  | "photoPrompt"
  | "yes"
  | "no"
  | "previewHint"
  | "later"
  | "kept"
  | "edit"
  | "editHint"
  | "saved"
  | "copy"
  | "copied"
  | "preview"
  | "fillTitle"
  | "fillBody"
  | "closeTitle"
  | "closeBody"
  | "keep"
  | "noApplications"
  | "numbers"
  | "bySource"
  | "otherwise",
  string
> {
  readonly statuses: Record<VacancyStatus, string>
  readonly acts: Record<VacancyAct, string>
  /** How far people came, for a number after each. */
  readonly steps: Record<"viewed" | "applied" | "invited" | "hired", string>
  /** Where people came from. */
  readonly sources: Record<"search" | "saved" | "similar" | "company" | "share" | "channel" | "qr", string>
  /** What is said when an act was done. */
  readonly became: Record<VacancyStatus, string>
  /** Kinds of applications, for a number after each. */
  readonly applications: Record<ApplicationStatus, string>
  readonly applicationCount: (count: string) => string
  readonly count: (count: string) => string
  readonly questionTitle: (number: string) => string
  readonly wantedPrompt: (question: string) => string
  readonly published: (date: string) => string
}
