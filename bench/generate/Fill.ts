import { SqlClient } from "@effect/sql/SqlClient"
import { Console, Effect, Option } from "effect"
import { cities } from "../../src/domain/catalogue/Regions.ts"
import { spheres } from "../../src/domain/catalogue/Professions.ts"
import { marketOf, typicalPay } from "../../src/domain/market/MarketPay.ts"
import { monthlyPay } from "../../src/domain/market/MonthlyPay.ts"
import { candidateWords } from "../../src/domain/search/CandidateWords.ts"
import { vacancyWords } from "../../src/domain/search/VacancyWords.ts"
import { noteWords } from "../../src/layers/sql/search/Endings.ts"
import { resumeColumns } from "../../src/layers/sql/ResumeRows.ts"
import { vacancyColumns } from "../../src/layers/sql/VacancyRows.ts"
import { DataCipher } from "../../src/services/DataCipher.ts"
import { coinedName } from "./Phrases.ts"
import { Pick } from "./Pick.ts"
import { someResume } from "./Resumes.ts"
import { someVacancy } from "./Vacancies.ts"

export interface Wanted {
  readonly vacancies: number
  readonly resumes: number
  readonly seed: number
}

/** The publication time of the newest vacancy; all others are from the sixty days before. */
export const newestAt = Date.UTC(2026, 10, 26)
const span = 60 * 86_400_000

const batch = 10_000
const firstPerson = 5_000_000_000

type Row = Readonly<Record<string, unknown>>

/** Insert rows into one table, in one statement. */
const insert = (table: string, rows: ReadonlyArray<Row>) =>
  Effect.flatMap(SqlClient, (sql) => {
    const names = Object.keys(rows[0] ?? {})
    const columns = names.map((name) => (name === "rowid" ? name : `"${name}"`)).join(", ")
    const values = names.map((_, index) => `value ->> ${index}`).join(", ")
    const given = JSON.stringify(rows.map((row) => names.map((name) => row[name])))
    return sql.unsafe(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM json_each(?)`, [given])
  })

const noteAll = (words: ReadonlyArray<string>) =>
  Effect.flatMap(SqlClient, (sql) =>
    noteWords(sql, [...new Set(words.flatMap((each) => each.split(" ")))].join(" ")),
  )

const flags = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "boolean" ? Number(value) : value]),
  )

const account = (id: number, role: string): Row => ({
  ...{ id, locale: "uz", role, consented_at: newestAt, reachable: 1 },
  ...{ created_at: newestAt, seen_at: newestAt },
})

const vacanciesACompany = 20

const companyRows = (count: number, seed: number) =>
  [...Array(count).keys()].map((index) => {
    const pick = new Pick(seed * 31 + index)
    return {
      ...{ id: index + 1, owner: firstPerson + index, name: `${coinedName(pick)} ${coinedName(pick)}` },
      ...{
        sphere: pick.one(spheres.ids),
        city: pick.common(cities.ids),
        about: "",
        created_at: newestAt - span,
      },
    }
  })

/** Run in slices, each in a transaction of its own. */
const inBatches = <E, R>(
  what: string,
  count: number,
  put: (from: number, to: number) => Effect.Effect<unknown, E, R>,
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    for (let from = 0; from < count; from += batch) {
      yield* sql.withTransaction(put(from, Math.min(count, from + batch)))
      if ((from / batch) % 10 === 0) yield* Console.log(`${what}: ${from} of ${count}`)
    }
  })

const indexes = (from: number, to: number) => [...Array(to - from).keys()].map((index) => from + index)

const vacancyAt = (
  index: number,
  { seed, vacancies }: Wanted,
  companies: ReadonlyArray<{ id: number; name: string; owner: number }>,
) => {
  const pick = new Pick(seed * 7_919 + index)
  const content = someVacancy(pick)
  // Some companies have tens of thousands of vacancies, most have a few.
  const company = companies[Math.floor(pick.next() ** 2 * companies.length)]
  const at = newestAt - Math.floor((span * (vacancies - index)) / vacancies)
  return {
    id: index + 1,
    content,
    company: company?.id ?? 1,
    owner: company?.owner ?? firstPerson,
    name: company?.name ?? "",
    at,
  }
}

const putVacancies =
  (wanted: Wanted, companies: Parameters<typeof vacancyAt>[2]) => (from: number, to: number) =>
    Effect.gen(function* () {
      const columns = vacancyColumns(yield* DataCipher)
      const made = indexes(from, to).map((index) => vacancyAt(index, wanted, companies))
      const published = made.map(({ at, company, content, id }) => ({
        ...{ place: at * 1000 + (id % 1000), vacancy: id, company },
        monthly: Option.getOrNull(Option.map(content.pay, monthlyPay)),
        market: marketOf(content.profession, content.city),
        typical: Option.getOrNull(Option.map(content.pay, typicalPay)),
      }))
      yield* insert(
        "vacancies",
        made.map(({ at, company, content, id, owner }) =>
          flags({
            ...columns(content),
            ...{
              id,
              company,
              author: owner,
              status: "published",
              created_at: at,
              updated_at: at,
              published_at: at,
            },
          }),
        ),
      )
      yield* insert("published", published)
      const words = made.map(({ content, name }) => vacancyWords(content, name))
      yield* insert(
        "vacancy_words",
        words.map((each, index) => ({ rowid: published[index]?.place, words: each })),
      )
      yield* noteAll(words)
    })

const putResumes =
  ({ resumes, seed }: Wanted, before: number) =>
  (from: number, to: number) =>
    Effect.gen(function* () {
      const columns = resumeColumns(yield* DataCipher)
      const made = indexes(from, to).map((index) => ({
        id: index + 1,
        owner: firstPerson + before + index,
        at: newestAt - Math.floor((span * (resumes - index)) / resumes),
        content: someResume(new Pick(seed * 104_729 + index)),
      }))
      const place = ({ at, id }: (typeof made)[number]) => at * 1000 + (id % 1000)
      yield* insert(
        "accounts",
        made.map(({ owner }) => account(owner, "seeker")),
      )
      yield* insert(
        "resumes",
        made.map(({ at, content, id, owner }) => ({
          ...columns(content),
          ...{ id, owner, visibility: "open", seeking: "looking", active: 1, created_at: at, updated_at: at },
        })),
      )
      yield* insert(
        "candidates",
        made.map((each) => ({ place: place(each), resume: each.id, owner: each.owner })),
      )
      const words = made.map(({ content }) => candidateWords(content))
      yield* insert(
        "candidate_words",
        made.map((each, index) => ({ rowid: place(each), words: words[index] })),
      )
      yield* noteAll(words)
    })

/** Fill an empty, migrated database; deterministic for a seed. */
export const fill = (wanted: Wanted) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    yield* sql.unsafe("PRAGMA synchronous = OFF")
    const companies = companyRows(Math.max(1, Math.ceil(wanted.vacancies / vacanciesACompany)), wanted.seed)
    yield* sql.withTransaction(
      Effect.zipRight(
        insert(
          "accounts",
          companies.map(({ owner }) => account(owner, "employer")),
        ),
        insert("companies", companies),
      ),
    )
    yield* inBatches("vacancies", wanted.vacancies, putVacancies(wanted, companies))
    yield* inBatches("resumes", wanted.resumes, putResumes(wanted, companies.length))
  })
