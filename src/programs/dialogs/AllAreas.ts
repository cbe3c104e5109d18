import type { StorageError } from "../../services/StorageError.ts"
import type { AnyArea } from "./Area.ts"
import { conversations } from "./conversations/Conversations.ts"
import { company } from "./company/Company.ts"
import { blockedEmployers } from "./blockedEmployers/BlockedEmployers.ts"
import { invitations } from "./invitations/Invitations.ts"
import { candidateSearch } from "./candidateSearch/CandidateSearch.ts"
import type { AnswersOf, NeedsOf } from "./kit/Answer.ts"
import { applicants } from "./applicants/Applicants.ts"
import { resumes } from "./resumes/Resumes.ts"
import { vacancySearch } from "./vacancySearch/VacancySearch.ts"
import { applications } from "./applications/Applications.ts"
import { moderation } from "./moderation/Moderation.ts"
import { supportArea } from "./support/SupportArea.ts"
import { vacancies } from "./vacancies/Vacancies.ts"

const areas = [
  vacancySearch,
  resumes,
  blockedEmployers,
  company,
  vacancies,
  applications,
  applicants,
  candidateSearch,
  invitations,
  conversations,
  moderation,
  supportArea,
] as const

type Each = (typeof areas)[number]
type CommandsOf<T> = T extends { readonly commands: infer Commands } ? Commands : never

/** Requirements of the acts, dialogs, commands and deep links of all areas. */
export type AreaNeeds = NeedsOf<AnswersOf<Each | Each["acts"] | Each["dialogs"][number] | CommandsOf<Each>>>

/** All areas. */
export const everyArea: ReadonlyArray<AnyArea<StorageError, AreaNeeds>> = areas
