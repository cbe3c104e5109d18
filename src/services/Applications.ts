import { Context, Data, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type {
  Application,
  ApplicationStatus,
  DeclineReason,
  StatusChange,
} from "../domain/market/Application.ts"
import type { ApplicationId, CompanyId, ResumeId, VacancyId } from "../domain/market/MarketIds.ts"
import type { CityId } from "../domain/catalogue/Regions.ts"
import type { QueueFacets } from "../domain/market/QueueFacets.ts"
import type { QueueOrder } from "../domain/market/QueueOrder.ts"
import type { StorageError } from "./StorageError.ts"

/** The person has already applied to this vacancy, by `application`. */
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
  /** The sort key of the queue: the higher, the better the match. */
  readonly score: number
  /** How the applicant found the vacancy, `[a-z0-9]{0,16}`. */
  readonly source: string
}

/** What narrows a queue; absent parts narrow nothing. Who hasn't said a fact isn't found by it. */
export interface QueueFilter extends Pick<QueueFacets, "answers" | "fit"> {
  readonly place?: { readonly cities: ReadonlyArray<CityId>; readonly isThere: boolean }
  /** In the unit of résumés. */
  readonly experience?: { readonly least: number; readonly isEnough: boolean }
}

/** A vacancy's applications in an order; an empty list of statuses means all. */
export interface Queue {
  readonly vacancy: VacancyId
  readonly statuses: ReadonlyArray<ApplicationStatus>
  readonly order: QueueOrder
  readonly filter: QueueFilter
}

/** The position of an application in a queue, even if its own status isn't among those of the queue. */
export interface QueuePosition {
  /** Counted from 0. */
  readonly index: number
  readonly total: number
  readonly before: Option.Option<ApplicationId>
  readonly after: Option.Option<ApplicationId>
}

/** A vacancy's number of applications, and how many of them nobody has opened yet. */
export interface ApplicationTally {
  readonly all: number
  readonly unseen: number
}

interface Rows {
  readonly total: number
  readonly rows: ReadonlyArray<Application>
}

/** Applications of job seekers to vacancies; the schema allows one per person and vacancy. */
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
    /** Which of these vacancies the person has an application to, other than those that may be sent again. */
    readonly sentTo: (
      applicant: UserId,
      vacancies: ReadonlyArray<VacancyId>,
    ) => Effect.Effect<ReadonlySet<VacancyId>, StorageError>
    /** The latest application to the company with each of these résumés that wasn't withdrawn. */
    readonly sentWith: (
      resumes: ReadonlyArray<ResumeId>,
      company: CompanyId,
    ) => Effect.Effect<ReadonlyMap<ResumeId, ApplicationId>, StorageError>
    /** The latest change first; an empty list of statuses means all. */
    readonly ofApplicant: (
      applicant: UserId,
      statuses: ReadonlyArray<ApplicationStatus>,
      page: Page,
    ) => Effect.Effect<Rows, StorageError>
    readonly ofQueue: (queue: Queue, page: Page) => Effect.Effect<Rows, StorageError>
    /** Those of a queue that are new or only viewed, up to an id, the oldest first. */
    readonly undecided: (
      queue: Queue,
      upTo: ApplicationId,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<Application>, StorageError>
    /** How many `undecided` would find, and the highest id among them; none when there are none. */
    readonly countUndecided: (
      queue: Queue,
    ) => Effect.Effect<Option.Option<{ readonly count: number; readonly upTo: ApplicationId }>, StorageError>
    /** Those of a vacancy that were declined at this very moment. */
    readonly declinedAt: (
      vacancy: VacancyId,
      at: number,
    ) => Effect.Effect<ReadonlyArray<Application>, StorageError>
    /** Only the ids. */
    readonly idsInQueue: (
      queue: Queue,
      page: Page,
    ) => Effect.Effect<ReadonlyArray<ApplicationId>, StorageError>
    readonly position: (queue: Queue, id: ApplicationId) => Effect.Effect<QueuePosition, StorageError>
    /** A company's vacancies with unseen applications, and the number of these, the latest application first. */
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
    /** A company's number of applications that nobody has opened. */
    readonly countUnseen: (company: CompanyId) => Effect.Effect<number, StorageError>
    /** A vacancy's number of applications per status. */
    readonly counts: (
      vacancy: VacancyId,
    ) => Effect.Effect<Partial<Record<ApplicationStatus, number>>, StorageError>
    /** Of these vacancies; those without applications are missing. */
    readonly tallies: (
      vacancies: ReadonlyArray<VacancyId>,
    ) => Effect.Effect<ReadonlyMap<VacancyId, ApplicationTally>, StorageError>
    /** Change the status and record the change; false when the status is no longer `from`. */
    readonly setStatus: (
      id: ApplicationId,
      change: {
        readonly from: ApplicationStatus
        readonly to: ApplicationStatus
        readonly declined: Option.Option<DeclineReason>
        /** Left unchanged when absent. */
        readonly invitation?: string
      },
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Reopen a withdrawn or closed application with new content; false when it is neither any more. */
    readonly resend: (
      id: ApplicationId,
      content: Pick<NewApplication, "resume" | "letter" | "answers" | "score">,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Close all open applications and return whose they were. */
    readonly closeAll: (
      vacancy: VacancyId,
      now: number,
    ) => Effect.Effect<
      ReadonlyArray<{ readonly id: ApplicationId; readonly applicant: UserId }>,
      StorageError
    >
    /** True the first time a vacancy reaches this number of applications. */
    readonly reach: (
      vacancy: VacancyId,
      milestone: number,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    readonly setNote: (id: ApplicationId, note: string) => Effect.Effect<void, StorageError>
    /** All changes, the oldest first. */
    readonly history: (id: ApplicationId) => Effect.Effect<ReadonlyArray<StatusChange>, StorageError>
  }
>() {}
