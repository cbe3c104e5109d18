import { Context, Data, type Effect, type Option, Schema } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type {
  Application,
  ApplicationStatus,
  DeclineReason,
  StatusChange,
} from "../domain/market/Application.ts"
import type { ApplicationId, CompanyId, ResumeId, VacancyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** The person has applied to this vacancy before; `application` is what came of that. */
export class AlreadyApplied extends Data.TaggedError("AlreadyApplied")<{
  readonly application: ApplicationId
}> {}

export interface NewApplication {
  readonly vacancy: VacancyId
  readonly company: CompanyId
  readonly applicant: UserId
  readonly resume: ResumeId
  readonly letter: string
  readonly answers: Application["answers"]
  /** What the queue may be sorted by: the higher, the better the match. */
  readonly score: number
  /** Where the applicant came from, `[a-z0-9]{0,16}`. */
  readonly source: string
}

export const QueueOrder = Schema.Literal("newest", "match")
export type QueueOrder = typeof QueueOrder.Type

/** A vacancy's applications in an order; no statuses are all of them. */
export interface Queue {
  readonly vacancy: VacancyId
  readonly statuses: ReadonlyArray<ApplicationStatus>
  readonly order: QueueOrder
}

/** Where an application stands in a queue, whether or not its own status is still among those asked for. */
export interface QueuePosition {
  /** The first is 0. */
  readonly index: number
  readonly total: number
  readonly before: Option.Option<ApplicationId>
  readonly after: Option.Option<ApplicationId>
}

interface Rows {
  readonly total: number
  readonly rows: ReadonlyArray<Application>
}

/** What seekers sent to vacancies: one a person and vacancy, by the schema. */
export class Applications extends Context.Tag("Applications")<
  Applications,
  {
    readonly add: (
      application: NewApplication,
      now: number,
    ) => Effect.Effect<ApplicationId, AlreadyApplied | StorageError>
    readonly get: (id: ApplicationId) => Effect.Effect<Option.Option<Application>, StorageError>
    readonly between: (
      vacancy: VacancyId,
      applicant: UserId,
    ) => Effect.Effect<Option.Option<Application>, StorageError>
    /** The latest change first; no statuses are all of them. */
    readonly ofApplicant: (
      applicant: UserId,
      statuses: ReadonlyArray<ApplicationStatus>,
      page: Page,
    ) => Effect.Effect<Rows, StorageError>
    readonly ofQueue: (queue: Queue, page: Page) => Effect.Effect<Rows, StorageError>
    readonly position: (queue: Queue, id: ApplicationId) => Effect.Effect<QueuePosition, StorageError>
    /** A company's vacancies with unseen applications and how many each has, the latest application first. */
    readonly unseen: (
      company: CompanyId,
      page: Page,
    ) => Effect.Effect<
      {
        readonly total: number
        readonly rows: ReadonlyArray<{ readonly vacancy: VacancyId; readonly count: number }>
      },
      StorageError
    >
    /** How many a vacancy has, by status. */
    readonly counts: (
      vacancy: VacancyId,
    ) => Effect.Effect<Partial<Record<ApplicationStatus, number>>, StorageError>
    /** Notes the change with its time; false when the status was not `from` any more. */
    readonly setStatus: (
      id: ApplicationId,
      change: {
        readonly from: ApplicationStatus
        readonly to: ApplicationStatus
        readonly declined: Option.Option<DeclineReason>
        /** Kept as it is when nothing is said. */
        readonly invitation?: string
      },
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Sends a withdrawn one again, with what is told now; false when it isn't withdrawn any more. */
    readonly resend: (
      id: ApplicationId,
      told: Pick<NewApplication, "resume" | "letter" | "answers" | "score">,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Closes all that go on, and says whose they were. */
    readonly closeAll: (
      vacancy: VacancyId,
      now: number,
    ) => Effect.Effect<
      ReadonlyArray<{ readonly id: ApplicationId; readonly applicant: UserId }>,
      StorageError
    >
    /** True the first time that a vacancy reaches so many applications. */
    readonly reach: (
      vacancy: VacancyId,
      milestone: number,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    readonly setNote: (id: ApplicationId, note: string) => Effect.Effect<void, StorageError>
    /** All changes, the first first. */
    readonly history: (id: ApplicationId) => Effect.Effect<ReadonlyArray<StatusChange>, StorageError>
  }
>() {}
