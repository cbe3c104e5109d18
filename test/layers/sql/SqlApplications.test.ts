import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Array, Effect, Either, FastCheck as fc, Option } from "effect"
import { afterStep, ApplicationAct, type ApplicationStatus } from "../../../src/domain/market/Application.ts"
import type { ApplicationId, VacancyId } from "../../../src/domain/market/MarketIds.ts"
import type { UserId } from "../../../src/domain/Ids.ts"
import numberApplicants from "../../../src/layers/sql/migrations/0024_numbers.ts"
import { Applications, type Queue } from "../../../src/services/Applications.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

/** A company with some vacancies, and some people with a résumé each. */
const newMarket = Effect.gen(function* () {
  const company = yield* newCompany()
  const vacancies = yield* Effect.forEach(Array.range(1, 2), () =>
    Effect.flatMap(Vacancies, (service) => service.add(company.id, company.owner, vacancyContent, 1)),
  )
  const people = yield* Effect.forEach(Array.range(1, 4), () =>
    Effect.gen(function* () {
      const id = yield* newcomer
      const resume = yield* (yield* Resumes).add(id, resumeContent, 1)
      return { id, resume: Option.getOrThrow(resume) }
    }),
  )
  return { company, vacancies, people }
})

interface Modelled {
  readonly id: ApplicationId
  readonly vacancy: VacancyId
  readonly applicant: UserId
  readonly score: number
  readonly history: ReadonlyArray<ApplicationStatus>
  readonly changedAt: number
}

const statusOf = ({ history }: Modelled): ApplicationStatus => history.at(-1) ?? "sent"

const anyAct = fc.oneof(
  fc.constantFrom("apply" as const, "closeAll" as const),
  fc.constantFrom(...ApplicationAct.literals),
)

const anyDeed = fc.record({
  who: fc.nat(3),
  where: fc.nat(1),
  act: anyAct,
  score: fc.integer({ min: -3, max: 3 }),
})

/** By date, or by match and then date, both descending. */
const sorted = (all: ReadonlyArray<Modelled>, order: Queue["order"]) =>
  all.toSorted((a, b) => (order === "match" ? b.score - a.score : 0) || b.id - a.id)

type Market = Effect.Effect.Success<typeof newMarket>
type Model = Map<string, Modelled>

interface Deed {
  readonly who: number
  readonly where: number
  readonly act: "apply" | "closeAll" | ApplicationAct
  readonly score: number
}

const apply = (market: Market, model: Model, key: string, one: Omit<Modelled, "id" | "history">) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const resume = Option.getOrThrow(
      Array.findFirst(market.people, ({ id }) => id === one.applicant).pipe(
        Option.map((each) => each.resume),
      ),
    )
    const { applicant, changedAt, score, vacancy } = one
    const told = { applicant, company: market.company.id, resume, score, vacancy }
    const added = yield* Effect.either(
      applications.add({ ...told, letter: "", answers: [], source: "" }, changedAt),
    )
    const known = model.get(key)
    expect(Either.isLeft(added)).toBe(known !== undefined)
    if (Either.isLeft(added)) expect(added.left).toMatchObject({ application: known?.id })
    else model.set(key, { ...one, id: added.right, history: ["sent"] })
  })

const closeAll = (model: Model, vacancy: VacancyId, now: number) =>
  Effect.gen(function* () {
    const closed = yield* (yield* Applications).closeAll(vacancy, now)
    const open = [...model].filter(
      ([, each]) => each.vacancy === vacancy && Either.isRight(afterStep(statusOf(each), "close")),
    )
    expect(closed.map(({ id }) => id).toSorted()).toEqual(open.map(([, { id }]) => id).toSorted())
    for (const [key, each] of open)
      model.set(key, { ...each, history: [...each.history, "closed"], changedAt: now })
  })

const step = (market: Market, model: Model, key: string, { act, score, who }: Deed, now: number) =>
  Effect.gen(function* () {
    const known = model.get(key)
    const resume = market.people[who]?.resume
    if (known === undefined || resume === undefined || act === "apply" || act === "closeAll") return
    const from = statusOf(known)
    const next = afterStep(from, act)
    if (Either.isLeft(next)) return
    const applications = yield* Applications
    const change = { from, to: next.right, declined: Option.none() }
    const done =
      act === "resend"
        ? yield* applications.resend(known.id, { resume, letter: "", answers: [], score }, now)
        : yield* applications.setStatus(known.id, change, now)
    expect(done).toBe(true)
    const scored = act === "resend" ? score : known.score
    model.set(key, { ...known, score: scored, history: [...known.history, next.right], changedAt: now })
  })

const perform = (market: Market, model: Model, deed: Deed, now: number) => {
  const person = market.people[deed.who]
  const vacancy = market.vacancies[deed.where]
  if (person === undefined || vacancy === undefined) return Effect.void
  const key = `${vacancy} ${person.id}`
  if (deed.act === "closeAll") return closeAll(model, vacancy, now)
  return deed.act === "apply"
    ? apply(market, model, key, { vacancy, applicant: person.id, score: deed.score, changedAt: now })
    : step(market, model, key, deed, now)
}

/** Applicants of a vacancy are numbered as they come, whatever happens afterwards. */
const expectNumbers = (all: ReadonlyArray<Modelled>, vacancy: VacancyId) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const own = all.filter((each) => each.vacancy === vacancy).toSorted((a, b) => a.id - b.id)
    const numbers = yield* Effect.forEach(own, ({ id }) =>
      Effect.map(applications.get(id), (found) => Option.getOrThrow(found).number),
    )
    expect(numbers).toEqual(own.map((_, index) => index + 1))
  })

const expectRows = (all: ReadonlyArray<Modelled>, now: number) =>
  Effect.forEach(all, (each) =>
    Effect.gen(function* () {
      const applications = yield* Applications
      const { status, updatedAt } = Option.getOrThrow(yield* applications.get(each.id))
      expect([status, updatedAt]).toEqual([statusOf(each), each.changedAt])
      const history = yield* applications.history(each.id)
      expect(history.map((change) => change.status)).toEqual(each.history)
      // A change from an outdated status changes nothing.
      const stale = { from: "hired", to: "sent", declined: Option.none() } as const
      if (status !== "hired") expect(yield* applications.setStatus(each.id, stale, now)).toBe(false)
    }),
  )

const counted = (all: ReadonlyArray<Modelled>, by: (each: Modelled) => string) =>
  Object.fromEntries(Object.entries(Array.groupBy(all, by)).map(([key, some]) => [key, some.length]))

const expectQueue = (queue: Queue, own: ReadonlyArray<Modelled>) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { order, statuses } = queue
    const among = (each: Modelled) => statuses.length === 0 || statuses.includes(statusOf(each))
    const expected = sorted(own.filter(among), order)
    const first = yield* applications.ofQueue(queue, { offset: 0, limit: 2 })
    const rest = yield* applications.ofQueue(queue, { offset: 2, limit: 9 })
    expect(first.total).toBe(expected.length)
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    for (const each of own) {
      const list = sorted(
        own.filter((other) => among(other) || other === each),
        order,
      ).map(({ id }) => id)
      const index = list.indexOf(each.id)
      expect(yield* applications.position(queue, each.id)).toEqual({
        index,
        total: list.length,
        before: Option.fromNullable(list[index - 1]),
        after: Option.fromNullable(list[index + 1]),
      })
    }
  })

const expectLists = ({ company, people }: Market, all: ReadonlyArray<Modelled>) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const unseen = yield* applications.unseen(company.id, { offset: 0, limit: 9 })
    const expected = counted(
      all.filter((each) => statusOf(each) === "sent"),
      ({ vacancy }) => `${vacancy}`,
    )
    expect(Object.fromEntries(unseen.rows.map(({ count, vacancy }) => [vacancy, count]))).toEqual(expected)
    expect(unseen.total).toBe(Object.keys(expected).length)
    for (const { id } of people) {
      const { rows, total } = yield* applications.ofApplicant(id, [], { offset: 0, limit: 9 })
      const own = all.filter(({ applicant }) => applicant === id)
      expect(total).toBe(own.length)
      expect(rows.map((row) => row.id)).toEqual(
        own.toSorted((a, b) => b.changedAt - a.changedAt || b.id - a.id).map((each) => each.id),
      )
    }
  })

layer(TestStorage)("applications", (it) => {
  it.effect.prop(
    "behave like a model of them, whatever is done",
    [fc.array(anyDeed, { maxLength: 30 })],
    ([deeds]) =>
      Effect.gen(function* () {
        const market = yield* newMarket
        const model: Model = new Map()
        yield* Effect.forEach(deeds, (deed, index) => perform(market, model, deed, 100 + index))
        const all = [...model.values()]
        yield* expectRows(all, 1_000)
        yield* expectLists(market, all)
        for (const vacancy of market.vacancies) {
          yield* expectNumbers(all, vacancy)
          const own = all.filter((each) => each.vacancy === vacancy)
          expect(yield* (yield* Applications).counts(vacancy)).toEqual(counted(own, statusOf))
          for (const order of ["newest", "match"] as const)
            for (const statuses of [[], ["sent", "closed"], ["viewed"]] as const)
              yield* expectQueue({ vacancy, order, statuses, filter: {} }, own)
        }
      }),
    { fastCheck: { numRuns: 25 } },
  )

  it.effect("only one of two simultaneous taps applies", () =>
    Effect.gen(function* () {
      const { company, people, vacancies } = yield* newMarket
      const [person] = people
      const [vacancy] = vacancies
      const applications = yield* Applications
      const one = {
        ...{ vacancy, company: company.id, applicant: person.id, resume: person.resume },
        ...{ letter: "", answers: [], score: 0, source: "" },
      }
      const ends = yield* Effect.all(
        Array.makeBy(8, () => Effect.either(applications.add(one, 5))),
        { concurrency: "unbounded" },
      )
      expect(ends.filter(Either.isRight)).toHaveLength(1)
      expect(
        new Set(
          ends.map((end) =>
            Either.isRight(end) ? end.right : "application" in end.left ? end.left.application : 0,
          ),
        ).size,
      ).toBe(1)
      expect(yield* applications.counts(vacancy)).toEqual({ sent: 1 })
    }),
  )

  it.effect("a milestone is reached once", () =>
    Effect.gen(function* () {
      const { vacancies } = yield* newMarket
      const applications = yield* Applications
      for (const vacancy of vacancies) {
        const reached = yield* Effect.all(
          Array.makeBy(4, () => applications.reach(vacancy, 5, 1)),
          { concurrency: "unbounded" },
        )
        expect(reached.filter((first) => first)).toHaveLength(1)
        expect(yield* applications.reach(vacancy, 10, 1)).toBe(true)
      }
    }),
  )

  it.effect("the vacancy totals equal the rows", () =>
    Effect.gen(function* () {
      const { vacancies } = yield* newMarket
      const service = yield* Vacancies
      const sql = yield* SqlClient
      for (const status of ["published", "paused", "published", "closed", "closed"] as const)
        for (const id of vacancies) yield* service.setStatus(id, status, 3)
      const rows = yield* sql<{
        status: string
        n: number
      }>`SELECT status, count(*) AS n FROM vacancies GROUP BY status`
      const totals = Object.entries(yield* service.totals).filter(([, total]) => total !== 0)
      expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(rows.map(({ n, status }) => [status, n])))
    }),
  )

  it.effect("lists are read from indexes, without sorting rows that aren't shown", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const planOf = (statement: string) =>
        Effect.map(sql.unsafe<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`), (rows) =>
          rows.map(({ detail }) => detail).join("; "),
        )
      for (const statement of [
        "SELECT id FROM applications WHERE vacancy = 1 ORDER BY id DESC LIMIT 5",
        "SELECT id FROM applications WHERE vacancy = 1 AND status IN ('sent') ORDER BY id DESC LIMIT 5",
        "SELECT id FROM applications WHERE vacancy = 1 ORDER BY score DESC, id DESC LIMIT 5",
        "SELECT id FROM applications WHERE vacancy = 1 AND (score, id) > (SELECT score, id FROM applications WHERE id = 7) ORDER BY score, id LIMIT 1",
        "SELECT count(*) FROM applications WHERE company = 1 AND status = 'sent' GROUP BY vacancy",
        "SELECT id FROM applications WHERE applicant = 1 ORDER BY updated_at DESC, id DESC LIMIT 5",
      ]) {
        const plan = yield* planOf(statement)
        expect(plan, statement).not.toMatch(/SCAN applications(?! USING)|TEMP B-TREE/)
      }
    }),
  )

  it.effect("of an earlier version are numbered per vacancy by the migration, in the order of sending", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const applications = yield* Applications
      const { company, people, vacancies } = yield* newMarket
      for (const { id: applicant, resume } of people)
        for (const vacancy of vacancies) {
          const told = { applicant, company: company.id, resume, vacancy, letter: "", answers: [] as const }
          yield* Effect.orDie(applications.add({ ...told, score: 0, source: "" }, 1))
        }
      const numbers = sql<{ n: number }>`SELECT number AS n FROM applications
        WHERE company = ${company.id} ORDER BY id`
      const before = yield* numbers
      yield* sql`DROP INDEX applications_by_number`
      yield* sql`ALTER TABLE applications DROP COLUMN number`
      yield* numberApplicants
      expect((yield* numbers).map(({ n }) => n)).toEqual(people.flatMap((_, index) => [index + 1, index + 1]))
      expect(yield* numbers).toEqual(before)
    }),
  )
})
