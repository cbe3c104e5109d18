import { Clock, Effect, Option } from "effect"
import type { Account } from "../src/domain/Account.ts"
import { UserId } from "../src/domain/Ids.ts"
import { addResume } from "../src/programs/market/AddResume.ts"
import { addVacancy } from "../src/programs/market/AddVacancy.ts"
import { applyToVacancy } from "../src/programs/market/ApplyToVacancy.ts"
import { createCompany } from "../src/programs/market/CreateCompany.ts"
import { setVacancyStatus } from "../src/programs/market/SetVacancyStatus.ts"
import { Accounts } from "../src/services/Accounts.ts"
import { Transaction } from "../src/services/Transaction.ts"
import { companies } from "./Companies.ts"
import { owners, seekers } from "./Cast.ts"
import { everybody, type Seeded } from "./People.ts"
import { resumes } from "./Resumes.ts"
import { type SeededVacancy, vacancies } from "./Vacancies.ts"

const day = 86_400_000

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
      const content = yield* Effect.fromNullable(companies[index])
      const founding = { by: UserId.make(owner.id), content: { ...content, logo: Option.none() } }
      yield* createCompany({ ...founding, now: now - 20 * day })
    }),
  )

/** Publish a vacancy on its date. */
const publish = ({ company, content, daysAgo }: SeededVacancy, now: number) =>
  Effect.gen(function* () {
    const owner = yield* Effect.fromNullable(owners[company])
    const [by, at] = [UserId.make(owner.id), now - daysAgo * day]
    const { vacancy } = yield* addVacancy({ by, content, now: at })
    return yield* setVacancyStatus({ by, vacancy: vacancy.id, act: "publish", now: at })
  })

const addResumes = (now: number) =>
  Effect.forEach(seekers, (person, index) =>
    Effect.gen(function* () {
      const sample = yield* Effect.fromNullable(resumes[index])
      const content = { ...sample, name: `${person.first_name} ${person.last_name}` }
      return yield* addResume({ by: UserId.make(person.id), content, now: now - (index + 1) * day })
    }),
  )

/** Let all job seekers apply to vacancies of their profession, so that employers have applicants waiting. */
const apply = (now: number) =>
  Effect.gen(function* () {
    yield* addCompanies(now)
    // The newest is found first.
    const oldestFirst = vacancies.toSorted((a, b) => b.daysAgo - a.daysAgo)
    const open = yield* Effect.forEach(oldestFirst, (vacancy) => publish(vacancy, now))
    for (const { about, owner, profession } of yield* addResumes(now))
      for (const { vacancy } of open)
        if (vacancy.profession === profession)
          yield* applyToVacancy({
            by: owner,
            vacancy: vacancy.id,
            letter: about,
            answers: vacancy.questions.map((question) => ({ ...question, given: question.wanted })),
            source: "search",
            now: now - day / 2,
          })
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
    Effect.zipRight(
      accounts.save(everybody.map((person) => accountOf(person, now))),
      Effect.orDie(apply(now)),
    ),
  )
})
