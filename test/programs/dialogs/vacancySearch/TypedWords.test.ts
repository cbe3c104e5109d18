import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { words } from "../../../model/Employer.ts"
import { newCompany, vacancyContent } from "../../../model/MarketFixture.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { command, labels, menuOf, play, settledChat, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const { common, vacancySearch: t } = locales.ru

const publish = (title: string) =>
  Effect.gen(function* () {
    const { id: company, owner } = yield* newCompany()
    const vacancies = yield* Vacancies
    const id = yield* vacancies.add(company, owner, { ...vacancyContent, title }, 1)
    yield* vacancies.setStatus(id, "published", 1)
  })

layer(TestDialogs)("words that nobody asked for", (it) => {
  it.effect("on the search's screens are what is searched for", () =>
    Effect.gen(function* () {
      yield* publish("Соколятник")
      const found = yield* play(newSeeker("ru"), command("jobs"), text("сокольник или соколятника"))
      expect(words(found)).toContain(t.found(1))
      expect(words(found)).toContain("соколятника")
      const listed = yield* play(found, t.show("1"), text("соколятник"))
      expect(words(listed)).toContain(t.found(1))
      expect(words(yield* play(listed, text("🔎🔎")))).toContain(common.unknown)
    }),
  )

  it.effect("elsewhere are offered to be searched for, with what they would find", () =>
    Effect.gen(function* () {
      yield* publish("Голубятник")
      const offered = yield* play(newSeeker("ru"), command("help"), text("голубятником"))
      expect(words(offered)).toBe(t.offer("голубятником"))
      const listed = yield* play(offered, `🔎 ${t.found(1)}`)
      expect(words(listed)).toContain("Голубятник")
      const filters = yield* play(listed, t.filters)
      expect(labels(menuOf(filters)).join()).toContain("голубятником")
    }),
  )

  it.effect("that find nothing, are signs only or too long are not understood", () =>
    Effect.gen(function* () {
      for (const said of ["qwertyuiop", "👍", "голубятник ".repeat(20)]) {
        const chat = yield* play(newSeeker("ru"), command("help"), text(said))
        expect(words(chat)).toContain(common.unknown)
      }
    }),
  )

  it.effect("of employers are not taken for a search", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat("ru", "employer"), command("help"), text("голубятник"))
      expect(words(chat)).toContain(common.unknown)
    }),
  )

  it.effect("and are mistyped are offered as what they may mean, with what it finds", () =>
    Effect.gen(function* () {
      yield* publish("Водитель")
      for (const [typed, meant] of [
        ["вадитель", "водитель"],
        ["drivr", "driver"],
        ["haydovci", "haydovchi"],
      ] as const) {
        const none = yield* play(newSeeker("ru"), command("jobs"), text(typed))
        const found = yield* play(none, `🔎 ${meant} ·`)
        expect(words(found), typed).toContain(`${t.wordsTitle}: ${meant}`)
        expect(words(found), typed).not.toContain(t.nothing)
      }
    }),
  )
})
