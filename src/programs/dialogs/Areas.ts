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
import { chat } from "./chat/Chat.ts"
import { company } from "./company/Company.ts"
import { hiding } from "./hiding/Hiding.ts"
import { invites } from "./invites/Invites.ts"
import { people } from "./people/People.ts"
import { queue } from "./queue/Queue.ts"
import { resume } from "./resume/Resume.ts"
import { search } from "./search/Search.ts"
import { sent } from "./sent/Sent.ts"
import { admin } from "./standing/Person.ts"
import { vacancy } from "./vacancy/Vacancy.ts"

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
