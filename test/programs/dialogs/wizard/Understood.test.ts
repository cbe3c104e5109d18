import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import { words } from "../../../model/Employer.ts"
import { newSeeker, withResume } from "../../../model/Seeker.ts"
import { command, labels, menuOf, play, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const t = locales.en
const { resumes: r } = t

layer(TestDialogs)("what was read of typed words", (it) => {
  it.effect("is said above the next question, from where one tap leads back to it", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("resume"), r.quick, text("welder"), text("Tashkant"))
      expect(words(asked)).toContain(`${r.cityTitle}: Tashkent`)
      const again = yield* play(asked, t.common.back)
      expect(words(again)).toContain(`${t.wizard.current}: Tashkent`)
      expect(words(again)).not.toContain(`${r.cityTitle}: Tashkent`)
    }),
  )

  it.effect("isn't repeated where it is just what was typed", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("resume"), r.quick, text("welder"), text("Tashkent"))
      expect(words(asked)).not.toContain(`${r.cityTitle}: Tashkent`)
    }),
  )

  it.effect("a language without a level is asked for, and every language of one message is kept", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      const step = [command("resume"), "✅", r.edit, r.languagesTitle] as const
      const asked = yield* play(chat, ...step, text("Russian fluent, English"))
      expect(words(asked)).toContain(t.questions.languageLevel("English"))
      const chosen = yield* play(asked, "English · Intermediate")
      expect(labels(menuOf(chosen))).toEqual(
        expect.arrayContaining(["✅ Russian · Fluent", "✅ English · Intermediate", t.wizard.done]),
      )
    }),
  )

  it.effect("a sum that the filter's steps round down is said with the results", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("jobs"), t.vacancySearch.anyPay, text("5.5 mln"))
      expect(words(asked)).toContain(`${t.vacancySearch.payTitle}: ${t.vacancySearch.atLeast("5")}`)
    }),
  )

  it.effect("a region's name is the region where one may be chosen, and its cities where one must be", () =>
    Effect.gen(function* () {
      const found = yield* play(
        newSeeker(),
        command("jobs"),
        t.vacancySearch.anyPlace,
        text("Самаркандская обл"),
      )
      expect(words(found)).toContain("Samarkand region")
      const asked = yield* play(
        newSeeker(),
        command("resume"),
        r.quick,
        text("welder"),
        text("Samarkand region"),
      )
      expect(labels(menuOf(asked))).toEqual(expect.arrayContaining(["Samarkand", "Urgut"]))
    }),
  )

  it.effect("own words are kept with one tap, where the catalogue has others that come close", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("resume"), r.quick, text("программист станков"))
      const near = yield* play(newSeeker(), command("resume"), r.quick, text("менеджер"))
      expect(words(near)).toContain(t.questions.professionMeant)
      expect(words(near)).not.toContain("⚠️")
      const kept = yield* play(near, t.wizard.keep)
      expect(words(kept)).toContain("менеджер")
      expect(labels(menuOf(kept))).toContain("Sales manager")
      expect(words(asked)).toContain("программист станков")
    }),
  )

  it.effect("the name of a city is no profession", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("resume"), r.quick, text("Самарканд"))
      expect(words(asked)).toContain(t.questions.professionUnknown)
    }),
  )
})
