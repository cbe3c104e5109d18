import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, FastCheck as fc, Option } from "effect"
import { html } from "../../../../src/domain/text/Html.ts"
import { UserId } from "../../../../src/domain/Ids.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { ResumeId } from "../../../../src/domain/market/MarketIds.ts"
import { emptyResume, Resume } from "../../../../src/domain/market/Resume.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { cardPhoto, resumeCard } from "../../../../src/programs/dialogs/present/ResumeCard.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"

const resume: Resume = {
  ...emptyResume,
  id: ResumeId.make(1),
  owner: UserId.make(1),
  profession: "prof_welder",
  city: Option.some("chirchiq"),
  experience: 40,
  name: "Aziz Karimov",
  birthYear: Option.some(1990),
  gender: Option.some("male"),
  history: "Ten years at the plant.",
  education: Option.some("edu_vocational"),
  skills: ["argon", "reading drawings"],
  languages: [{ language: "lang_name_uz", level: "level_fluent" }],
  employment: ["job_type_full_time", "job_type_shift"],
  about: "I don't smoke.",
  photo: Option.some("photo"),
  visibility: "open",
  seeking: "looking",
  active: true,
  createdAt: 1,
  updatedAt: 1,
}

const card = (locale: Locale, changed: Partial<Resume> = {}, options = {}) =>
  parseHtml(resumeCard(locales[locale], locale, { ...resume, ...changed }, options).value).text

const number = "+998 90 123 45 67"
const everywhere: Partial<Resume> = {
  title: `Welder ${number}`,
  name: `Aziz ${number}`,
  skills: [`argon ${number}`],
  history: `Call ${number}`,
  about: `Or ${number}`,
}

describe("a résumé's card", () => {
  it("answers employers' first questions, in their language", () => {
    expect(card("en").split("\n")).toEqual([
      "📄 Welder",
      "Aziz Karimov · born 1990 · man",
      "",
      "📍 Chirchik, Tashkent region",
      "🧰 3–6 years",
      "⏱ Full time, Shift work",
      "🗣 Uzbek: fluent",
      "🎓 Vocational college",
      "Skills: argon, reading drawings",
      "",
      "Ten years at the plant.",
      "",
      "I don't smoke.",
    ])
    expect(card("ru")).toContain("1990 г. р.")
    expect(card("uz")).toContain("1990-yilda tugʻilgan")
  })

  it("hides name and photo of an anonymous owner", () => {
    expect(card("en", { visibility: "anonymous" })).not.toContain("Aziz")
    expect(card("en", { visibility: "anonymous" })).toContain(locales.en.resumes.anonymous)
    expect(cardPhoto({ ...resume, visibility: "anonymous" })).toEqual(Option.none())
    expect(cardPhoto(resume)).toEqual(Option.some("photo"))
  })

  it("hides contacts in any field until both sides have shared theirs", () => {
    expect(card("en", everywhere)).not.toContain("123 45 67")
    const revealed = card("en", { ...everywhere, visibility: "anonymous" }, { revealed: true })
    expect(revealed.split("123 45 67")).toHaveLength(6)
    expect(revealed).toContain("Aziz")
  })

  it("shows three fields if only three are filled in", () => {
    const { active, createdAt, id, owner, seeking, updatedAt, visibility } = resume
    const bare: Resume = {
      ...{ active, createdAt, id, owner, seeking, updatedAt, visibility },
      ...{ profession: "prof_welder", city: Option.none(), experience: 0 },
      ...emptyResume,
    }
    expect(card("en", bare).split("\n")).toEqual(["📄 Welder", "", "📍 Any city", "🧰 No experience"])
  })

  it("ends long texts in an ellipsis, and gives the room of a short one to the other", () => {
    const long = { history: "h".repeat(1_500), about: "a".repeat(1_000) }
    const both = card("en", long)
    expect(both.length).toBeLessThanOrEqual(1_024)
    expect(both).toMatch(/hhh…\n\naaa/)
    expect(card("en", { ...long, about: "Short." })).toContain("h".repeat(700))
    expect(card("en", { ...long, photo: Option.none() })).not.toContain("…")
  })

  it("with a photo and the maximum of skills still fits a caption, with every other field", () => {
    const skills = Array.from({ length: 20 }, (_, index) => `${index} ${"s".repeat(37)}`)
    const text = card("ru", { ...resume, skills, title: "t".repeat(80), name: "n".repeat(60) })
    expect(text.length).toBeLessThanOrEqual(1_024)
    expect(text).toContain(`${locales.ru.resumes.skillsTitle}: 0 sss`)
    expect(text).toContain("t".repeat(80))
  })

  it.prop(
    "stays within a caption or a message for any text",
    [
      fc.constantFrom(...Locale.literals),
      Arbitrary.make(Resume),
      fc.string({ unit: "binary", maxLength: 1_500 }),
      fc.string({ unit: "binary", maxLength: 1_000 }),
    ],
    ([locale, told, history, about]) => {
      const its = { ...told, history, about }
      const text = card(locale, its, { notes: [html`${"n".repeat(100)}`] })
      expect(text.length).toBeLessThanOrEqual(Option.isSome(cardPhoto(its)) ? 1_024 : 4_096)
      expect(text).toContain("n".repeat(100))
    },
  )
})
