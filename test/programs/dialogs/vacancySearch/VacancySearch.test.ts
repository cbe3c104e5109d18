import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { privateChat, type UserId } from "../../../../src/domain/Ids.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import type { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import type { VacancyQuery } from "../../../../src/domain/market/VacancyQuery.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { SavedAndHidden } from "../../../../src/services/SavedAndHidden.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../../src/services/VacancySearch.ts"
import {
  fewQueries,
  fewVacancies,
  newCompany,
  newcomer,
  vacancyContent,
} from "../../../model/MarketFixture.ts"
import { words } from "../../../model/Employer.ts"
import { act, command, labels, menuOf, newChat, play, press, text } from "../PrivateChat.ts"
import { newSeeker, withResume } from "../../../model/Seeker.ts"
import { admin, TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"

const t = locales.en

const publish = (content: Partial<typeof vacancyContent>, at = 1) =>
  Effect.gen(function* () {
    const { id: company, owner } = yield* newCompany()
    const vacancies = yield* Vacancies
    const id = yield* vacancies.add(company, owner, { ...vacancyContent, ...content }, at)
    yield* vacancies.setStatus(id, "published", at)
    return { id, company }
  })

layer(TestDialogs)("a job seeker", (it) => {
  it.effect("narrows the search by buttons and words, and widens it with one tap", () =>
    Effect.gen(function* () {
      yield* publish({ title: "Nightingale keeper", city: "samarqand" })
      yield* publish({ title: "Nightingale trainer", city: "buxoro" })
      const asked = yield* play(newSeeker(), command("jobs"), t.vacancySearch.anyWords, text("nightingale"))
      expect(words(asked)).toContain(t.vacancySearch.found(2))
      const near = yield* play(asked, t.vacancySearch.anyPlace, text("Bukhara"))
      expect(words(near)).toContain(t.vacancySearch.found(1))
      const none = yield* play(near, t.vacancySearch.anyRemote, t.vacancySearch.remote)
      expect(words(none)).toContain(t.vacancySearch.nothing)
      const wide = yield* play(none, "Without “")
      expect(labels(menuOf(wide)).join()).toContain("Nightingale trainer")
      const card = yield* play(wide, "Nightingale trainer")
      expect(words(card)).toContain("Zamin Savdo")
      const cleared = yield* play(card, t.common.back, t.vacancySearch.filters, "nightingale ✕")
      expect(labels(menuOf(cleared))).toContain(t.vacancySearch.anyWords)
    }),
  )

  it.effect(
    "finds the kinds of a profession, and offers to clear all where several filters find nothing",
    () =>
      Effect.gen(function* () {
        yield* publish({ profession: "prof_truck_driver", title: "Haydovchi, C toifa", city: "urgut" })
        const kinds = yield* play(
          newSeeker(),
          command("jobs"),
          t.vacancySearch.anyWork,
          text("Driver"),
          t.vacancySearch.anyPlace,
          text("Urgut"),
        )
        expect(words(kinds)).toContain(t.vacancySearch.found(1))
        const none = yield* play(
          kinds,
          t.vacancySearch.anyPay,
          text("30 mln"),
          t.vacancySearch.anyWords,
          text("qwertyuiop"),
          t.vacancySearch.anyEmployment,
          "Internship",
        )
        expect(words(none)).toContain(t.vacancySearch.nothing)
        expect(words(none)).not.toContain(t.vacancySearch.nothingYet)
        const cleared = yield* play(none, "Clear all ·")
        expect(labels(menuOf(cleared))).toContain(t.vacancySearch.anyWork)
      }),
  )

  it.effect("finds the same query after a restart, and returns from a filter without a change", () =>
    Effect.gen(function* () {
      yield* publish({ title: "Lamplighter" })
      const asked = yield* play(newSeeker(), command("jobs"), t.vacancySearch.anyWords, text("lamplighter"))
      const left = yield* play(asked, t.vacancySearch.anyPay, t.wizard.cancel)
      expect(words(left)).toContain("lamplighter")
      expect(words(yield* play(left, command("menu"), t.vacancySearch.name))).toContain("lamplighter")
    }),
  )

  it.effect("saves, hides and shares, in every language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const its = locales[locale].vacancySearch
        const { id } = yield* publish({ title: `Clockmaker ${locale}` })
        const link = command("start", `v_${id.toString(36)}_qr`)
        const card = yield* play(yield* withResume(newSeeker(locale)), link)
        expect(words(card)).toContain(`Clockmaker ${locale}`)
        expect(words(card)).toContain(its.aspects.place)
        const { chat: saved, outcome } = yield* act(card, press(card, its.save))
        expect(Option.getOrThrow(outcome.answer).text).toBe(its.nowSaved)
        const listed = yield* play(saved, command("saved"))
        expect(labels(menuOf(listed)).join()).toContain(`Clockmaker ${locale}`)
        const hidden = yield* play(yield* play(listed, "Clockmaker"), its.hide)
        expect(words(hidden)).toContain(its.hidden)
        const marks = yield* SavedAndHidden
        expect(yield* marks.isSaved(card.person.id, id)).toBe(true)
        const search = yield* VacancySearch
        const sees = Effect.map(
          search.find({ order: "newest" }, card.person.id, { offset: 0, limit: 100 }, 2),
          ({ ids }) => ids.includes(id),
        )
        expect(yield* sees).toBe(false)
        yield* play(hidden, command("jobs"), its.showHidden)
        expect(yield* sees).toBe(true)
      }
    }),
  )

  it.effect("removes saved vacancies that are no longer open", () =>
    Effect.gen(function* () {
      const { id } = yield* publish({ title: "Lighthouse keeper" })
      const seeker = yield* play(
        yield* withResume(newSeeker()),
        command("start", `v_${id.toString(36)}`),
        t.vacancySearch.save,
      )
      yield* (yield* Vacancies).setStatus(id, "closed", 2)
      const listed = yield* play(seeker, command("saved"))
      expect(labels(menuOf(listed)).join()).toContain(`Lighthouse keeper · ⛔ ${t.vacancies.statuses.closed}`)
      const gone = yield* play(listed, "Lighthouse")
      expect(words(gone)).toContain(t.vacancySearch.gone)
      const left = yield* play(gone, t.vacancySearch.unsave)
      expect(words(left)).toContain(t.vacancySearch.noSaved)
      expect(yield* (yield* SavedAndHidden).isSaved(seeker.person.id, id)).toBe(false)
    }),
  )

  it.effect("who came by a link is led to it after consent and role", () =>
    Effect.gen(function* () {
      const { id } = yield* publish({ title: "Beekeeper" })
      const met = newChat("en", 77_001)
      const welcomed = yield* play(met, command("start", `v_${id.toString(36)}`))
      expect(words(welcomed)).toContain(t.welcome.title)
      const led = yield* play(welcomed, t.welcome.next, t.roles.choose.seeker)
      expect(words(led)).toContain("Beekeeper")
      expect(led.account.role).toBe("seeker")
    }),
  )

  it.effect("sees what the market pays, once there are ten offers to compare", () =>
    Effect.gen(function* () {
      const pay = { min: Option.some(6_900_000), max: Option.none(), currency: "UZS" } as const
      const offer = Option.some({ ...pay, period: "month", taxes: "net" } as const)
      const paid = { profession: "prof_welder", city: "urganch", pay: offer } as const
      yield* Effect.replicateEffect(publish(paid), 8)
      const { id } = yield* publish(paid)
      const card = yield* play(newSeeker(), command("start", `v_${id.toString(36)}`))
      expect(words(card)).not.toContain(t.vacancySearch.market("6.9"))
      yield* publish(paid)
      const told = yield* play(card, command("start", `v_${id.toString(36)}`))
      expect(words(told)).toContain(t.vacancySearch.market("6.9"))
    }),
  )

  it.effect("is told when a vacancy is no longer open", () =>
    Effect.gen(function* () {
      const { id } = yield* publish({ title: "Cooper" })
      const card = yield* play(newSeeker(), command("start", `v_${id.toString(36)}`))
      const vacancies = yield* Vacancies
      yield* vacancies.setStatus(id, "closed", 5)
      for (const label of [t.vacancySearch.save, t.vacancySearch.hide, t.vacancySearch.report]) {
        const what = press(card, label)
        const { chat, outcome } = yield* act(card, what)
        expectValid(what, outcome)
        expect(words(chat)).toContain(t.vacancySearch.gone)
      }
    }),
  )

  it.effect("reports a vacancy to the operators, who get its number", () =>
    Effect.gen(function* () {
      const { id } = yield* publish({ title: "Too good" })
      const asked = yield* play(newSeeker(), command("start", `v_${id.toString(36)}`), t.vacancySearch.report)
      yield* (yield* Accounts).save([{ ...newSeeker().account, id: admin }])
      const chosen = yield* play(asked, t.tickets.vacancyReasons.fee)
      const { outcome } = yield* act(chosen, text("They ask for a deposit"))
      expectValid(text(""), outcome)
      const [notice] = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(admin))
      for (const part of ["Too good", `${id}`, t.tickets.vacancyReasons.fee, "They ask for a deposit"])
        expect(notice?.message.html).toContain(part)
    }),
  )
})

/** All results of a query, over all pages of this size. */
const allPages = (query: VacancyQuery, person: UserId, limit: number, now: number) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const found: Array<VacancyId> = []
    for (let offset = 0; ; offset += limit) {
      const { ids } = yield* search.find(query, person, { offset, limit }, now)
      found.push(...ids)
      if (ids.length < limit) return found
    }
  })

const now = 1_700_000_000_000

layer(TestDialogs)("the search for vacancies", (it) => {
  it.effect.prop(
    "finds each vacancy once over all pages, as many as it counts, and no hidden or paused ones",
    [fewVacancies, fewQueries, fc.integer({ min: 1, max: 5 })],
    ([contents, query, limit]) =>
      Effect.gen(function* () {
        const person = yield* newcomer
        const made = yield* Effect.forEach(contents, (content, index) =>
          publish(content, now - index * 86_400_000),
        )
        const search = yield* VacancySearch
        const before = yield* allPages(query, person, limit, now)
        expect(new Set(before).size).toBe(before.length)
        expect(yield* search.count(query, person, now)).toBe(before.length)
        const [first, second] = made
        const marks = yield* SavedAndHidden
        const vacancies = yield* Vacancies
        if (first !== undefined) yield* marks.hideVacancy(person, first.id, now)
        if (second !== undefined) yield* vacancies.setStatus(second.id, "paused", now)
        const after = yield* allPages(query, person, limit, now)
        expect(after).toEqual(before.filter((id) => id !== first?.id && id !== second?.id))
        // Leftovers of this run would be found by the next one.
        yield* Effect.forEach(made, ({ id }) => vacancies.setStatus(id, "closed", now))
      }),
    { fastCheck: { numRuns: 25 } },
  )

  it.effect.prop(
    "ignores differences of script and apostrophe",
    [
      fc.constantFrom(
        ["oʻqituvchi", "ўқитувчи"],
        ["o'qituvchi", "Oqituvchi"],
        ["haydovchi", "ҳайдовчи"],
        ["водитель", "voditel"],
      ),
    ],
    ([[written = "", typed = ""]]) =>
      Effect.gen(function* () {
        const person = yield* newcomer
        const { id } = yield* publish({ title: written, profession: "prof_cook" }, now)
        const found = yield* allPages({ order: "newest", words: typed }, person, 10, now)
        expect(found).toContain(id)
        yield* (yield* Vacancies).setStatus(id, "closed", now)
      }),
    { fastCheck: { numRuns: 8 } },
  )
})
