import { Clock, Effect, Option } from "effect"
import type { Account } from "../src/domain/Account.ts"
import { UserId } from "../src/domain/Ids.ts"
import type { CompanyId } from "../src/domain/market/MarketIds.ts"
import { queueScore } from "../src/domain/market/QueueScore.ts"
import { Accounts } from "../src/services/Accounts.ts"
import { Applications } from "../src/services/Applications.ts"
import { Companies } from "../src/services/Companies.ts"
import { Resumes } from "../src/services/Resumes.ts"
import { Transaction } from "../src/services/Transaction.ts"
import { Vacancies } from "../src/services/Vacancies.ts"
import { companies } from "./Companies.ts"
import { everybody, others, regulars, type Seeded } from "./People.ts"
import { resumes } from "./Resumes.ts"
import { type SeededVacancy, vacancies } from "./Vacancies.ts"

const day = 86_400_000

const [employer, seeker] = regulars
const owners = [employer, ...others].slice(0, companies.length)
const seekers = [seeker, ...others.slice(companies.length - 1)].slice(0, resumes.length)

const accountOf = (person: Seeded, now: number): Account => ({
  id: UserId.make(person.id),
  locale: person.language_code,
  role: owners.includes(person) ? "employer" : "seeker",
  consentedAt: Option.some(now - 30 * day),
  standing: "active",
  standingSince: Option.none(),
  reachable: true,
  createdAt: now - 30 * day,
  seenAt: now - day,
})

const addCompanies = (now: number) =>
  Effect.forEach(owners, (owner, index) =>
    Effect.gen(function* () {
      const content = yield* Effect.orDie(Effect.fromNullable(companies[index]))
      const service = yield* Companies
      return yield* service.add(UserId.make(owner.id), { ...content, logo: Option.none() }, now - 20 * day)
    }),
  )

/** Publish vacancies on their dates, the oldest first, so that the newest is found first. */
const publish = (ids: ReadonlyArray<CompanyId>, { company, content, daysAgo }: SeededVacancy, now: number) =>
  Effect.gen(function* () {
    const [id, owner] = yield* Effect.orDie(
      Effect.all([Effect.fromNullable(ids[company]), Effect.fromNullable(owners[company])]),
    )
    const service = yield* Vacancies
    const at = now - daysAgo * day
    const vacancy = yield* service.add(id, UserId.make(owner.id), content, at)
    yield* service.setStatus(vacancy, "published", at)
    return { vacancy, company: id, content }
  })

const addResumes = (now: number) =>
  Effect.forEach(seekers, (person, index) =>
    Effect.gen(function* () {
      const sample = yield* Effect.orDie(Effect.fromNullable(resumes[index]))
      const service = yield* Resumes
      const content = { ...sample, name: `${person.first_name} ${person.last_name}` }
      const id = yield* service.add(UserId.make(person.id), content, now - (index + 1) * day)
      return { person, content, id: yield* Effect.orDie(id) }
    }),
  )

/** Let all job seekers apply to vacancies of their profession, so that employers have applicants waiting. */
const apply = (now: number) =>
  Effect.gen(function* () {
    const ids = yield* addCompanies(now)
    const oldestFirst = vacancies.toSorted((a, b) => b.daysAgo - a.daysAgo)
    const open = yield* Effect.forEach(oldestFirst, (vacancy) => publish(ids, vacancy, now))
    const service = yield* Applications
    for (const { content, id, person } of yield* addResumes(now))
      for (const { company, content: asked, vacancy } of open)
        if (asked.profession === content.profession)
          yield* Effect.orDie(
            service.add(
              {
                vacancy,
                company,
                applicant: UserId.make(person.id),
                resume: id,
                letter: content.about,
                answers: asked.questions.map((question) => ({ ...question, given: question.wanted })),
                score: queueScore(asked, content, []),
                source: "search",
              },
              now - day / 2,
            ),
          )
  })

/**
 * Fill an empty database with a small, plausible set of sample data in one transaction; existing data is left
 * unchanged.
 */
export const plant = Effect.gen(function* () {
  const accounts = yield* Accounts
  const transaction = yield* Transaction
  const now = yield* Clock.currentTimeMillis
  const known = yield* accounts.load(everybody.map(({ id }) => UserId.make(id)))
  if (known.size > 0) return
  yield* transaction.run(
    Effect.zipRight(accounts.save(everybody.map((person) => accountOf(person, now))), apply(now)),
  )
})
