import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { onTopAgainAfter } from "../../../src/domain/market/Caps.ts"
import { VacancyStatus } from "../../../src/domain/market/Vacancy.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../src/services/VacancySearch.ts"
import { newCompany, newcomer, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const start = 1_700_000_000_000

/** This many vacancies of a company, published one after the other. */
const published = (count: number, at: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const { id, owner } = yield* newCompany()
    const adding = Effect.tap(vacancies.add(id, owner, vacancyContent, at), (made) =>
      vacancies.setStatus(made, "published", at),
    )
    return (yield* Effect.replicateEffect(adding, count)).toReversed()
  })

const found = (now: number) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const { ids } = yield* search.find({ order: "newest" }, yield* newcomer, { offset: 0, limit: 1_000 }, now)
    return ids
  })

const anyAct = fc.record({
  which: fc.nat({ max: 4 }),
  act: fc.oneof(
    fc.constantFrom(...VacancyStatus.literals),
    fc.constant("published" as const),
    fc.constant("edit" as const),
  ),
  pause: fc.integer({ min: 0, max: onTopAgainAfter / 30 }),
})

layer(TestStorage)("the order of vacancies by date", (it) => {
  it.effect.prop(
    "doesn't change within a week, whatever is paused, republished, closed or edited",
    [fc.array(anyAct, { maxLength: 25 })],
    ([acts]) =>
      Effect.gen(function* () {
        const vacancies = yield* Vacancies
        const ids = yield* published(5, start)
        const dates = (yield* vacancies.getAll(ids)).map(({ publishedAt }) => publishedAt)
        let now = start
        for (const { act, pause, which } of acts) {
          now += pause
          const id = ids[which]
          if (id === undefined) continue
          yield* act === "edit"
            ? vacancies.edit(id, { ...vacancyContent, title: `${now}` }, now)
            : vacancies.setStatus(id, act, now)
          const all = yield* vacancies.getAll(ids)
          const open = all.filter(({ status }) => status === "published").map((each) => each.id)
          expect((yield* found(now)).filter((each) => ids.includes(each))).toEqual(open)
          expect(all.map(({ publishedAt }) => publishedAt)).toEqual(dates)
        }
        yield* Effect.forEach(ids, (id) => vacancies.setStatus(id, "closed", now))
      }),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("changes through a publication a week after the last, and nothing else", () =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const [newer, older] = yield* published(2, start)
      if (newer === undefined || older === undefined) return expect.unreachable()
      const own = Effect.map(found(start + onTopAgainAfter), (ids) =>
        ids.filter((id) => id === newer || id === older),
      )
      const dateOf = Effect.map(
        vacancies.get(older),
        Option.flatMap(({ publishedAt }) => publishedAt),
      )
      const late = start + onTopAgainAfter
      // It stayed published, so it doesn't become new.
      yield* vacancies.setStatus(older, "published", late)
      expect(yield* own).toEqual([newer, older])
      yield* vacancies.setStatus(older, "paused", late - 1)
      yield* vacancies.setStatus(older, "published", late - 1)
      expect(yield* own).toEqual([newer, older])
      expect(yield* dateOf).toEqual(Option.some(start))
      yield* vacancies.setStatus(older, "paused", late)
      yield* vacancies.setStatus(older, "published", late)
      expect(yield* own).toEqual([older, newer])
      expect(yield* dateOf).toEqual(Option.some(late))
      yield* Effect.forEach([older, newer], (id) => vacancies.setStatus(id, "closed", late))
    }),
  )
})
