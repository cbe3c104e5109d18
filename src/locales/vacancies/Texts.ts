import type { Counted } from "../format/Counting.ts"
import type { ApplicationStatus } from "../../domain/market/Application.ts"
import type { VacancyAct, VacancyStatus } from "../../domain/market/Vacancy.ts"

/** Texts about vacancies: for their authors, and on the card job seekers see. */
export interface VacancyTexts extends Record<
  | "name"
  | "editing"
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
  /** Steps of the hiring funnel, each followed by a number. */
  readonly steps: Record<"viewed" | "applied" | "invited" | "hired", string>
  /** Where viewers came from. */
  readonly sources: Record<"search" | "saved" | "similar" | "company" | "share" | "channel" | "qr", string>
  /** Confirmations of a change of status. */
  readonly became: Record<VacancyStatus, string>
  /** Groups of applications, each followed by a number. */
  readonly applications: Record<ApplicationStatus, string>
  readonly applicationCount: Counted
  readonly count: Counted
  readonly questionTitle: (number: string) => string
  readonly wantedPrompt: (question: string) => string
  readonly published: (date: string) => string
}
