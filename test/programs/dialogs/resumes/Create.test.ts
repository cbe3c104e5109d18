import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { Visibility } from "../../../../src/domain/market/Resume.ts"
import { ruleOf } from "../../../../src/programs/dialogs/home/OverCap.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { words } from "../../../model/Employer.ts"
import { command, labels, menuOf, play, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { activeOf, newSeeker, resumesOf, withResume } from "../../../model/Seeker.ts"

const t = locales.en

layer(TestDialogs)("a résumé", (it) => {
  it.effect("is made in a minute with buttons only, in every language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const { resumes: resume } = locales[locale]
        const chat = yield* withResume(newSeeker(locale))
        expect(words(chat)).toContain(resume.created)
        expect(yield* activeOf(chat)).toMatchObject({ visibility: "open", seeking: "looking", active: true })
      }
    }),
  )

  it.effect("is made by typing too", () =>
    Effect.gen(function* () {
      const chat = yield* play(
        newSeeker(),
        command("resume"),
        t.resumes.quick,
        text("welder"),
        text("Chirchiq"),
        text("3 years"),
      )
      expect(words(chat)).toContain(t.resumes.created)
      expect(yield* activeOf(chat)).toMatchObject({
        profession: "prof_welder",
        city: Option.some("chirchiq"),
        experience: 36,
      })
    }),
  )

  it.effect("keeps a typed title, and asks for the closest profession", () =>
    Effect.gen(function* () {
      const chat = yield* play(newSeeker(), command("resume"), t.resumes.quick, text("Falconer"))
      expect(words(chat)).toContain(t.resumes.closestPrompt("Falconer"))
      const done = yield* play(chat, text("welder"), t.questions.anyCity, text("5"))
      expect(words(done)).toContain("Falconer")
      expect(yield* activeOf(done)).toMatchObject({
        profession: "prof_welder",
        title: "Falconer",
        experience: 60,
      })
    }),
  )

  it.effect("is as visible as its owner chooses, and each choice is explained", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const { resumes: resume } = locales[locale]
        const chat = yield* withResume(newSeeker(locale))
        const asked = yield* play(chat, resume.visibilityTitle)
        for (const each of Visibility.literals) expect(words(asked)).toContain(resume.meaning[each])
        expect(words(yield* play(asked, resume.visibility.hidden))).toContain(resume.saved)
        expect(yield* activeOf(chat)).toMatchObject({ visibility: "hidden" })
      }
    }),
  )

  it.effect("copied or made after another is no more visible than that one", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      const hidden = yield* play(chat, t.resumes.visibilityTitle, t.resumes.visibility.hidden)
      expect(words(yield* play(hidden, t.resumes.copy))).toContain(t.resumes.copied)
      expect(words(yield* withResume(hidden))).toContain(t.resumes.createdHidden)
      const own = yield* resumesOf(chat)
      expect(own.map(({ visibility }) => visibility)).toEqual(["hidden", "hidden", "hidden"])
      expect(own.map(({ active }) => active)).toEqual([true, false, false])
    }),
  )

  it.effect("stops looking together with all others when a job is found", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(yield* withResume(newSeeker()))
      yield* play(chat, t.resumes.seekingTitle, t.resumes.seeking.found)
      expect(yield* resumesOf(chat)).toMatchObject([{ seeking: "found" }, { seeking: "found" }])
      yield* play(yield* play(chat, command("resume"), "✅"), t.resumes.copy)
      expect((yield* resumesOf(chat)).map(({ seeking }) => seeking)).toEqual(["found", "found", "found"])
    }),
  )

  it.effect("is deleted after a confirmation that names what is lost", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(yield* withResume(newSeeker()))
      const asked = yield* play(chat, t.resumes.remove)
      expect(words(asked)).toContain(t.resumes.removeMain)
      expect(labels(menuOf(asked)).slice(0, 2)).toEqual([t.resumes.keep, t.resumes.remove])
      expect(yield* resumesOf(chat)).toHaveLength(2)
      const removed = yield* play(asked, t.resumes.remove)
      expect(words(removed)).toContain(t.resumes.removed)
      expect(yield* resumesOf(chat)).toMatchObject([{ active: true }])
      expect(words(yield* play(removed, "✅", t.resumes.remove))).toContain(t.resumes.removeLast)
    }),
  )

  it.effect("becomes the main one in another's place", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(yield* withResume(newSeeker(), { profession: text("welder") }), {
        profession: text("tailor"),
      })
      const [first, second] = yield* resumesOf(chat)
      yield* play(chat, command("resume"), "Welder", t.resumes.makeActive)
      expect(yield* resumesOf(chat)).toMatchObject([
        { id: second?.id, active: true },
        { id: first?.id, active: false },
      ])
    }),
  )

  it.effect("is limited to five per person", () =>
    Effect.gen(function* () {
      let chat = newSeeker()
      for (let count = 1; count <= 5; count++) chat = yield* withResume(chat)
      expect(yield* resumesOf(chat)).toHaveLength(5)
      expect(words(yield* play(chat, t.resumes.copy))).toContain(ruleOf("en", "resumes"))
      const listed = yield* play(chat, command("resume"))
      expect(labels(menuOf(listed)).filter((label) => label.includes(t.resumes.create))).toEqual([])
    }),
  )
})
