import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { rates } from "../../../../src/domain/market/Caps.ts"
import { VacancyAct } from "../../../../src/domain/market/Vacancy.ts"
import { formatShare } from "../../../../src/locales/format/FormatShare.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { newEmployer, photo, withCompany, withDraft, answer, words } from "../../../model/Employer.ts"
import {
  act,
  command,
  labels,
  menuOf,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  text,
} from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { codedData } from "../../../model/CodedButton.ts"

const t = locales.en
const own = { title: text("Driver, category C"), description: text("Trips within the region") }

/** All vacancies of the company the person acts for, latest change first. */
const vacanciesOf = ({ person }: PrivateChat) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const vacancies = yield* Vacancies
    const company = yield* companies.ofMember(person.id)
    if (Option.isNone(company)) return []
    return (yield* vacancies.ofCompany(company.value.id, { offset: 0, limit: 100 })).rows
  })

const latestOf = (chat: PrivateChat) =>
  Effect.map(vacanciesOf(chat), ([first]) => Option.getOrThrow(Option.fromNullable(first)))
const published = (chat: PrivateChat) =>
  Effect.gen(function* () {
    return yield* play(yield* withDraft(yield* withCompany(chat), own), t.vacancies.acts.publish)
  })

const doing = (name: string, id: number, arg = "") => codedData("vacancy", name, id, arg)

layer(TestDialogs)("a vacancy", (it) => {
  it.effect("is a draft until it is published, in every language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const { vacancies: vacancy } = locales[locale]
        const draft = yield* withDraft(yield* withCompany(newEmployer(locale)), own)
        expect((yield* latestOf(draft)).status).toBe("draft")
        for (const part of ["Driver, category C", "Registon", "Trips within the region", vacancy.previewHint])
          expect(words(draft)).toContain(part)
        const shown = yield* play(draft, vacancy.acts.publish)
        expect(words(shown)).toContain(vacancy.became.published)
        const stored = yield* latestOf(draft)
        expect(stored.status).toBe("published")
        expect(stored.publishedAt).toEqual(Option.some(stored.updatedAt))
      }
    }),
  )

  it.effect("starts with creating a company if there is none, and continues from there", () =>
    Effect.gen(function* () {
      const chat = yield* play(newEmployer(), command("newvacancy"))
      expect(words(chat)).toContain(t.company.firstCompany)
      const asked = yield* play(chat, t.company.create)
      const made = yield* answer(asked, { name: text("Registon"), description: text("All of it") })
      expect(words(made)).toContain("All of it")
      expect(yield* latestOf(made)).toMatchObject({ status: "draft", description: "All of it" })
    }),
  )

  it.effect("is titled by its profession by default", () =>
    Effect.gen(function* () {
      const chat = yield* play(yield* withCompany(newEmployer()), command("newvacancy"))
      const { title, profession } = yield* latestOf(yield* answer(chat))
      expect(title).not.toBe("")
      expect(profession).not.toBe("")
    }),
  )

  it.effect("asks up to three questions, each with its wanted answer", () =>
    Effect.gen(function* () {
      const chat = yield* play(yield* withCompany(newEmployer()), command("newvacancy"))
      const draft = yield* answer(chat, { asked: text("A licence?"), askedtwo: text("A car?") })
      expect((yield* latestOf(draft)).questions).toEqual([
        { text: "A licence?", wanted: "yes" },
        { text: "A car?", wanted: "yes" },
      ])
      const asked = yield* play(
        draft,
        t.vacancies.edit,
        t.vacancies.questionTitle("2"),
        text("Your own car?"),
      )
      expect(words(asked)).toContain(t.vacancies.wantedPrompt("Your own car?"))
      yield* play(asked, press(asked, t.vacancies.no))
      expect((yield* latestOf(draft)).questions[1]).toEqual({ text: "Your own car?", wanted: "no" })
      const skipped = yield* play(
        asked,
        command("vacancies"),
        "",
        t.vacancies.edit,
        t.vacancies.questionTitle("1"),
      )
      yield* play(skipped, t.wizard.remove, t.wizard.remove)
      expect((yield* latestOf(draft)).questions).toEqual([{ text: "Your own car?", wanted: "no" }])
    }),
  )

  it.effect("with a photo is previewed as a picture with a caption", () =>
    Effect.gen(function* () {
      const chat = yield* play(yield* withCompany(newEmployer()), command("newvacancy"))
      const draft = yield* answer(chat, { photo, description: text("a".repeat(2_000)) })
      const back = yield* play(draft, t.vacancies.later)
      const { chat: view } = yield* act(back, press(back, t.vacancies.statuses.draft))
      const { outcome } = yield* act(view, press(view, t.vacancies.preview))
      expectValid(press(view, t.vacancies.preview), outcome)
      expect(outcome.outgoing[0]?.message).toMatchObject({ _tag: "EditPhoto", photo: "file-id" })
    }),
  )

  it.effect("is edited field by field without changing the others", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const before = yield* latestOf(chat)
      const changed = yield* play(chat, "Edit", t.vacancies.descriptionTitle, text("Another text"))
      expect(words(changed)).toContain(t.vacancies.saved)
      const after = yield* latestOf(chat)
      expect(after).toEqual({ ...before, description: "Another text", updatedAt: after.updatedAt })
    }),
  )

  it.effect("goes through its life cycle by buttons; leaving the search needs a confirmation", () =>
    Effect.gen(function* () {
      const { acts, became } = t.vacancies
      const chat = yield* published(newEmployer())
      const paused = yield* play(chat, acts.pause)
      expect(words(paused)).toContain(became.paused)
      const resumed = yield* play(paused, acts.resume)
      expect((yield* latestOf(chat)).status).toBe("published")
      const asked = yield* play(resumed, acts.close)
      expect(labels(newest(asked)).slice(0, 2)).toEqual([t.vacancies.keep, acts.close])
      expect(newest(asked).rows[1]?.[0]?.style).toBe("danger")
      expect((yield* latestOf(chat)).status).toBe("published")
      const closed = yield* play(asked, acts.close)
      expect(words(closed)).toContain(became.closed)
      const again = yield* play(closed, acts.reopen, acts.fill, acts.fill)
      expect(words(again)).toContain(became.filled)
      expect((yield* latestOf(chat)).status).toBe("filled")
    }),
  )

  it.effect("shows its company how many looked at it, and where they came from", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const { id } = yield* latestOf(chat)
      const link = (source: string) => command("start", `v_${id.toString(36)}${source}`)
      const [met, other] = [newSeeker(), newSeeker()]
      yield* play(met, link("_instagram"))
      yield* play(met, link("_qr"))
      yield* play(other, link("_share"))
      yield* play(chat, link(""))
      const shown = yield* play(
        chat,
        command("vacancies"),
        t.vacancies.statuses.published,
        t.vacancies.numbers,
      )
      expect(words(shown)).toContain(`${t.vacancies.steps.viewed}: 2`)
      expect(words(shown)).toContain("instagram: 1 → 0 → 0 → 0")
      expect(words(shown)).toContain(`${t.vacancies.sources.share}: 1 → 0 → 0 → 0`)
      expect(words(shown)).not.toContain(t.vacancies.sources.qr)
      const { steps } = t.vacancies
      expect(menuOf(shown).photo).toMatchObject({
        title: (yield* latestOf(chat)).title,
        bars: [
          { label: steps.viewed, value: 2, words: "2" },
          { label: steps.applied, value: 0, words: `0 · ${formatShare("en", 0, 2)}` },
          { label: steps.invited, value: 0, words: "0" },
          { label: steps.hired, value: 0, words: "0" },
        ],
      })
    }),
  )

  it.effect("has its numbers in words alone for somebody who has asked for too many pictures", () =>
    Effect.gen(function* () {
      let chat = yield* published(newEmployer())
      const { id } = yield* latestOf(chat)
      yield* play(newSeeker(), command("start", `v_${id.toString(36)}_qr`))
      chat = yield* play(chat, command("vacancies"), t.vacancies.statuses.published)
      const pictures: Array<boolean> = []
      for (let times = 0; times <= rates.charts.most; times++) {
        const shown = yield* play(chat, t.vacancies.numbers)
        expect(words(shown)).toContain(`${t.vacancies.steps.viewed}: 1`)
        pictures.push(menuOf(shown).photo !== undefined)
        chat = yield* play(shown, t.common.back)
      }
      expect(pictures).toEqual([...Array.from({ length: rates.charts.most }, () => true), false])
    }),
  )

  it.effect("has no picture of its numbers as long as nobody has looked at it", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const shown = yield* play(
        chat,
        command("vacancies"),
        t.vacancies.statuses.published,
        t.vacancies.numbers,
      )
      expect(words(shown)).toContain(`${t.vacancies.steps.viewed}: 0`)
      expect(menuOf(shown).photo).toBeUndefined()
    }),
  )

  it.effect("is copied as a draft of its own", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const first = yield* latestOf(chat)
      expect(words(yield* play(chat, t.vacancies.copy))).toContain(t.vacancies.copied)
      const [copy, original] = yield* vacanciesOf(chat)
      expect(original).toEqual(first)
      expect(copy).toMatchObject({ title: first.title, status: "draft", publishedAt: Option.none() })
    }),
  )
})

layer(TestDialogs)("my vacancies", (it) => {
  it.effect("are listed five per page, turned by buttons that stop silently at the ends", () =>
    Effect.gen(function* () {
      let chat = yield* published(newEmployer())
      for (let copies = 0; copies < 6; copies++) chat = yield* play(chat, t.vacancies.copy)
      const first = yield* play(chat, command("vacancies"))
      const rowsOf = (shown: PrivateChat) =>
        labels(menuOf(shown)).filter((label) => label.includes("Driver, category C"))
      expect(rowsOf(first)).toHaveLength(5)
      expect(labels(menuOf(first))).toContain("1 / 2")
      const second = yield* play(first, "▶")
      expect(rowsOf(second)).toHaveLength(2)
      expect(yield* play(second, "▶")).toMatchObject({ messages: second.messages })
      const back = yield* play(second, t.vacancies.statuses.published, t.common.back)
      expect(labels(menuOf(back))).toContain("2 / 2")
    }),
  )

  it.effect("are empty at first, with a hint how to begin", () =>
    Effect.gen(function* () {
      const chat = yield* play(yield* withCompany(newEmployer()), command("vacancies"))
      expect(words(chat)).toContain(t.vacancies.empty)
      expect(labels(newest(chat))).toContain(`➕ ${t.vacancies.name}`)
    }),
  )
})

const anyDoing = fc.record({
  name: fc.constantFrom(
    ...VacancyAct.literals,
    ...["view", "preview", "edit", "change", "ask", "copy", "later", "list", "open", "create", "nothing"],
  ),
  arg: fc.constantFrom("", "close", "title", "description", "1", "999999", "nothing"),
})

layer(TestDialogs)("rights", (it) => {
  it.effect.prop(
    "a stranger changes nothing, even with forged buttons; a member's acts are always answered validly",
    [fc.array(anyDoing, { minLength: 1, maxLength: 8 })],
    ([acts]) =>
      Effect.gen(function* () {
        const member = yield* published(newEmployer())
        const stranger = yield* withCompany(newEmployer(), "Another")
        const target = yield* latestOf(member)
        for (const { arg, name } of acts) {
          const tap = pressData(doing(name, target.id, arg), stranger.menu)
          const { chat, outcome } = yield* act(stranger, tap)
          expectValid(tap, outcome)
          if (Option.isSome(chat.session.active)) yield* play(chat, text("Forged"))
          expect(yield* vacanciesOf(stranger)).toEqual([])
          expect(yield* latestOf(member)).toEqual(target)
        }
        let chat = member
        for (const { arg, name } of acts) {
          const tap = pressData(doing(name, target.id, arg), chat.menu)
          const answered = yield* act(chat, tap)
          expectValid(tap, answered.outcome)
          chat = answered.chat
        }
      }),
  )

  it.effect("a member who left the company meanwhile saves no change", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const target = yield* latestOf(chat)
      const asked = yield* play(chat, t.vacancies.edit, t.vacancies.descriptionTitle)
      const companies = yield* Companies
      yield* companies.leave(target.company, chat.person.id)
      const { outcome } = yield* act(asked, text("Too late"))
      expectValid(text("Too late"), outcome)
      const vacancies = yield* Vacancies
      expect(yield* vacancies.get(target.id)).toEqual(Option.some(target))
    }),
  )

  it.effect("the last member to leave closes the remaining vacancies", () =>
    Effect.gen(function* () {
      const chat = yield* published(newEmployer())
      const target = yield* latestOf(chat)
      yield* play(chat, command("menu"), t.company.name, t.company.leave, t.company.leave)
      const vacancies = yield* Vacancies
      expect(Option.getOrThrow(yield* vacancies.get(target.id)).status).toBe("closed")
    }),
  )
})

layer(TestDialogs)("the text of a vacancy", (it) => {
  it.effect.prop(
    "is harmless, whatever it is",
    [
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 10_000 }),
        fc.constantFrom(
          "<b>bold",
          "&amp;",
          "\u202Eright to left",
          "👩‍👩‍👧‍👦".repeat(900),
          "٠١٢٣ +998 90 123 45 67",
          "a".repeat(2_000),
        ),
      ),
      fc.boolean(),
    ],
    ([said, withPhoto]) =>
      Effect.gen(function* () {
        const chat = yield* play(yield* withCompany(newEmployer()), command("newvacancy"))
        const draft = yield* answer(chat, withPhoto ? { photo } : {})
        let shown = draft
        for (const field of [
          t.vacancies.titleTitle,
          t.vacancies.descriptionTitle,
          t.vacancies.questionTitle("1"),
        ]) {
          const what = text(said)
          const asked = yield* play(shown, command("vacancies"), "", t.vacancies.edit, field)
          const answered = yield* act(asked, what)
          expectValid(what, answered.outcome)
          shown = answered.chat
        }
        for (const label of ["", t.vacancies.preview]) {
          const listed = yield* play(shown, command("vacancies"))
          const view = yield* play(listed, "")
          const what = label === "" ? press(listed, "") : press(view, label)
          expectValid(what, (yield* act(label === "" ? listed : view, what)).outcome)
        }
      }),
  )
})
