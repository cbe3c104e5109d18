import { describe, expect, it, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Schema, Struct } from "effect"
import { emptySession, type OpenedList, Session } from "../../../../src/domain/Session.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import {
  aroundEntry,
  entryAt,
  indexOfEntry,
  mostRemembered,
} from "../../../../src/programs/dialogs/kit/OpenedList.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { words } from "../../../model/Employer.ts"
import { newCandidate, tapping as forging } from "../../../model/Hiring.ts"
import { applied, newApplicant, tapping, withVacancy } from "../../../model/Market.ts"
import { newCompany, vacancyContent } from "../../../model/MarketFixture.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { newEmployer, withCompany } from "../../../model/Employer.ts"
import { command, labels, menuOf, play, type PrivateChat, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const t = locales.en

const encode = Schema.encodeSync(Schema.parseJson(Session))
const decode = Schema.decodeUnknownSync(Schema.parseJson(Session))

const anyList: fc.Arbitrary<OpenedList> = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 }), { maxLength: mostRemembered }),
    first: fc.nat(1_000),
    at: fc.nat(),
  })
  .map(({ at, first, ids }) => ({ name: "queue.1.all-n", total: first + ids.length, first, ids, at }))

describe("a list that was opened", () => {
  it.prop("is stored in less than two kilobytes, and read as it was", [anyList], ([opened]) => {
    const stored = encode({ ...emptySession, opened })
    expect(stored.length).toBeLessThan(2_048)
    expect(decode(stored).opened).toEqual(opened)
  })

  it.prop("knows the position of each of its entries", [anyList], ([list]) => {
    for (const id of list.ids) expect(entryAt(list, indexOfEntry(list, id) ?? -1)).toBe(id)
    expect(indexOfEntry(list, 0)).toBeUndefined()
  })

  it.prop("is remembered around the entry that is opened", [fc.nat(100_000)], ([index]) => {
    const { limit, offset } = aroundEntry(index)
    expect(offset).toBeLessThanOrEqual(index)
    expect(offset + limit).toBeGreaterThan(index + 1)
  })

  it("is missing in sessions of earlier versions", () => {
    expect(decode('{"active":null,"drafts":{}}')).toEqual(emptySession)
  })
})

const publish = (company: Effect.Effect.Success<ReturnType<typeof newCompany>>, title: string, at: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const id = yield* vacancies.add(company.id, company.owner, { ...vacancyContent, title }, at)
    yield* vacancies.setStatus(id, "published", at)
    return VacancyId.make(id)
  })

const place = (chat: PrivateChat): string => labels(menuOf(chat)).find((label) => / \/ /.test(label)) ?? ""

layer(TestDialogs)("◀ and ▶", (it) => {
  it.effect("go along the new applications as they were, though seeing one takes it out of them", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const one = Effect.suspend(newApplicant)
      yield* Effect.replicateEffect(
        Effect.flatMap(one, (seeker) => applied(seeker, vacancy)),
        3,
      )
      const listed = yield* play(employer, tapping(employer, "queue", "of", vacancy.id, "sent-n-0"))
      const first = yield* play(listed, "⏳")
      const second = yield* play(first, "▶")
      const third = yield* play(second, "▶")
      expect([first, second, third].map(place)).toEqual(["1 / 3", "2 / 3", "3 / 3"])
      const again = yield* play(third, "◀", "◀")
      expect(place(again)).toBe("1 / 3")
      const noted = yield* play(again, t.applicants.note, text("Good"), "▶")
      expect(place(noted)).toBe("2 / 3")
      // The list itself is as it is now.
      expect(words(yield* play(again, t.common.back))).toContain(t.applicants.emptyFilter)
    }),
  )

  it.effect("go along the vacancies that were found, whatever is published or closed meanwhile", () =>
    Effect.gen(function* () {
      const company = yield* newCompany()
      yield* publish(company, "Falconer one", 1_000)
      const middle = yield* publish(company, "Falconer two", 2_000)
      yield* publish(company, "Falconer three", 3_000)
      const found = yield* play(
        newSeeker(),
        command("jobs"),
        t.vacancySearch.anyWords,
        text("falconer"),
        t.vacancySearch.show("3"),
      )
      const card = yield* play(found, "Falconer three")
      expect(place(card)).toBe("1 / 3")
      yield* publish(company, "Falconer four", 4_000)
      yield* (yield* Vacancies).setStatus(middle, "closed", 5_000)
      const gone = yield* play(card, "▶")
      expect(words(gone)).toContain(t.vacancySearch.gone)
      const last = yield* play(gone, "▶")
      expect(words(last)).toContain("Falconer one")
      expect(place(last)).toBe("3 / 3")
      const saved = yield* play(last, t.vacancySearch.save, "◀", "◀")
      expect(words(saved)).toContain("Falconer three")
      const anew = yield* play(saved, t.common.back, "Falconer four")
      expect(place(anew)).toBe("1 / 3")
    }),
  )

  it.effect("go along the candidates that were found, whoever hides meanwhile", () =>
    Effect.gen(function* () {
      for (const title of ["Luthier one", "Luthier two", "Luthier three"]) yield* newCandidate({ title })
      const employer = yield* withCompany(newEmployer())
      const found = yield* play(
        employer,
        command("candidates"),
        t.candidateSearch.anyWords,
        text("luthier"),
        t.candidateSearch.show("3"),
      )
      const card = yield* play(found, "Luthier three")
      yield* newCandidate({ title: "Luthier four" })
      const next = yield* play(card, "▶")
      expect(words(next)).toContain("Luthier two")
      expect(place(next)).toBe("2 / 3")
      // A button of an earlier day, without the list that it belonged to.
      const session = Struct.omit(next.session, "opened")
      const old = yield* play({ ...next, session }, forging(next, "people", "at", { id: 1 }))
      expect(place(old)).toBe("2 / 4")
    }),
  )
})
