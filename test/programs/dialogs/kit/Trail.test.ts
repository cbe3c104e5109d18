import { describe, expect, it, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { areaTap } from "../../../../src/domain/buttons/AreaTap.ts"
import { encodeTap, type Tap } from "../../../../src/domain/CallbackData.ts"
import { html } from "../../../../src/domain/text/Html.ts"
import { button, screen } from "../../../../src/domain/Screen.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { stepTo, type Trail, withWayBack } from "../../../../src/programs/dialogs/kit/Trail.ts"
import { wayBack } from "../../../../src/programs/dialogs/kit/WayBack.ts"
import { words } from "../../../model/Employer.ts"
import { applicationOf, applied, newApplicant, tapping, withVacancy } from "../../../model/Market.ts"
import { newSeeker, withResume } from "../../../model/Seeker.ts"
import { act, command, dataOf, labels, menuOf, play, press, settledChat, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { anyTap } from "../../../domain/AnyTap.ts"

const t = locales.en
const back = t.common.back

const walked = (steps: ReadonlyArray<readonly [Tap, boolean]>): Trail =>
  steps.reduce<Trail>(
    (trail, [at, isPressed]) => stepTo(trail, at, isPressed ? encodeTap(at) : undefined),
    [],
  )

const anyWalk = fc.array(fc.tuple(anyTap, fc.boolean()), { maxLength: 30 })

describe("the way", () => {
  it.prop(
    "has at most ten places of at most 64 bytes, ends where one is, and stays when one does",
    [anyWalk, anyTap],
    ([steps, at]) => {
      const trail = stepTo(walked(steps), at, encodeTap(at))
      expect(trail.length).toBeLessThanOrEqual(10)
      const isMenu = at._tag === "Open" && at.place === "menu"
      expect(trail.at(-1)).toBe(isMenu ? undefined : encodeTap(at))
      if (!isMenu) expect(stepTo(trail, at, undefined)).toBe(trail)
      for (const place of trail) expect(place.length).toBeLessThanOrEqual(64)
    },
  )

  it("is one place for all cards that ◀ and ▶ turn, and for all pages of a list", () => {
    const card = (index: number) => areaTap("vacancySearch", "show", { id: index + 7, from: index } as never)
    const page = (at: number) => areaTap("vacancySearch", "list", { page: at })
    const trail = walked([
      [page(0), true],
      [page(1), true],
      [card(5), true],
      [card(6), false],
    ])
    expect(trail).toEqual([encodeTap(page(1)), encodeTap(card(6))])
  })

  it("gives a way back to a screen that has none, and leaves other buttons as they are", () => {
    const settings = encodeTap({ _tag: "Open", place: "settings" })
    const bare = screen(html`Here`, [button("On", { _tag: "Open", place: "help" })], wayBack(t))
    const { keyboard } = withWayBack(bare, settings, back)
    expect(labels({ html: "", rows: keyboard.inline_keyboard })).toEqual(["On", back, t.common.menu])
    expect(keyboard.inline_keyboard.flat().map(dataOf)).toEqual([
      "1.m.o.help",
      "1.b.o.settings",
      "1.m.o.menu",
    ])
    expect(withWayBack(bare, undefined, back)).toBe(bare)
  })
})

layer(TestDialogs)("back", (it) => {
  it.effect(
    "leads from a card to the saved ones, the company or the similar ones that it was opened from",
    () =>
      Effect.gen(function* () {
        const { vacancy } = yield* withVacancy()
        yield* withVacancy()
        const link = command("start", `v_${vacancy.id.toString(36)}`)
        const saved = yield* play(newSeeker(), link, t.vacancySearch.save, command("saved"))
        const card = yield* play(saved, "Driver")
        expect(menuOf(yield* play(card, back))).toEqual(menuOf(saved))
        const company = yield* play(card, t.vacancySearch.company)
        const other = yield* play(company, "Driver")
        const home = yield* play(other, back)
        expect(menuOf(home)).toEqual(menuOf(company))
        expect(menuOf(yield* play(home, back, back))).toEqual(menuOf(saved))
        const similar = yield* play(card, t.vacancySearch.similar)
        expect(menuOf(yield* play(similar, "Driver", back)).rows).toEqual(menuOf(similar).rows)
      }),
  )

  it.effect("leads from a company back to the card with its place in the list", () =>
    Effect.gen(function* () {
      yield* Effect.replicateEffect(Effect.suspend(withVacancy), 3)
      const found = yield* play(newSeeker(), command("jobs"), t.vacancySearch.show("").trim())
      const card = yield* play(yield* play(found, "Driver"), "▶")
      const again = yield* play(card, t.vacancySearch.company, back)
      expect(menuOf(again)).toEqual(menuOf(card))
      expect(labels(menuOf(again)).join()).toContain("2 / ")
    }),
  )

  it.effect("leads from a chat to the applicant, who after a note still stands in the same list", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const { chat: seeker } = yield* applied(yield* newApplicant(), vacancy)
      const { id } = yield* applicationOf(seeker, vacancy)
      const card = yield* play(employer, tapping(employer, "queue", "view", id, "viewed-m"))
      const chatted = yield* play(card, t.applicants.chat, text("Good day"))
      const talked = yield* play(chatted, command("menu"))
      expect(talked.session.trail).toBeUndefined()
      const opened = yield* play(card, t.applicants.chat)
      expect(words(yield* play(opened, back))).toContain(vacancy.title)
      const noted = yield* play(card, t.applicants.note, text("Knows the route"))
      expect(menuOf(noted).rows.flat().map(dataOf).join(" ")).toContain("viewed-m")
    }),
  )

  it.effect("leads by Cancel to the card, which says that nothing was changed", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const card = yield* play(employer, command("vacancies"), "Driver")
      const asked = yield* play(card, t.vacancies.edit, t.vacancies.titleTitle)
      expect(words(asked)).not.toContain(t.vacancies.name)
      for (const cancel of [press(asked, t.wizard.cancel), command("cancel")]) {
        const left = yield* play(asked, cancel)
        expect(words(left)).toBe(`${t.common.unchanged}\n\n${words(card)}`)
        expect(menuOf(left).rows).toEqual(menuOf(card).rows)
      }
      const resume = yield* withResume(newSeeker())
      const name = yield* play(resume, t.resumes.edit, t.resumes.nameTitle)
      expect(words(yield* play(name, t.wizard.cancel))).toContain(t.common.unchanged)
    }),
  )

  it.effect("leads from a command to the question that was left, also after a change of language", () =>
    Effect.gen(function* () {
      const asked = yield* play(settledChat(), command("support"), "Question")
      const helped = yield* play(asked, command("help"), back)
      expect(menuOf(helped)).toEqual(menuOf(asked))
      expect(helped.session.active).toEqual(Option.some("support"))
      const russian = yield* play(asked, command("language"), locales.ru.language)
      expect(words(russian)).toContain(locales.ru.support.messagePrompt)
      expect(russian.session.active).toEqual(Option.some("support"))
      const settled = yield* play(
        settledChat(),
        command("settings"),
        t.settings.language,
        locales.ru.language,
      )
      expect(words(settled)).toContain(locales.ru.settings.title)
    }),
  )

  it.effect("begins anew with a command and on a notice", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* withVacancy()
      const link = command("start", `v_${vacancy.id.toString(36)}`)
      const card = yield* play(newSeeker(), command("settings"), link)
      expect(card.session.trail).toHaveLength(1)
      const listed = yield* play(card, back)
      expect(words(listed)).toContain(t.vacancySearch.name)
      const { outcome } = yield* act(listed, command("menu"))
      expect(outcome.session.trail).toBeUndefined()
    }),
  )
})
