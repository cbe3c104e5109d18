import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import type { DeclineReason } from "../../domain/market/Application.ts"
import type { ApplicationId } from "../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import { Applications, type Queue } from "../../services/Applications.ts"
import { inGoodStanding } from "../access/GoodStanding.ts"
import { ownVacancy } from "../access/OwnVacancy.ts"
import { changeApplication } from "./ChangeApplication.ts"
import { inTransaction } from "./InTransaction.ts"

/** At most this many at a time, so that nobody else waits long: some 40 ms. */
export const mostDeclined = 100

interface Declining {
  readonly by: UserId
  readonly vacancy: number
  readonly queue: (vacancy: Vacancy) => Queue
  /** Later applications stay as they are: the employer hasn't seen that they are among them. */
  readonly upTo: ApplicationId
  readonly reason: DeclineReason
  readonly now: number
}

/**
 * Refuse the undecided applications of a queue for one reason, the oldest first, at most `mostDeclined` of them. Those
 * of banned people stay. As with a single refusal, applicants are told only once it can't be undone.
 */
export const declineApplications = Effect.fn("DeclineApplications")(function* (declining: Declining) {
  const { by, now, reason } = declining
  const own = yield* ownVacancy(by, declining.vacancy)
  const applications = yield* Applications
  const queue = declining.queue(own.vacancy)
  const found = yield* applications.undecided(queue, declining.upTo, mostDeclined)
  const heard = new Set(yield* inGoodStanding(found.map(({ applicant }) => applicant)))
  const declined = yield* Effect.forEach(
    found.filter(({ applicant }) => heard.has(applicant)),
    (application) => changeApplication(application, { act: "decline", declined: reason }, now),
  )
  const counts =
    declined.length === 0 ? [] : [Count.Application({ event: "declined", times: declined.length })]
  return { ...own, declined, counts }
}, inTransaction)
