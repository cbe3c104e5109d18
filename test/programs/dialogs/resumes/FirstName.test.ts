import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import { applicationOf, applying, withVacancy } from "../../../model/Market.ts"
import { activeOf, newSeeker, withResume } from "../../../model/Seeker.ts"
import { words } from "../../../model/Employer.ts"
import { labels, menuOf, play, type PrivateChat } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const t = locales.en
const shown = `${t.resumes.nameTitle}: Ann`

const called = (chat: PrivateChat, firstName: string): PrivateChat => ({
  ...chat,
  person: { ...chat.person, firstName, lastName: Option.some("Zqlast") },
})

layer(TestDialogs)("the first name in Telegram", (it) => {
  it.effect("is shown on a quick résumé by one tap, and hidden again by another", () =>
    Effect.gen(function* () {
      const made = yield* withResume(newSeeker())
      expect((yield* activeOf(made)).name).toBe("")
      const named = yield* play(made, shown)
      expect((yield* activeOf(named)).name).toBe("Ann")
      expect(labels(menuOf(named))).toContain(`${shown} ✓`)
      expect((yield* activeOf(yield* play(named, shown))).name).toBe("")
    }),
  )

  it.effect("goes with an application if it stands in the preview, and stays away if that is chosen", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* withVacancy()
      for (const [way, name] of [
        [t.applications.send, "Ann"],
        [t.applications.sendNameless, ""],
      ] as const) {
        const preview = yield* applying(yield* withResume(newSeeker()), vacancy)
        expect(words(preview)).toContain(shown)
        const sent = yield* play(preview, way)
        expect((yield* activeOf(sent)).name).toBe(name)
        yield* applicationOf(sent, vacancy)
      }
    }),
  )

  it.effect("isn't offered if it is no name, or the résumé has one", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* withVacancy()
      for (const firstName of ["", ".", "✅", "\u3164", "+998 90 123 45 67", "@ann_uz", "A"]) {
        const made = yield* withResume(called(newSeeker(), firstName))
        expect(labels(menuOf(made)).join(), firstName).not.toContain(t.resumes.nameTitle)
        const preview = yield* applying(made, vacancy)
        expect(labels(menuOf(preview)), firstName).not.toContain(t.applications.sendNameless)
      }
      const named = yield* play(yield* withResume(newSeeker()), shown)
      const preview = yield* applying(named, vacancy)
      expect(labels(menuOf(preview))).not.toContain(t.applications.sendNameless)
    }),
  )
})
