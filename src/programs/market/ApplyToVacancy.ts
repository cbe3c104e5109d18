import { Effect, Option } from "effect"
import { happened } from "../../domain/Count.ts"
import { type Application, milestones } from "../../domain/market/Application.ts"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { queueScore } from "../../domain/market/QueueScore.ts"
import { AlreadyApplied, Applications, type NewApplication } from "../../services/Applications.ts"
import { Caps } from "../../services/Caps.ts"
import { Resumes } from "../../services/Resumes.ts"
import { Views } from "../../services/Views.ts"
import { type Applying, applyPreconditions } from "./ApplyPreconditions.ts"
import { inTransaction } from "./InTransaction.ts"

/** An application's content and the source of the applicant's visit. */
export interface ApplicationAttempt extends Applying {
  readonly letter: string
  readonly answers: Application["answers"]
  readonly source: string
  /** The name that the résumé shows from now on, if it has none. */
  readonly name?: string | undefined
}

/** The vacancy's number of applications where it first reaches a milestone; withdrawn ones don't count. */
const milestoneOf = (vacancy: VacancyId, now: number) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const counts = yield* applications.counts(vacancy)
    const count = Object.entries(counts).reduce(
      (sum, [status, n]) => (status === "withdrawn" ? sum : sum + n),
      0,
    )
    const isReached = milestones.includes(count) && (yield* applications.reach(vacancy, count, now))
    return isReached ? Option.some(count) : Option.none()
  })

const nameResume = (resume: Resume, { name = "", now }: ApplicationAttempt) =>
  Effect.gen(function* () {
    if (name !== "" && resume.name === "") yield* (yield* Resumes).save({ ...resume, name }, now)
  })

/** Add the application, or resend the former one, which keeps its source. */
const write = (former: Option.Option<Application>, fresh: NewApplication, now: number) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    if (Option.isNone(former)) return yield* applications.add(fresh, now)
    const { id } = former.value
    if (!(yield* applications.resend(id, fresh, now))) return yield* new AlreadyApplied({ application: id })
    return id
  })

/** Apply to a vacancy with the person's active résumé. */
export const applyToVacancy = Effect.fn("ApplyToVacancy")(function* (told: ApplicationAttempt) {
  const { answers, by, letter, now, source } = told
  const { company, former, resume, vacancy } = yield* applyPreconditions(told)
  yield* (yield* Caps).spend("applications", [by], now)
  yield* nameResume(resume, told)
  // The source under which the view was counted, so that views and applications add up per source.
  const seenBy = yield* (yield* Views).sourceOf(vacancy.id, by)
  const fresh = {
    vacancy: vacancy.id,
    company: company.id,
    applicant: by,
    resume: resume.id,
    letter,
    answers,
    score: queueScore(vacancy, resume, answers),
    source: Option.getOrElse(seenBy, () => source),
  }
  const application = yield* write(former, fresh, now)
  const milestone = yield* milestoneOf(vacancy.id, now)
  return { application, vacancy, company, milestone, counts: [happened("sent")] }
}, inTransaction)
