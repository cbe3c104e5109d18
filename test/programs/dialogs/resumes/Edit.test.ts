import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import type { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { answer, photo, words } from "../../../model/Employer.ts"
import { act, command, labels, menuOf, play, press, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { activeOf, newSeeker, withResume } from "../../../model/Seeker.ts"

const t = locales.en
const { resumes: r } = t

layer(TestDialogs)("a résumé in full", (it) => {
  it.effect("asks for every field, in every language, and each may be skipped", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const { resumes: resume } = locales[locale]
        const asked = yield* play(newSeeker(locale), command("resume"), resume.full)
        expect(words(yield* answer(asked))).toContain(resume.created)
      }
    }),
  )

  it.effect("keeps all answers", () =>
    Effect.gen(function* () {
      const asked = yield* play(newSeeker(), command("resume"), r.full)
      const own: Record<string, Act> = {
        ...{ title: text("Welder, 6th grade"), name: text("Aziz Karimov"), history: text("Ten years.") },
        ...{
          skills: text("argon, Argon; reading  drawings"),
          pay: text("5-7 mln"),
          birthyear: text("12.05.1990"),
        },
        ...{ about: text("On time."), photo },
      }
      const chat = yield* answer(asked, own)
      expect(yield* activeOf(chat)).toMatchObject({
        ...{ title: "Welder, 6th grade", name: "Aziz Karimov", history: "Ten years.", about: "On time." },
        ...{ skills: ["argon", "reading drawings"], birthYear: Option.some(1990) },
        photo: Option.some("file-id"),
      })
      expect(Option.isSome((yield* activeOf(chat)).pay)).toBe(true)
    }),
  )
})

layer(TestDialogs)("a résumé's fields", (it) => {
  const edit = (label: string) => [command("resume"), "✅", r.edit, label]

  it.effect("are edited one by one without changing the others", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      const before = yield* activeOf(chat)
      const changed = yield* play(chat, ...edit(r.nameTitle), text("Aziz"))
      expect(words(changed)).toContain(r.saved)
      const after = yield* activeOf(chat)
      expect(after).toEqual({ ...before, name: "Aziz", updatedAt: after.updatedAt })
    }),
  )

  it.effect("accept the name that Telegram knows with one tap", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      yield* play(chat, ...edit(r.nameTitle), "Ann")
      expect((yield* activeOf(chat)).name).toBe("Ann")
    }),
  )

  it.effect("can all be entered by buttons or by typing", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      for (const [label, ...acts] of [
        [r.titleTitle, text("Welder")],
        [r.birthYearTitle, text("١٩٩٠")],
        [r.genderTitle, "Woman"],
        [r.historyTitle, text("Ten years.")],
        [r.educationTitle, "Master"],
        [r.skillsTitle, text("argon")],
        [r.languagesTitle, text("English, fluent"), t.wizard.done],
        [r.employmentTitle, "Full time", "Shift work", t.wizard.done],
        [r.payTitle, text("$800")],
        [r.aboutTitle, text("On time.")],
        [r.photoTitle, photo],
        [r.cityTitle, text("Samarkand")],
        [r.experienceTitle, text("6 months")],
      ] as const) {
        const saved = yield* play(chat, ...edit(label), ...acts)
        expect(words(saved), label).toContain(r.saved)
      }
      expect(yield* activeOf(chat)).toMatchObject({
        ...{ title: "Welder", history: "Ten years.", about: "On time.", skills: ["argon"], experience: 6 },
        ...{ birthYear: Option.some(1990), gender: Option.some("female"), city: Option.some("samarqand") },
        ...{ education: Option.some("edu_master"), photo: Option.some("file-id") },
        employment: ["job_type_full_time", "job_type_shift"],
        languages: [{ language: "lang_name_en", level: "level_fluent" }],
      })
    }),
  )

  it.effect(
    "ask, after a change of profession, whether the old title still fits, and for typed ones the closest profession",
    () =>
      Effect.gen(function* () {
        const chat = yield* withResume(newSeeker(), { profession: text("welder") })
        yield* play(chat, ...edit(r.titleTitle), text("Welder, 6th grade"))
        const asked = yield* play(chat, ...edit(r.professionTitle), text("tailor"))
        expect(words(asked)).toContain("Welder, 6th grade")
        yield* play(asked, text("Tailor, women’s wear"))
        expect((yield* activeOf(chat)).title).toBe("Tailor, women’s wear")
        const own = yield* play(chat, ...edit(r.professionTitle), text("Falconer"))
        expect(words(own)).toContain(r.closestPrompt("Falconer"))
        yield* play(own, text("welder"))
        expect(yield* activeOf(chat)).toMatchObject({ title: "Falconer", profession: "prof_welder" })
      }),
  )

  it.effect(
    "allow eight languages; a ninth, tapped or typed, is refused with a reason, and none is lost",
    () =>
      Effect.gen(function* () {
        const eight = ["Uzbek", "Russian", "English", "Karakalpak", "Tajik", "Kazakh", "Kyrgyz", "Turkmen"]
        const chat = yield* withResume(newSeeker())
        const full = yield* play(chat, ...edit(r.languagesTitle), ...eight)
        const more = yield* play(full, "▶")
        const { chat: tapped, outcome } = yield* act(more, press(more, "Turkish"))
        expectValid(press(more, "Turkish"), outcome)
        expect(outcome.outgoing).toEqual([])
        expect(Option.getOrThrow(outcome.answer).text).toBe(t.questions.tooManyLanguages(8))
        const written = yield* play(full, text("German, fluent"))
        expect(words(written)).toContain(t.questions.tooManyLanguages(8))
        for (const refused of [tapped, written]) {
          yield* play(refused, t.wizard.done)
          expect((yield* activeOf(chat)).languages).toHaveLength(8)
        }
      }),
  )

  it.effect("ask again after invalid input, and nothing is lost", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      const before = yield* activeOf(chat)
      for (const [label, wrong, problem] of [
        [r.birthYearTitle, "yesterday", r.birthYearUnread],
        [r.birthYearTitle, "1234", r.birthYearUnread],
        [r.skillsTitle, ", ; ,", r.skillsNone],
        [r.skillsTitle, "a".repeat(50), r.longSkill("a".repeat(40))],
        [
          r.skillsTitle,
          Array.from({ length: 21 }, (_, index) => `skill ${index}`).join(","),
          r.tooManySkills(20),
        ],
        [r.nameTitle, "a".repeat(81), t.wizard.tooLong(80)],
        [r.photoTitle, "a photo", t.questions.photoWanted],
      ] as const) {
        const asked = yield* play(chat, ...edit(label), text(wrong))
        expect(words(asked), label).toContain(problem)
        expect(Option.isSome(asked.session.active)).toBe(true)
      }
      expect(yield* activeOf(chat)).toEqual(before)
    }),
  )

  it.effect.prop(
    "show any text as it was written, within Telegram's limits",
    [
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 2_000 }),
        fc.constantFrom(
          "<b>bold",
          "&amp;",
          "\u202Eright to left",
          "👩‍👩‍👧‍👦".repeat(900),
          "٠١٢٣ +998 90 123 45 67",
        ),
      ),
      fc.boolean(),
    ],
    ([said, withPicture]) =>
      Effect.gen(function* () {
        let chat = yield* withResume(newSeeker())
        if (withPicture) chat = yield* play(chat, ...edit(r.photoTitle), photo)
        for (const label of [r.titleTitle, r.nameTitle, r.historyTitle, r.skillsTitle, r.aboutTitle]) {
          const asked = yield* play(chat, ...edit(label))
          const answered = yield* act(asked, text(said))
          expectValid(text(said), answered.outcome)
          chat = answered.chat
        }
        for (const label of ["", r.preview, r.edit, r.remove, r.visibilityTitle]) {
          const listed = yield* play(chat, command("resume"))
          const from = label === "" ? listed : yield* play(listed, "✅")
          const tap = press(from, label === "" ? "✅" : label)
          expectValid(tap, (yield* act(from, tap)).outcome)
        }
      }),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("show employers the photo, unless the owner is anonymous", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      yield* play(chat, ...edit(r.nameTitle), text("Aziz"))
      const shown = yield* play(chat, ...edit(r.photoTitle), photo)
      const { outcome } = yield* act(shown, press(shown, r.preview))
      expect(outcome.outgoing[0]?.message).toMatchObject({ _tag: "EditPhoto", photo: "file-id" })
      const anonymous = yield* play(shown, r.visibilityTitle, r.visibility.anonymous)
      const preview = yield* play(anonymous, r.preview)
      expect(words(preview)).toContain(r.anonymous)
      expect(words(preview)).not.toContain("Aziz")
      expect(labels(menuOf(preview))).toContain(r.edit)
    }),
  )
})
