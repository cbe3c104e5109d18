import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option, Struct } from "effect"
import { bandOf, monthsOf } from "../../../src/domain/catalogue/Experience.ts"
import { generalOf } from "../../../src/domain/catalogue/KindsOf.ts"
import { sphereOf, type SphereId } from "../../../src/domain/catalogue/Professions.ts"
import { regionOf } from "../../../src/domain/catalogue/Regions.ts"
import type { UserId } from "../../../src/domain/Ids.ts"
import { monthlyPay } from "../../../src/domain/market/MonthlyPay.ts"
import type { VacancyContent } from "../../../src/domain/market/Vacancy.ts"
import type { VacancyQuery } from "../../../src/domain/market/VacancyQuery.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { SavedAndHidden } from "../../../src/services/SavedAndHidden.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../src/services/VacancySearch.ts"
import { fewQueries, fewVacancies, newCompany, newcomer, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"
import { together } from "../Together.ts"

const day = 86_400_000
const start = 1_700_000_000_000
const all = { offset: 0, limit: 1_000 }
const everything: VacancyQuery = { order: "newest" }

const publish = (told: Partial<VacancyContent>, at = start, company = "Zamin Savdo") =>
  Effect.gen(function* () {
    const { id: its, owner } = yield* newCompany(company)
    const vacancies = yield* Vacancies
    const content = { ...vacancyContent, ...told }
    const id = yield* vacancies.add(its, owner, content, at)
    yield* vacancies.setStatus(id, "published", at)
    return { id, company: its, content, at }
  })

const found = (query: VacancyQuery, person: UserId, now = start) =>
  Effect.map(
    Effect.flatMap(VacancySearch, (search) => search.find(query, person, all, now)),
    ({ ids }) => ids,
  )

const closed = ({ id }: { readonly id: Effect.Effect.Success<ReturnType<typeof publish>>["id"] }) =>
  Effect.flatMap(Vacancies, (vacancies) => vacancies.setStatus(id, "closed", start))

/** The same search as plain comparisons. */
const fits = (
  { content, at }: Effect.Effect.Success<ReturnType<typeof publish>>,
  query: VacancyQuery,
  now: number,
): boolean => {
  const { city, employment, experience, pay, profession, remote } = content
  return [
    query.city === undefined || query.city === city,
    query.region === undefined || query.region === regionOf(city),
    query.profession === undefined || [profession, ...generalOf(profession)].includes(query.profession),
    query.sphere === undefined || query.sphere === sphereOf(profession),
    query.employment === undefined || query.employment === employment,
    query.remote === undefined || remote,
    query.pay === undefined || Option.exists(pay, (its) => monthlyPay(its) >= (query.pay ?? 0)),
    query.experience === undefined || monthsOf(bandOf(experience)) <= monthsOf(bandOf(query.experience)),
    query.days === undefined || at >= now - query.days * day,
  ].every(Boolean)
}

const sphere = fc.constantFrom<[SphereId, ...Array<SphereId>]>(
  "sphere_transport",
  "sphere_food",
  "sphere_sales",
)
/** A few of all filters, so that something matches. */
const queries = fc
  .tuple(fewQueries, fc.option(sphere, { nil: undefined }), fc.nat(2))
  .chain(([{ order, ...filters }, within, wanted]) => {
    const all = { ...Struct.omit(filters, "words"), ...(within && { sphere: within }) }
    const names = Struct.keys(all)
    const few = Math.min(wanted, names.length)
    return fc
      .shuffledSubarray(names, { minLength: few, maxLength: few })
      .map((some): VacancyQuery => ({ order, ...Struct.pick(all, ...some) }))
  })

layer(TestStorage)("the search for vacancies", (it) => {
  let latest = start

  it.effect.prop(
    "finds exactly what matches its filters, newest first",
    [fewVacancies, queries],
    ([contents, query]) =>
      Effect.gen(function* () {
        const person = yield* newcomer
        // Places only rise: with a clock set back, publications would look newer than they are.
        const from = (latest += 30 * day)
        const now = from + contents.length * day
        const made = yield* Effect.forEach(contents, (content, index) => publish(content, from + index * day))
        const wanted = made.filter((each) => fits(each, query, now)).map(({ id }) => id)
        const ids = yield* found(query, person, now)
        if (query.order === "pay") expect(new Set(ids)).toEqual(new Set(wanted))
        else expect(ids).toEqual(wanted.toReversed())
        yield* Effect.forEach(made, closed)
      }).pipe(together),
    { fastCheck: { numRuns: 60 } },
  )

  it.effect.prop(
    "finds the same by relevance and by pay as by date, in another order",
    [fewVacancies, fewQueries],
    ([contents, query]) =>
      Effect.gen(function* () {
        const person = yield* newcomer
        const made = yield* Effect.forEach(contents, (content, index) =>
          publish(content, start + index * day),
        )
        const [newest, ...others] = yield* Effect.forEach(["newest", "relevance", "pay"] as const, (order) =>
          found({ ...query, order }, person),
        )
        for (const ids of others) expect(ids.toSorted()).toEqual(newest.toSorted())
        yield* Effect.forEach(made, closed)
      }).pipe(together),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("puts the best paid first, and negotiable pay last", () =>
    Effect.gen(function* () {
      const person = yield* newcomer
      const paid = (max: number, currency: "UZS" | "USD") =>
        Option.some({
          min: Option.none(),
          max: Option.some(max),
          currency,
          period: "month",
          taxes: "net",
        } as const)
      const made = yield* Effect.forEach(
        [paid(4_000_000, "UZS"), Option.none(), paid(800, "USD"), paid(9_000_000, "UZS")],
        (pay) => publish({ pay }),
      )
      const [few, none, dollars, more] = made.map(({ id }) => id)
      expect(yield* found({ order: "pay" }, person)).toEqual([dollars, more, few, none])
      yield* Effect.forEach(made, closed)
    }).pipe(together),
  )

  it.effect("ranks title matches before other matches", () =>
    Effect.gen(function* () {
      const person = yield* newcomer
      const named = yield* publish({ title: "Zargar", profession: "prof_cook" })
      const told = yield* publish({
        title: "Sotuvchi",
        description: "Zargar yonida",
        profession: "prof_seller",
      })
      const words = "zargar"
      expect(yield* found({ order: "newest", words }, person)).toEqual([told.id, named.id])
      expect(yield* found({ order: "relevance", words }, person)).toEqual([named.id, told.id])
      yield* Effect.forEach([named, told], closed)
    }).pipe(together),
  )

  it.effect(
    "finds a word by a prefix of three letters or more, by its forms, and by the company's name",
    () =>
      Effect.gen(function* () {
        const person = yield* newcomer
        const vacancy = yield* publish({ title: "Электрогазосварщик" }, start, "Navruz Metall")
        const isFound = (words: string) =>
          Effect.map(found({ order: "newest", words }, person), (ids) => ids.includes(vacancy.id))
        for (const words of [
          "эле",
          "элек",
          "электрогаз",
          "электрогазосварщика",
          "elektrogazosvarshik",
          "navruz",
          "навруз мет",
          "toshkent navruz",
        ])
          expect(yield* isFound(words), words).toBe(true)
        for (const words of ["эл", "лектро", "elektrogazz", "navruz oltin"])
          expect(yield* isFound(words), words).toBe(false)
        yield* closed(vacancy)
      }).pipe(together),
  )

  it.effect("follows every change: an edit, a company's new name, a pause and a new publication", () =>
    Effect.gen(function* () {
      const person = yield* newcomer
      const vacancies = yield* Vacancies
      const companies = yield* Companies
      const older = yield* publish({ title: "Bogʻbon" })
      const newer = yield* publish({ title: "Bogʻbon" })
      const by = (words: string) => found({ order: "newest", words }, person)
      expect(yield* by("bogbon")).toEqual([newer.id, older.id])
      yield* vacancies.edit(older.id, { ...older.content, title: "Zargar" }, start + 1)
      expect(yield* by("bogbon")).toEqual([newer.id])
      expect(yield* by("zargar")).toEqual([older.id])
      const company = Option.getOrThrow(yield* companies.get(older.company))
      yield* companies.save({ ...company, name: "Qaldirgʻoch" })
      expect(yield* by("qaldirgoch")).toEqual([older.id])
      expect(yield* by("zamin zargar")).toEqual([])
      yield* vacancies.setStatus(newer.id, "paused", start + 2)
      expect(yield* by("bogbon")).toEqual([])
      yield* vacancies.setStatus(older.id, "closed", start + 3)
      yield* vacancies.setStatus(newer.id, "published", start + 4)
      yield* vacancies.setStatus(older.id, "published", start + 5)
      expect(yield* found(everything, person)).toEqual([newer.id, older.id])
      yield* Effect.forEach([older, newer], closed)
    }).pipe(together),
  )

  it.effect("never shows people what they hid until they ask for all again; others see it", () =>
    Effect.gen(function* () {
      const [person, other] = [yield* newcomer, yield* newcomer]
      const marks = yield* SavedAndHidden
      const search = yield* VacancySearch
      const made = yield* Effect.forEach([1, 2, 3], () => publish({}))
      const [first, second, third] = made.map(({ id }) => id)
      const ids = made.map(({ id }) => id)
      if (first === undefined || made[1] === undefined) return
      yield* marks.hideVacancy(person, first, start)
      yield* marks.hideCompany(person, made[1].company, start)
      for (const words of [undefined, "haydovchi"]) {
        const query = { ...everything, ...(words && { words }) }
        expect(yield* found(query, person)).toEqual([third])
        expect(yield* search.count(query, person, start)).toBe(1)
        expect(yield* found(query, other)).toEqual(ids.toReversed())
      }
      expect(yield* search.similar(first, person, 5, start)).toEqual([third])
      expect(yield* search.similar(first, other, 5, start)).toEqual([third, second])
      yield* marks.showAll(person)
      expect(yield* found(everything, person)).toEqual(ids.toReversed())
      yield* Effect.forEach(made, closed)
    }).pipe(together),
  )

  it.effect(
    "offers similar vacancies of the same region first, then of others, never the same or another trade",
    () =>
      Effect.gen(function* () {
        const person = yield* newcomer
        const search = yield* VacancySearch
        const itself = yield* publish({ city: "toshkent" })
        const near = yield* publish({ city: "chirchiq" })
        const cook = yield* publish({ city: "toshkent", profession: "prof_cook" })
        const far = yield* publish({ city: "samarqand" })
        expect(yield* search.similar(itself.id, person, 5, start)).toEqual([near.id, far.id])
        expect(yield* search.similar(itself.id, person, 1, start)).toEqual([near.id])
        yield* Effect.forEach([itself, near, cook, far], closed)
      }).pipe(together),
  )

  it.effect.prop(
    "treats any typed text as words",
    [fc.string({ unit: "binary", maxLength: 100 })],
    ([words]) =>
      Effect.gen(function* () {
        const person = yield* newcomer
        for (const order of ["newest", "relevance", "pay"] as const)
          expect((yield* found({ order, words }, person)).length).toBeGreaterThanOrEqual(0)
      }).pipe(together),
  )
})
