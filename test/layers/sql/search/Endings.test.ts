import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import { candidateWords } from "../../../../src/domain/search/CandidateWords.ts"
import { vacancyWords } from "../../../../src/domain/search/VacancyWords.ts"
import { rebuildIndexes } from "../../../../src/layers/sql/search/RebuildIndex.ts"
import { Candidates } from "../../../../src/services/Candidates.ts"
import { Housekeeping, type SweepPosition } from "../../../../src/services/Housekeeping.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../../src/services/VacancySearch.ts"
import {
  companyContent,
  newcomer,
  newCompany,
  resumeContent,
  vacancyContent,
} from "../../../model/MarketFixture.ts"
import { TestStorage } from "../../TestStorage.ts"
import { together } from "../../Together.ts"

const now = 1_700_000_000_000
const all = { offset: 0, limit: 1_000 }

const publish = (description: string) =>
  Effect.gen(function* () {
    const { id: company, owner } = yield* newCompany()
    const vacancies = yield* Vacancies
    const id = yield* vacancies.add(company, owner, { ...vacancyContent, description }, now)
    yield* vacancies.setStatus(id, "published", now)
    return id
  })

const seek = (about: string) =>
  Effect.gen(function* () {
    const owner = yield* newcomer
    const resumes = yield* Resumes
    return Option.getOrThrow(yield* resumes.add(owner, { ...resumeContent, about }, now))
  })

/** Words of a market, some with a common prefix, and made-up words in competition: shorter, longer, many. */
const root = fc.constantFrom("zargar", "zarbuloq", "tandirchi", "tandirxona", "sozanda")
const real = fc.tuple(root, fc.stringMatching(/^[a-z]{0,3}$/)).map(([begin, end]) => begin + end)
const corpus = fc.array(fc.array(real, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
const letters = "abdefgiklmnoprstuvz".split("")
const madeUp = (beginning: string, count: number) =>
  letters.flatMap((one) => letters.map((other) => `${beginning}${one}${other}`)).slice(0, count)

const typed = fc.record({ word: root, letters: fc.integer({ min: 3, max: 7 }) })

layer(TestStorage)("a prefix search", (it) => {
  it.effect.prop(
    "finds the same, whatever words other people add",
    [corpus, typed, fc.constantFrom(1, 26, 60, 150), fc.boolean()],
    ([texts, { letters: length, word }, count, first]) =>
      Effect.gen(function* () {
        const { id: company } = yield* newCompany()
        const person = yield* newcomer
        const words = word.slice(0, length)
        const about = madeUp(words, count).join(" ")
        const own = together(Effect.zip(seek(about.slice(0, 1_000)), publish(about.slice(0, 2_000))))
        const others = together(
          Effect.forEach(texts, (text) => Effect.zip(seek(text.join(" ")), publish(text.join(" ")))),
        )
        if (first) yield* own
        const theirs = yield* others
        if (!first) yield* own
        const vacancies = yield* (yield* VacancySearch).find({ order: "newest", words }, person, all, now)
        const candidates = yield* (yield* Candidates).find({ words }, company, all, now)
        for (const [index, [resume, vacancy]] of theirs.entries()) {
          const isFound = texts[index]?.some((each) => each.startsWith(words)) === true
          if (!isFound) continue
          expect(vacancies.ids).toContain(vacancy)
          expect(candidates.ids).toContain(resume)
        }
        const closing = yield* Vacancies
        yield* together(
          Effect.forEach(vacancies.ids, (id) => closing.setStatus(VacancyId.make(id), "closed", now)),
        )
      }),
    { fastCheck: { numRuns: 15 } },
  )

  const sweep = Effect.gen(function* () {
    const house = yield* Housekeeping
    let after = Option.none<SweepPosition>()
    do after = (yield* house.forgetWords(after)).next
    while (Option.isSome(after))
  })

  const known = Effect.flatMap(SqlClient, (sql) =>
    Effect.map(sql<{ word: string }>`SELECT word FROM search_words`, (rows) =>
      rows.map(({ word }) => word).toSorted(),
    ),
  )
  const typable = (words: string) => words.split(" ").filter((word) => word.length > 4 && !word.includes("_"))

  it.effect(
    "finds rebuilt words only: those of an earlier version, contacts included, are rebuilt once",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const { id: company } = yield* newCompany()
        const person = yield* newcomer
        const both = yield* together(
          Effect.zip(seek("zumrad +998901234567"), publish("zumrad +998901234567")),
        )
        for (const [index, table, key] of [
          ["candidate_words", "candidates", "resume"],
          ["vacancy_words", "published", "vacancy"],
        ] as const)
          yield* sql`INSERT INTO ${sql(index)} (rowid, words) SELECT max(place) + 1, '998901234567' FROM ${sql(table)}
          WHERE ${sql(key)} > 0`
        yield* sql`INSERT INTO search_words VALUES ('998901234567')`
        const matches = Effect.all(
          ["vacancy_words", "candidate_words"].map(
            (index) => sql`SELECT rowid FROM ${sql(index)} WHERE ${sql(index)} MATCH '998901234567'`,
          ),
        )
        expect((yield* matches).flat().length).toBe(2)
        yield* sql`DELETE FROM sealed_tables WHERE name LIKE 'words %'`
        yield* rebuildIndexes()
        expect((yield* matches).flat()).toEqual([])
        expect(yield* known).not.toContain("998901234567")
        const search = yield* VacancySearch
        const words = "zumra"
        expect((yield* search.find({ order: "newest", words }, person, all, now)).ids).toEqual([both[1]])
        expect((yield* (yield* Candidates).find({ words }, company, all, now)).ids).toEqual([both[0]])
      }),
  )

  it.effect.prop(
    "uses current words only: those of anything removed, hidden or edited are forgotten",
    [
      fc.array(fc.record({ before: real, after: real, act: fc.constantFrom("edit", "remove", "keep") }), {
        maxLength: 6,
      }),
    ],
    ([people]) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        yield* sql`DELETE FROM candidate_words`
        yield* sql`DELETE FROM candidates`
        yield* sql`DELETE FROM vacancy_words`
        yield* sql`DELETE FROM published`
        const resumes = yield* Resumes
        const vacancies = yield* Vacancies
        const living = yield* together(
          Effect.forEach(people, ({ act, after, before }) =>
            Effect.gen(function* () {
              const resume = yield* seek(before)
              const vacancy = yield* publish(before)
              if (act === "remove") {
                yield* resumes.remove(resume)
                yield* vacancies.setStatus(vacancy, "closed", now)
                return []
              }
              const about = act === "edit" ? after : before
              const told = Option.getOrThrow(yield* resumes.get(resume))
              yield* resumes.save({ ...told, about }, now)
              yield* vacancies.edit(vacancy, { ...vacancyContent, description: about }, now)
              return [
                ...typable(candidateWords({ ...resumeContent, about })),
                ...typable(vacancyWords({ ...vacancyContent, description: about }, companyContent.name)),
              ]
            }),
          ),
        )
        yield* sweep
        expect(yield* known).toEqual([...new Set(living.flat())].toSorted())
      }),
    { fastCheck: { numRuns: 15 } },
  )
})
