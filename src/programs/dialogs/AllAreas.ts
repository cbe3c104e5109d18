import type { Accounts } from "../../services/Accounts.ts"
import type { AppConfig } from "../../services/AppConfig.ts"
import type { Applications } from "../../services/Applications.ts"
import type { BotIdentity } from "../../services/BotIdentity.ts"
import type { Candidates } from "../../services/Candidates.ts"
import type { Caps } from "../../services/Caps.ts"
import type { Companies } from "../../services/Companies.ts"
import type { Contacts } from "../../services/Contacts.ts"
import type { Conversations } from "../../services/Conversations.ts"
import type { BlockedEmployers } from "../../services/BlockedEmployers.ts"
import type { Invitations } from "../../services/Invitations.ts"
import type { PostponedNotices } from "../../services/PostponedNotices.ts"
import type { Letters } from "../../services/Letters.ts"
import type { MarketPay } from "../../services/MarketPay.ts"
import type { SavedAndHidden } from "../../services/SavedAndHidden.ts"
import type { Phones } from "../../services/Phones.ts"
import type { PublishingPolicy } from "../../services/PublishingPolicy.ts"
import type { Resumes } from "../../services/Resumes.ts"
import type { Sessions } from "../../services/Sessions.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { AccountSuspension } from "../../services/AccountSuspension.ts"
import type { Tickets } from "../../services/Tickets.ts"
import type { Transaction } from "../../services/Transaction.ts"
import type { Vacancies } from "../../services/Vacancies.ts"
import type { VacancySearch } from "../../services/VacancySearch.ts"
import type { Views } from "../../services/Views.ts"
import type { AnyArea } from "./Area.ts"
import { conversations } from "./conversations/Conversations.ts"
import { company } from "./company/Company.ts"
import { blockedEmployers } from "./blockedEmployers/BlockedEmployers.ts"
import { invitations } from "./invitations/Invitations.ts"
import { candidateSearch } from "./candidateSearch/CandidateSearch.ts"
import { applicants } from "./applicants/Applicants.ts"
import { resumes } from "./resumes/Resumes.ts"
import { vacancySearch } from "./vacancySearch/VacancySearch.ts"
import { applications } from "./applications/Applications.ts"
import { moderation } from "./moderation/Moderation.ts"
import { vacancies } from "./vacancies/Vacancies.ts"

/** What the marketplace's areas need. */
export type AreaNeeds =
  | Accounts
  | AppConfig
  | Applications
  | BotIdentity
  | Candidates
  | Caps
  | Companies
  | Contacts
  | Conversations
  | BlockedEmployers
  | Invitations
  | PostponedNotices
  | Letters
  | MarketPay
  | SavedAndHidden
  | Phones
  | PublishingPolicy
  | Resumes
  | Sessions
  | AccountSuspension
  | Tickets
  | Transaction
  | Vacancies
  | VacancySearch
  | Views

/** Every area there is. */
export const everyArea: ReadonlyArray<AnyArea<StorageError, AreaNeeds>> = [
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
]
