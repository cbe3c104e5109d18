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

/** What becomes of applications; `reconsidered`: a refusal was taken back. */
export const applicationEvents = [...ApplicationStatus.literals, "reconsidered"] as const
export type ApplicationEvent = (typeof applicationEvents)[number]

export const DeclineReason = Schema.Literal("experience", "languages", "pay", "place", "filled", "other")
export type DeclineReason = typeof DeclineReason.Type

/** What employers do; `view` happens by looking, `reconsider` takes a refusal back. */
export const EmployerAct = Schema.Literal("view", "shortlist", "invite", "hire", "decline", "reconsider")
export type EmployerAct = typeof EmployerAct.Type

/** Anything that happens to an application: also what its applicant does, and the end of its vacancy. */
export const ApplicationAct = Schema.Literal(...EmployerAct.literals, "withdraw", "resend", "close")
export type ApplicationAct = typeof ApplicationAct.Type

export const GivenAnswer = Schema.Literal("yes", "no")

export const Application = Schema.Struct({
  id: ApplicationId,
  vacancy: VacancyId,
  company: CompanyId,
  applicant: UserId,
  resume: ResumeId,
  /** Empty when there is none. */
  letter: Schema.String,
  /** One for each question of the vacancy, as it was asked then. */
  answers: Schema.Array(Schema.Struct({ text: Schema.String, wanted: GivenAnswer, given: GivenAnswer })),
  status: ApplicationStatus,
  declined: Schema.OptionFromNullOr(DeclineReason),
  /** What the employer said when inviting; empty when nothing. */
  invitation: Schema.String,
  /** The employer's own, unseen by the applicant. */
  note: Schema.String,
  createdAt: Schema.Int,
  updatedAt: Schema.Int,
})
export type Application = typeof Application.Type

/** A change of status, as both sides see it. */
export interface StatusChange {
  readonly status: ApplicationStatus
  readonly at: number
}

/** The act makes no sense in the application's present state. */
export class ImpossibleStep extends Data.TaggedError("ImpossibleStep")<{
  readonly status: ApplicationStatus
  readonly act: ApplicationAct
}> {}

/** What still goes on. */
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
  resend: { withdrawn: "sent" },
  close: from(underWay, "closed"),
}

/** The status an act leads to; a refusal that is taken back leads further, to `beforeLast`. */
export const afterStep = (
  status: ApplicationStatus,
  act: ApplicationAct,
): Either.Either<ApplicationStatus, ImpossibleStep> => {
  const following = next[act][status]
  return following === undefined ? Either.left(new ImpossibleStep({ status, act })) : Either.right(following)
}

/** The status before the last change. */
export const beforeLast = (history: ReadonlyArray<StatusChange>): ApplicationStatus =>
  history.at(-2)?.status ?? "viewed"

/** Whether it still goes on. */
export const isUnderWay = (status: ApplicationStatus): boolean => underWay.some((each) => each === status)

/** How long what was just done may be taken back without a word. Milliseconds. */
export const undoWithin = 30_000

/** After so many applications a vacancy's company is told, instead of at each. */
export const milestones: ReadonlyArray<number> = [1, 5, 10, 20, 50]

/**
 * An application as its applicant sees it: a refusal is not said as long as it may be taken back, and one that was taken
 * back never was.
 */
export const asApplicantSees = (
  application: Application,
  history: ReadonlyArray<StatusChange>,
  now: number,
) => {
  const isUnsaid = ({ at, status }: StatusChange, index: number) =>
    status === "declined" && (index < history.length - 1 || now - at < undoWithin)
  const told = history.filter(
    (change, index) => !isUnsaid(change, index) && history[index - 1]?.status !== "declined",
  )
  const status = told.at(-1)?.status ?? application.status
  const declined = status === "declined" ? application.declined : Option.none<DeclineReason>()
  return { application: { ...application, status, declined }, history: told }
}
