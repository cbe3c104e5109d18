import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Locale } from "../../../src/domain/Locale.ts"
import type { ResumePdf } from "../../../src/domain/market/ResumePdf.ts"
import { DirectPrinter } from "./DirectPrinter.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { composeResumePdf } from "../../../src/programs/resumePdf/ComposeResumePdf.ts"
import { PdfPrinter } from "../../../src/services/PdfPrinter.ts"
import { newResume } from "../../programs/resumePdf/ResumePdfs.ts"
import { paper } from "./ResumePdfFixture.ts"
import { pagesOf, textOf } from "./PdfText.ts"

const print = (told: Partial<ResumePdf>) =>
  Effect.flatMap(PdfPrinter, ({ print: draw }) => draw({ ...paper, ...told }))

const read = (bytes: Uint8Array) => Effect.promise(() => textOf(bytes))

/** A one-pixel JPEG. */
const dot = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
)

/** Any bytes that aren't a picture. */
const noPicture = new Uint8Array([0xff, 0xd8, 1, 2, 3])

layer(DirectPrinter)("résumés as PDF", (it) => {
  for (const locale of Locale.literals)
    it.effect(`contain in ${locale} every field, in letters that can be extracted`, () =>
      Effect.gen(function* () {
        const t = locales[locale]
        const resume = newResume({
          name: "Ўткир Gʻofurov",
          history: "2019–2024: водитель, Oʻzbekiston",
          about: "maʼlumot «так»",
          skills: ["argon payvandi", "Категория C"],
        })
        const contacts = Option.some({
          phone: Option.some("+998901234567"),
          email: Option.some("utkir@example.com"),
          username: Option.none(),
        })
        const words = composeResumePdf(locale, { resume, isNamed: true, contacts }, (number) => number)
        const bytes = yield* print(words)
        const text = yield* read(bytes)
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-")
        for (const each of [
          ...[
            "Ўткир Gʻofurov",
            "2019–2024: водитель, Oʻzbekiston",
            "maʼlumot «так»",
            "argon payvandi, Категория C",
          ],
          ...[
            "+998901234567",
            "utkir@example.com",
            t.contacts.phone,
            t.resumes.historyTitle,
            t.resumes.aboutTitle,
          ],
          ...[t.resumes.cityTitle, t.resumes.experienceTitle, t.resumes.skillsTitle],
        ])
          expect(text).toContain(each)
        expect(text).not.toContain(t.resumes.educationTitle)
      }),
    )

  it.effect("have as many pages as they need, numbered; a single page has no number", () =>
    Effect.gen(function* () {
      const story = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ")
      const long = yield* print({
        stories: [
          { label: "History", text: story },
          { label: "About", text: story },
        ],
      })
      const pages = yield* Effect.promise(() => pagesOf(long))
      expect(pages.length).toBeGreaterThan(1)
      pages.forEach((page, index) => {
        expect(page).toContain(`${index + 1} / ${pages.length}`)
      })
      const numbers = /\d \/ \d /g
      expect((yield* read(long)).replace(numbers, "")).toContain(`History ${story} About ${story}`)
      expect(yield* read(yield* print({}))).not.toContain("1 / 1")
    }),
  )

  it.effect("contain the photo if there is one", () =>
    Effect.gen(function* () {
      const isIn = (bytes: Uint8Array) => Buffer.from(bytes).includes("/Subtype /Image")
      expect(isIn(yield* print({ photo: dot }))).toBe(true)
      expect(isIn(yield* print({ photo: noPicture }))).toBe(false)
      expect(isIn(yield* print({}))).toBe(false)
    }),
  )

  it.effect.prop(
    "are made of any text, and with an invalid picture too",
    [fc.string({ unit: "binary", maxLength: 1_500 }), fc.string({ unit: "grapheme", maxLength: 80 })],
    ([story, name]) =>
      Effect.gen(function* () {
        const stories = [{ label: "History", text: story }]
        const bytes = yield* print({
          heading: name,
          facts: [{ label: name, text: name }],
          stories,
          photo: noPicture,
        })
        expect(yield* Effect.promise(() => pagesOf(bytes))).not.toHaveLength(0)
      }),
    { fastCheck: { numRuns: 20 } },
  )
})
