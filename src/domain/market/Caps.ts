import { Duration } from "effect"
import { retention } from "../Retention.ts"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Whom a cap is counted for. */
type Whose = "person" | "company" | "person and company" | "person and conversation" | "sender and receiver"

/** How many there may be at a time. What is older than `within` (milliseconds) counts no more. */
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
  /** As long as the company is younger than `youngFor`. */
  publishedYoung: { most: 10, whose: "company" },
  drafts: { most: 30, whose: "company" },
  joinLinks: { most: 10, whose: "company", within: Duration.toMillis(retention.joinLinks) },
  resumes: { most: 5, whose: "person" },
  letters: { most: 3, whose: "person" },
  /** Applications that go on. */
  underWay: { most: 100, whose: "person" },
  /** Refusals by a company, after which it is left alone for a while. */
  refusals: { most: 1, whose: "person and company", within: 3 * day },
  /** Nobody is kept from writing for ever by operators who don't answer. */
  openTickets: { most: 5, whose: "person", within: 7 * day },
} as const satisfies Record<string, Quota>
export type QuotaName = keyof typeof quotas

export const rates = {
  companies: { most: 3, whose: "person", within: day },
  renames: { most: 3, whose: "company", within: day },
  /** Drafts and copies, whatever becomes of them. */
  newVacancies: { most: 60, whose: "company", within: day },
  /** Each puts a vacancy on top of what is found. */
  publications: { most: 30, whose: "company", within: day },
  applications: { most: 30, whose: "person", within: day },
  /** A person's, whatever company they act for, as well as the company's. */
  invitations: { most: 20, whose: "person and company", within: day },
  tickets: { most: 10, whose: "person", within: day },
  reports: { most: 10, whose: "person", within: day },
  reportsOfChat: { most: 3, whose: "person and conversation", within: day },
  messages: { most: 20, whose: "side of a conversation", within: minute },
  /** Files of résumés: each takes a quarter of a second to draw. */
  papers: { most: 5, whose: "person", within: minute },
  /** Of contacts: to hear of one is enough. */
  offers: { most: 1, whose: "side of a conversation", within: 10 * minute },
  /** Of whatever happens, but what is said in conversations. */
  notices: { most: 60, whose: "sender and receiver", within: hour },
} as const satisfies Record<string, Rate>
type RateName = keyof typeof rates

/** Rates that are counted in a tally; invitations, and what is said in a conversation, are counted where they are kept. */
export type TalliedName = Exclude<RateName, "invitations" | "messages">

export type CapName = QuotaName | RateName

/** Every cap there is. */
export const caps: Readonly<Record<CapName, Quota | Rate>> = { ...quotas, ...rates }

/** A company younger than this publishes less. Milliseconds. */
export const youngFor = 7 * day

/** How many invitations such a company sends in place of `rates.invitations`, until the first of them is accepted. */
export const firstInvitations = 5

/** How many vacancies a company may have published now. */
export const publishedQuota = ({ createdAt }: { readonly createdAt: number }, now: number) =>
  now - createdAt < youngFor ? "publishedYoung" : "published"

/** A vacancy that is published again comes on top once in so many milliseconds; else it has its former place. */
export const onTopAgainAfter = 7 * day
