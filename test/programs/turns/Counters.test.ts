import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer, Metric, Option, Random, Struct } from "effect"
import { areaTap } from "../../../src/domain/buttons/AreaTap.ts"
import { everyApplicant } from "../../../src/domain/buttons/ListState.ts"
import { encodeTap, type Tap } from "../../../src/domain/CallbackData.ts"
import { ChatId, UpdateId, type UserId } from "../../../src/domain/Ids.ts"
import { ApplicationStatus } from "../../../src/domain/market/Application.ts"
import type { ApplicationId } from "../../../src/domain/market/MarketIds.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import type { InboxItem } from "../../../src/services/Inbox.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"
import { receive, running, settle, World } from "./RunningTurns.ts"

let updates = 0

const press = (person: UserId, tap: Tap): InboxItem => {
  const id = ++updates
  const from = { id: person, is_bot: false, first_name: "Ann" }
  const payload = {
    update_id: id,
    callback_query: {
      ...{ id: `${id}`, from, chat_instance: "1" },
      message: { message_id: id, date: 1, chat: { id: person, type: "private" }, text: "…" },
      data: encodeTap(tap, "notice"),
    },
  }
  const ids = { updateId: UpdateId.make(id), chatId: ChatId.make(person) }
  return { ...ids, payload, json: JSON.stringify(payload), receivedAt: 1 }
}

const agreed = (person: UserId) =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    const account = (yield* accounts.load([person])).get(person)
    if (account !== undefined) yield* accounts.save([{ ...account, consentedAt: Option.some(1) }])
  })

const town = (size: number) =>
  Effect.gen(function* () {
    const company = yield* newCompany()
    yield* agreed(company.owner)
    const vacancies = yield* Vacancies
    const vacancy = yield* vacancies.add(company.id, company.owner, vacancyContent, 1)
    yield* vacancies.setStatus(vacancy, "published", 1)
    const told = { letter: "", answers: [], score: 0, source: "" }
    const sent = yield* Effect.replicateEffect(
      Effect.gen(function* () {
        const applicant = yield* newcomer
        yield* agreed(applicant)
        const resume = Option.getOrThrow(yield* (yield* Resumes).add(applicant, resumeContent, 1))
        const fresh = { vacancy, company: company.id, applicant, resume, ...told }
        return { applicant, id: yield* (yield* Applications).add(fresh, 1) }
      }),
      size,
    )
    return { owner: company.owner, sent }
  })

/** Fail one in so many transactions after it did everything. */
const failing = Layer.effect(
  Transaction,
  Effect.map(Transaction, ({ run }) =>
    Transaction.of({
      run: (effect) =>
        run(
          Effect.tap(effect, () =>
            Effect.flatMap(Random.nextIntBetween(0, 3), (drawn) =>
              drawn === 0
                ? Effect.fail(new StorageError({ operation: "test", code: "SQLITE_FULL" }))
                : Effect.void,
            ),
          ),
        ),
    }),
  ),
)

/** The counter of each status minus the stored rows; the counters belong to the process. */
const surplus = Effect.gen(function* () {
  const sql = yield* SqlClient
  const rows = yield* sql<{ status: ApplicationStatus; n: number }>`
    SELECT status, count(*) AS n FROM application_changes GROUP BY status`
  const written = new Map(rows.map(({ n, status }) => [status, n]))
  return yield* Effect.forEach(ApplicationStatus.literals, (status) =>
    Effect.map(
      Metric.value(Metrics.applicationsTotal[status]),
      ({ count }) => count - (written.get(status) ?? 0),
    ),
  )
})

const state = everyApplicant
const deeds = {
  view: (id: ApplicationId) => areaTap("applicants", "show", { id, state }),
  shortlist: (id: ApplicationId) => areaTap("applicants", "shortlist", { id, state }),
  hire: (id: ApplicationId) => areaTap("applicants", "hire", { id, state }),
  decline: (id: ApplicationId) =>
    areaTap("applicants", "decline", { id, refusal: { reason: "experience", state } }),
  withdraw: (id: ApplicationId) => areaTap("applications", "withdraw", { id }),
}

it.effect.prop(
  "counters equal the stored rows, whichever commits fail",
  [
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...Struct.keys(deeds))), {
      minLength: 1,
      maxLength: 20,
    }),
  ],
  ([acts]) =>
    running(
      Effect.gen(function* () {
        const { owner, sent } = yield* town(4)
        const before = yield* surplus
        const items = acts.flatMap(([index, deed]) =>
          sent
            .slice(index, index + 1)
            .map(({ applicant, id }) => press(deed === "withdraw" ? applicant : owner, deeds[deed](id))),
        )
        yield* receive(items)
        yield* settle
        expect(yield* surplus).toEqual(before)
        const sql = yield* SqlClient
        const [row] = yield* sql<{ n: number }>`SELECT count(*) AS n FROM application_changes`
        expect(row?.n).toBeGreaterThan(sent.length)
      }),
    ).pipe(Effect.provide(Layer.fresh(failing.pipe(Layer.provideMerge(World))))),
  { fastCheck: { numRuns: 10 }, timeout: 60_000 },
)
