import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { Locale } from "../../../../src/domain/Locale.ts"
import { Locale as Locales } from "../../../../src/domain/Locale.ts"
import { undoWithin } from "../../../../src/domain/market/Application.ts"
import type { Vacancy } from "../../../../src/domain/market/Vacancy.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { addResume } from "../../../../src/programs/market/AddResume.ts"
import { applyToVacancy } from "../../../../src/programs/market/ApplyToVacancy.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { PostponedNotices } from "../../../../src/services/PostponedNotices.ts"
import { tapping, withVacancy } from "../../../model/Market.ts"
import { newcomer, resumeContent } from "../../../model/MarketFixture.ts"
import { labels, menuOf, play, type PrivateChat } from "../PrivateChat.ts"
import { words } from "../../../model/Employer.ts"
import { TestDialogs } from "../TestDialogs.ts"

/** Somebody who applies and answers the vacancy's one question so. */
const apply = (vacancy: Vacancy, given: "yes" | "no", name = "") =>
  Effect.gen(function* () {
    const by = yield* newcomer
    const { experience, profession } = vacancy
    yield* addResume({ by, content: { ...resumeContent, experience, profession, name }, now: 1 })
    const answers = vacancy.questions.map(({ text, wanted }) => ({ text, wanted, given }))
    return yield* applyToVacancy({
      by,
      vacancy: vacancy.id,
      ...{ letter: "", answers, source: "search", now: 1 },
    })
  })

const statusesOf = (vacancy: Vacancy) =>
  Effect.flatMap(Applications, (applications) => applications.counts(vacancy.id))

const waitingNotices = (now: number) =>
  Effect.flatMap(PostponedNotices, (notices) => notices.take(now, 1_000))

const queue = (employer: PrivateChat, { id }: Vacancy) =>
  play(employer, tapping(employer, "queue", "of", id, "0"))

/** A vacancy with a question, and applicants who answered it rightly and wrongly. */
const crowded = (right: number, wrong: number, locale: Locale = "en") =>
  Effect.gen(function* () {
    const { employer, vacancy } = yield* withVacancy(["A licence?"], locale)
    for (let each = 0; each < right; each++) yield* apply(vacancy, "yes", `Right${each}`)
    for (let each = 0; each < wrong; each++) yield* apply(vacancy, "no", `Wrong${each}`)
    return { employer, vacancy }
  })

layer(TestDialogs)("a crowd of applicants", (it) => {
  it.effect("is narrowed by facets, several at a time, and in words", () =>
    Effect.gen(function* () {
      for (const locale of Locales.literals) {
        const t = locales[locale]
        const { employer, vacancy } = yield* crowded(2, 3, locale)
        const filters = yield* play(
          yield* queue(employer, vacancy),
          t.applicants.filter(t.applicants.all),
          t.applicants.facets.answers.unwanted,
        )
        expect(labels(menuOf(filters))).toContain(t.applicants.showFound("3"))
        const both = yield* play(filters, t.applicants.facets.fit.few)
        expect(labels(menuOf(both))).toContain(t.applicants.showFound("0"))
        const again = yield* play(both, `✓ ${t.applicants.facets.fit.few}`)
        const shown = yield* play(again, t.applicants.showFound("3"))
        expect(words(shown)).toContain(t.applicants.count(3))
        expect(labels(menuOf(shown)).join()).toContain(t.applicants.facets.answers.unwanted)
      }
    }),
  )

  it.effect("is refused together but for those whom the filter spares, and told after the undo", () =>
    Effect.gen(function* () {
      for (const locale of Locales.literals) {
        const t = locales[locale]
        const { employer, vacancy } = yield* crowded(2, 3, locale)
        const narrowed = yield* play(
          yield* queue(employer, vacancy),
          t.applicants.filter(t.applicants.all),
          t.applicants.facets.answers.unwanted,
          t.applicants.showFound("3"),
        )
        const asked = yield* play(narrowed, t.applicants.refuseAll("3"))
        expect(words(asked)).toContain(t.applicants.refuseAllTitle)
        // Whoever applies meanwhile isn't meant.
        yield* apply(vacancy, "no")
        const done = yield* play(asked, t.applicants.reasons.experience)
        expect(words(done)).toContain(t.applicants.refusedAll("3"))
        expect(yield* statusesOf(vacancy)).toEqual({ sent: 3, declined: 3 })
        const undone = yield* play(done, t.applicants.reconsider)
        expect(words(undone)).toContain(t.applicants.restoredAll("3"))
        expect(yield* statusesOf(vacancy)).toEqual({ sent: 6 })
        expect((yield* waitingNotices(undone.now + undoWithin)).due).toEqual([])

        const again = yield* play(undone, t.applicants.refuseAll("6"), t.applicants.reasons.filled)
        expect(yield* statusesOf(vacancy)).toEqual({ declined: 6 })
        const { due } = yield* waitingNotices(again.now + undoWithin)
        expect(due).toHaveLength(6)
        expect(JSON.stringify(due[0]?.message)).toContain(locales.uz.applications.reasons.filled)
        expect(words(yield* play(again, t.applicants.reconsider))).toContain(t.applicants.tooLate)
      }
    }),
  )

  it.effect(
    "is gone through one by one: each decision opens the next card, and names whom it was about",
    () =>
      Effect.gen(function* () {
        const t = locales.en
        const { employer, vacancy } = yield* crowded(3, 0)
        const list = yield* queue(employer, vacancy)
        const first = yield* play(list, tapping(list, "queue", "view", yield* newestOf(vacancy), "all-n"))
        expect(words(first)).toContain("Right2")
        const second = yield* play(first, t.applicants.shortlist)
        expect(words(second)).toContain(`Right2 · № 3: ${t.applicants.shortlisted}`)
        expect(words(second)).toContain("Right1")
        const third = yield* play(second, t.applicants.decline, t.applicants.reasons.pay)
        expect(words(third)).toContain(`Right1 · № 2: ${t.applicants.declined}`)
        expect(words(third)).toContain("Right0")
        const back = yield* play(third, t.applicants.reconsider)
        expect(words(back)).toContain("Right1")
        expect(words(back)).toContain(t.applicants.reconsidered)
        expect(yield* statusesOf(vacancy)).toEqual({ shortlisted: 1, viewed: 2 })
      }),
  )

  it.effect(
    "of two hundred is settled in at most sixty taps",
    () =>
      Effect.gen(function* () {
        const t = locales.en
        const { employer, vacancy } = yield* crowded(30, 170)
        let taps = 0
        let chat = yield* queue(employer, vacancy)
        const tap = (label: string) =>
          Effect.gen(function* () {
            chat = yield* play(chat, label)
            taps += 1
          })
        yield* tap(t.applicants.filter(t.applicants.all))
        yield* tap(t.applicants.facets.answers.unwanted)
        yield* tap(t.applicants.showFound("170"))
        for (const count of ["170", "70"]) {
          yield* tap(t.applicants.refuseAll(count))
          yield* tap(t.applicants.reasons.experience)
        }
        yield* tap(t.applicants.filter(t.applicants.facets.answers.unwanted))
        yield* tap(`✓ ${t.applicants.facets.answers.unwanted}`)
        yield* tap(`${t.vacancies.applications.sent} 30`)
        chat = yield* play(chat, tapping(chat, "queue", "view", yield* newestOf(vacancy, "sent"), "sent-n"))
        taps += 1
        // The ten best are shortlisted, ten more looked at, and the rest refused.
        for (let each = 0; each < 10; each++) yield* tap(t.applicants.shortlist)
        for (let each = 0; each < 10; each++) yield* tap("▶")
        yield* tap(t.common.back)
        yield* tap(t.applicants.filter(t.vacancies.applications.sent))
        yield* tap(t.applicants.all)
        yield* tap(t.applicants.refuseAll("20"))
        yield* tap(t.applicants.reasons.filled)
        expect(yield* statusesOf(vacancy)).toEqual({ shortlisted: 10, declined: 190 })
        expect(taps).toBeLessThanOrEqual(60)
      }),
    60_000,
  )
})

const newestOf = (vacancy: Vacancy, status?: "sent") =>
  Effect.gen(function* () {
    const statuses = status === undefined ? [] : [status]
    const asked = { vacancy: vacancy.id, statuses, order: "newest", filter: {} } as const
    const { rows } = yield* (yield* Applications).ofQueue(asked, { offset: 0, limit: 1 })
    return Option.getOrThrow(Option.fromNullable(rows[0])).id
  })
