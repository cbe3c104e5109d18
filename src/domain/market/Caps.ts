import { Duration } from "effect"
import { retention } from "../Retention.ts"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The subject whose actions a cap counts. */
type Whose = "person" | "company" | "person and company" | "person and conversation" | "sender and receiver"

/** How many may exist at a time; those older than `within` (milliseconds) don't count. */
export interface Quota {
  readonly most: number
  readonly whose: Whose
  readonly within?: number
}

/** How often something may be done within `within` milliseconds. */
export interface Rate {
  readonly most: number
  readonly whose: Whose | "side of a conversation"
  readonly within: number
}

export const quotas = {
  published: { most: 50, whose: "company" },
  /** While the company is younger than `youngFor`. */
  publishedYoung: { most: 10, whose: "company" },
  drafts: { most: 30, whose: "company" },
  joinLinks: { most: 10, whose: "company", within: Duration.toMillis(retention.joinLinks) },
  resumes: { most: 5, whose: "person" },
  letters: { most: 3, whose: "person" },
  /** Open applications. */
  underWay: { most: 100, whose: "person" },
  /** Rejections by a company, after which the applicant can't apply there for a while. */
  refusals: { most: 1, whose: "person and company", within: 3 * day },
  /** Limited in time, so that operators who don't answer never block a person for good. */
  openTickets: { most: 5, whose: "person", within: 7 * day },
} as const satisfies Record<string, Quota>
export type QuotaName = keyof typeof quotas

export const rates = {
  companies: { most: 3, whose: "person", within: day },
  renames: { most: 3, whose: "company", within: day },
  /** New drafts and copies, including those deleted later. */
  newVacancies: { most: 60, whose: "company", within: day },
  /** Limited because each puts a vacancy at the top of the search results. */
  publications: { most: 30, whose: "company", within: day },
  applications: { most: 30, whose: "person", within: day },
  /** Counted both per person, whatever company they act for, and per company. */
  invitations: { most: 20, whose: "person and company", within: day },
  tickets: { most: 10, whose: "person", within: day },
  /** What an author adds to their tickets. */
  ticketReplies: { most: 30, whose: "person", within: day },
  reports: { most: 10, whose: "person", within: day },
  reportsOfChat: { most: 3, whose: "person and conversation", within: day },
  messages: { most: 20, whose: "side of a conversation", within: minute },
  /** Résumé files: each takes a quarter of a second to draw. */
  papers: { most: 5, whose: "person", within: minute },
  /** Pictures of numbers: each takes a third of a second to draw; over the cap the numbers are shown in words alone. */
  charts: { most: 10, whose: "person", within: minute },
  /** Offers to share contacts: one notice of them is enough. */
  offers: { most: 1, whose: "side of a conversation", within: 10 * minute },
  /** Notices of all events except conversation messages. */
  notices: { most: 60, whose: "sender and receiver", within: hour },
} as const satisfies Record<string, Rate>
type RateName = keyof typeof rates

/** Rates counted in the tally table; invitations and conversation messages are counted in their own tables. */
export type TalliedName = Exclude<RateName, "invitations" | "messages">

export type CapName = QuotaName | RateName

/** All caps. */
export const caps: Readonly<Record<CapName, Quota | Rate>> = { ...quotas, ...rates }

/** The age below which a company's lower caps apply, in milliseconds. */
export const youngFor = 7 * day

/** How many invitations a new company may send, in place of `rates.invitations`, until the first one is accepted. */
export const firstInvitations = 5

/** The quota on a company's published vacancies. */
export const publishedQuota = ({ createdAt }: { readonly createdAt: number }, now: number) =>
  now - createdAt < youngFor ? "publishedYoung" : "published"

/** How often a republished vacancy may return to the top, in milliseconds; otherwise it keeps its former place. */
export const onTopAgainAfter = 7 * day
