import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { publishedQuota, youngFor } from "../../domain/market/Caps.ts"
import type { Company } from "../../domain/market/Company.ts"
import {
  afterAct,
  publishedAtAs,
  publishes,
  type Vacancy,
  type VacancyAct,
} from "../../domain/market/Vacancy.ts"
import { CapReached, Caps } from "../../services/Caps.ts"
import { ownVacancy } from "../access/OwnVacancy.ts"
import { closeApplications } from "./CloseApplications.ts"
import { inTransaction } from "./InTransaction.ts"
import { unlessSuspended } from "./UnlessSuspended.ts"
import { judged, writeVacancyStatus } from "./WriteVacancyStatus.ts"

interface Setting {
  readonly by: UserId
  readonly vacancy: number
  readonly act: VacancyAct
  readonly now: number
}

/** A new company's lower cap ends at a known time; the error tells that time. */
const roomFor = ({ createdAt, id }: Company, now: number) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room(publishedQuota({ createdAt }, now), [id], now)
  }).pipe(
    Effect.catchTag("CapReached", ({ cap, until }) => {
      const grownUp = Option.some(createdAt + youngFor)
      return Effect.fail(new CapReached({ cap, until: cap === "publishedYoung" ? grownUp : until }))
    }),
  )

/** Check and spend the company's caps on published vacancies. */
const countPublished = (company: Company, vacancy: Vacancy, now: number) =>
  Effect.gen(function* () {
    yield* roomFor(company, now)
    const isOnTop = publishedAtAs(vacancy, "published", now) !== vacancy.publishedAt
    if (isOnTop) yield* (yield* Caps).spend("publications", [company.id], now)
  })

/** Publish, pause, fill or close the company's vacancy; filling or closing also closes its applications. */
export const setVacancyStatus = Effect.fn("SetVacancyStatus")(function* (setting: Setting) {
  const { act, by, now } = setting
  const { company, vacancy } = yield* ownVacancy(by, setting.vacancy)
  if (publishes(act)) yield* unlessSuspended(vacancy)
  const status = yield* judged(vacancy, yield* afterAct(vacancy.status, act))
  if (status === "published") yield* countPublished(company, vacancy, now)
  const changed = yield* writeVacancyStatus(vacancy, status, now)
  return { company, ...(yield* closeApplications(changed, now)) }
}, inTransaction)
