import { Data, Either, Option, Schema } from "effect"
import { UserId } from "../Ids.ts"
import { ApplicationId, CompanyId, ResumeId, VacancyId } from "./MarketIds.ts"

export const ApplicationStatus = Schema.Literal(
  "sent",
  "viewed",
  "shortlisted",
  "invited",
  "hired",
  "declined",
  "withdrawn",
  "closed",
)
export type ApplicationStatus = typeof ApplicationStatus.Type

/** Events of an application; `reconsidered` means that a rejection was undone. */
export const applicationEvents = [...ApplicationStatus.literals, "reconsidered"] as const
export type ApplicationEvent = (typeof applicationEvents)[number]

export const DeclineReason = Schema.Literal("experience", "languages", "pay", "place", "filled", "other")
export type DeclineReason = typeof DeclineReason.Type

/** Actions of employers; `view` happens by opening the application, `reconsider` undoes a rejection. */
export const EmployerAct = Schema.Literal("view", "shortlist", "invite", "hire", "decline", "reconsider")
export type EmployerAct = typeof EmployerAct.Type

/** Every action that changes an application, including those of its applicant and the closing of its vacancy. */
export const ApplicationAct = Schema.Literal(...EmployerAct.literals, "withdraw", "resend", "close")
export type ApplicationAct = typeof ApplicationAct.Type

export const GivenAnswer = Schema.Literal("yes", "no")

export const Application = Schema.Struct({
  id: ApplicationId,
  vacancy: VacancyId,
  /** Counted from 1 per vacancy, and never changed: the applicant's number for the company. */
  number: Schema.Int,
  company: CompanyId,
  applicant: UserId,
  resume: ResumeId,
  /** Empty when there is no letter. */
  letter: Schema.String,
  /** One answer per question of the vacancy, worded as when it was asked. */
  answers: Schema.Array(Schema.Struct({ text: Schema.String, wanted: GivenAnswer, given: GivenAnswer })),
  status: ApplicationStatus,
  declined: Schema.OptionFromNullOr(DeclineReason),
  /** The employer's message when inviting; may be empty. */
  invitation: Schema.String,
  /** The employer's private note, not shown to the applicant. */
  note: Schema.String,
  createdAt: Schema.Int,
  updatedAt: Schema.Int,
})
export type Application = typeof Application.Type

/** A change of status, as shown to both sides. */
export interface StatusChange {
  readonly status: ApplicationStatus
  readonly at: number
}

/** The action is impossible in the application's current state. */
export class ImpossibleStep extends Data.TaggedError("ImpossibleStep")<{
  readonly status: ApplicationStatus
  readonly act: ApplicationAct
}> {}

/** Statuses of an application that is still open. */
export const underWay = [
  "sent",
  "viewed",
  "shortlisted",
  "invited",
] as const satisfies ReadonlyArray<ApplicationStatus>

const from = (statuses: ReadonlyArray<ApplicationStatus>, to: ApplicationStatus) =>
  Object.fromEntries(statuses.map((status) => [status, to])) as Partial<
    Record<ApplicationStatus, ApplicationStatus>
  >

const next: Readonly<Record<ApplicationAct, Partial<Record<ApplicationStatus, ApplicationStatus>>>> = {
  view: { sent: "viewed" },
  shortlist: from(["sent", "viewed"], "shortlisted"),
  invite: from(["sent", "viewed", "shortlisted"], "invited"),
  hire: from(underWay, "hired"),
  decline: from(underWay, "declined"),
  reconsider: { declined: "viewed" },
  withdraw: from(underWay, "withdrawn"),
  resend: from(["withdrawn", "closed"], "sent"),
  close: from(underWay, "closed"),
}

/** The status an action leads to; an undone rejection returns to the status from `beforeLast`. */
export const afterStep = (
  status: ApplicationStatus,
  act: ApplicationAct,
): Either.Either<ApplicationStatus, ImpossibleStep> => {
  const following = next[act][status]
  return following === undefined ? Either.left(new ImpossibleStep({ status, act })) : Either.right(following)
}

export const isPossibleStep = (status: ApplicationStatus, act: ApplicationAct): boolean =>
  next[act][status] !== undefined

/** The status before the most recent change. */
export const beforeLast = (history: ReadonlyArray<StatusChange>): ApplicationStatus =>
  history.at(-2)?.status ?? "viewed"

/** Whether the application is still open. */
export const isUnderWay = (status: ApplicationStatus): boolean => underWay.some((each) => each === status)

/** How long an action can be undone without the other side hearing of it, in milliseconds. */
export const undoWithin = 30_000

/** The numbers of applications at which a vacancy's company is notified, instead of at each one. */
export const milestones: ReadonlyArray<number> = [1, 5, 10, 20, 50]

/**
 * An application as its applicant sees it: a rejection is hidden while it can still be undone, and an undone one never
 * shows.
 */
export const asApplicantSees = (
  application: Application,
  history: ReadonlyArray<StatusChange>,
  now: number,
) => {
  const isUnsaid = ({ at, status }: StatusChange, index: number) =>
    status === "declined" && (index < history.length - 1 || now - at < undoWithin)
  const visible = history.filter(
    (change, index) => !isUnsaid(change, index) && history[index - 1]?.status !== "declined",
  )
  const status = visible.at(-1)?.status ?? application.status
  const declined = status === "declined" ? application.declined : Option.none<DeclineReason>()
  return { application: { ...application, status, declined }, history: visible }
}
