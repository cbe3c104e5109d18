import type { Accounts } from "../../services/Accounts.ts"
import type { AppConfig } from "../../services/AppConfig.ts"
import type { Applications } from "../../services/Applications.ts"
import type { BotIdentity } from "../../services/BotIdentity.ts"
import type { Candidates } from "../../services/Candidates.ts"
import type { Caps } from "../../services/Caps.ts"
import type { Companies } from "../../services/Companies.ts"
import type { Contacts } from "../../services/Contacts.ts"
import type { Conversations } from "../../services/Conversations.ts"
import type { Hiding } from "../../services/BlockedEmployers.ts"
import type { Invitations } from "../../services/Invitations.ts"
import type { LateNotices } from "../../services/PostponedNotices.ts"
import type { Letters } from "../../services/Letters.ts"
import type { MarketPay } from "../../services/MarketPay.ts"
import type { Marks } from "../../services/SavedAndHidden.ts"
import type { Phones } from "../../services/Phones.ts"
import type { PublishingPolicy } from "../../services/PublishingPolicy.ts"
import type { Resumes } from "../../services/Resumes.ts"
import type { Sessions } from "../../services/Sessions.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Suspension } from "../../services/AccountSuspension.ts"
import type { Tickets } from "../../services/Tickets.ts"
import type { Transaction } from "../../services/Transaction.ts"
import type { Vacancies } from "../../services/Vacancies.ts"
import type { VacancySearch } from "../../services/VacancySearch.ts"
import type { Views } from "../../services/Views.ts"
import type { AnyArea } from "./Area.ts"
import { chat } from "./conversations/Conversations.ts"
import { company } from "./company/Company.ts"
import { hiding } from "./blockedEmployers/BlockedEmployers.ts"
import { invites } from "./invitations/Invitations.ts"
import { people } from "./candidateSearch/CandidateSearch.ts"
import { queue } from "./applicants/Applicants.ts"
import { resume } from "./resumes/Resumes.ts"
import { search } from "./vacancySearch/VacancySearch.ts"
import { sent } from "./applications/Applications.ts"
import { admin } from "./moderation/Moderation.ts"
import { vacancy } from "./vacancies/Vacancies.ts"

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
  | Hiding
  | Invitations
  | LateNotices
  | Letters
  | MarketPay
  | Marks
  | Phones
  | PublishingPolicy
  | Resumes
  | Sessions
  | Suspension
  | Tickets
  | Transaction
  | Vacancies
  | VacancySearch
  | Views

/** Every area there is. */
export const everyArea: ReadonlyArray<AnyArea<StorageError, AreaNeeds>> = [
  search,
  resume,
  hiding,
  company,
  vacancy,
  sent,
  queue,
  people,
  invites,
  chat,
  admin,
]
