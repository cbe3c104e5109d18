import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../../src/services/VacancySearch.ts"
import { newcomer, newCompany, vacancyContent } from "../../../model/MarketFixture.ts"
import { TestStorage } from "../../TestStorage.ts"
import { foundBy } from "./TypedWords.ts"

const now = 1_700_000_000_000

const publish = (title: string, more: Partial<typeof vacancyContent> = {}) =>
  Effect.gen(function* () {
    const { id: company, owner } = yield* newCompany()
    const vacancies = yield* Vacancies
    const content = {
      ...vacancyContent,
      description: "",
      profession: "prof_zootechnician",
      ...more,
      title,
    } as const
    const id = yield* vacancies.add(company, owner, content, now)
    yield* vacancies.setStatus(id, "published", now)
    return id
  })

layer(TestStorage)("words typed into the search", (it) => {
  it.effect("find what they mean, however it is spelt, and nothing else", () =>
    Effect.gen(function* () {
      const person = yield* newcomer
      const search = yield* VacancySearch
      const titles = [...new Set(foundBy.flatMap(([, ...found]) => found))]
      const ids = new Map<string, number>()
      for (const title of titles) ids.set(title, yield* publish(title))
      const wrong: Array<string> = []
      for (const [typed, ...right] of foundBy) {
        const query = { words: typed, order: "newest" } as const
        const { ids: found } = yield* search.find(query, person, { offset: 0, limit: 1_000 }, now)
        const came = titles.filter((title) => found.some((id) => id === ids.get(title)))
        if (came.toSorted().join() !== right.toSorted().join()) wrong.push(`${typed}: ${came.join(" | ")}`)
      }
      expect(wrong).toEqual([])
      expect(foundBy.length).toBeGreaterThan(90)
    }),
  )

  it.effect("that are signs only are no words", () =>
    Effect.gen(function* () {
      const person = yield* newcomer
      const { count } = yield* VacancySearch
      const all = yield* count({ order: "newest" }, person, now)
      for (const words of ["🔎🔎", "!!!", "—", "  ", "\u200b", ",,,", "или"])
        if (words === "или")
          expect(yield* count({ words, order: "newest" }, person, now)).toBeLessThanOrEqual(all)
        else expect(yield* count({ words, order: "newest" }, person, now), words).toBe(all)
    }),
  )
})
