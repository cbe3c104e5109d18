import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { PostponedNotices } from "../../../../src/services/PostponedNotices.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { answer, words } from "../../../model/Employer.ts"
import { act, command, labels, menuOf, newest, play, press, text } from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import {
  applicationOf,
  applied,
  applying,
  historyOf,
  newApplicant,
  saidTo,
  tapping,
  vacancyOf,
  withVacancy,
} from "../../../model/Market.ts"

layer(TestDialogs)("applying", (it) => {
  it.effect(
    "a seeker applies, is shortlisted, invited and hired; both are notified in their own language",
    () =>
      Effect.gen(function* () {
        for (const locale of Locale.literals) {
          const t = locales[locale]
          const { employer, vacancy } = yield* withVacancy(["Do you have a licence?"], "ru")
          const seeker = yield* newApplicant(locale)
          const question = yield* applying(seeker, vacancy)
          expect(words(question)).toContain("Do you have a licence?")
          const bare = yield* play(question, t.vacancies.no)
          expect(words(bare)).toContain(t.applications.letterHere)
          const asked = yield* play(bare, t.applications.addLetter)
          expect(words(asked)).toContain(t.applications.letterPrompt("Driver, category C", "Registon"))
          const preview = yield* play(asked, text("Call me: +998 90 123 45 67"))
          expect(words(preview)).toContain(t.applications.confirmPrompt)
          const { chat: sent, outcome } = yield* act(preview, press(preview, t.applications.send))
          expectValid(press(preview, t.applications.send), outcome)
          expect(words(sent)).toContain(t.applications.sent)
          expect(saidTo(employer, outcome.outgoing)).toEqual([
            expect.stringContaining(locales.ru.applicants.milestone(1)),
          ])

          const listed = yield* play(employer, command("menu"), locales.ru.applicants.name)
          const queue = yield* play(listed, "Driver, category C")
          const first = labels(menuOf(queue))[0] ?? ""
          const card = yield* play(queue, first)
          expect(words(card)).toContain("✗ Do you have a licence?")
          expect(words(card)).toContain("•••")
          expect(words(card)).not.toContain("123 45 67")
          expect((yield* applicationOf(seeker, vacancy)).status).toBe("viewed")

          const shortlisted = yield* act(card, press(card, locales.ru.applicants.shortlist))
          expect(saidTo(seeker, shortlisted.outcome.outgoing)).toEqual([
            expect.stringContaining(t.applications.news.shortlisted("Registon")),
          ])
          const inviting = yield* play(shortlisted.chat, locales.ru.applicants.invite)
          const invited = yield* act(inviting, text("On Thursday? @registon_hr"))
          const [invitation = ""] = saidTo(seeker, invited.outcome.outgoing)
          expect(invitation).toContain(t.applications.news.invited("Registon"))
          expect(invitation).toContain("On Thursday? •••")
          const hiring = yield* play(invited.chat, locales.ru.applicants.hire)
          const hired = yield* act(hiring, press(hiring, locales.ru.applicants.hire))
          expect(saidTo(seeker, hired.outcome.outgoing)).toEqual([
            expect.stringContaining(t.applications.news.hired("Registon")),
          ])
          const application = yield* applicationOf(seeker, vacancy)
          expect(yield* historyOf(application)).toEqual(["sent", "viewed", "shortlisted", "invited", "hired"])

          const mine = yield* play(sent, command("applications"), "Driver, category C")
          for (const status of ["sent", "viewed", "shortlisted", "invited", "hired"] as const)
            expect(words(mine)).toContain(t.applications.statuses[status])
          expect(words(mine)).toContain("On Thursday? •••")
        }
      }),
  )

  it.effect("a seeker without a résumé makes one in a minute and returns to the vacancy", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { vacancy } = yield* withVacancy()
      const chat = yield* applying(yield* play(newSeeker(), command("menu")), vacancy)
      expect(words(chat)).toContain(t.applications.resumeWanted)
      const asked = yield* answer(chat)
      expect(words(asked)).toContain(t.applications.sent)
      expect((yield* applicationOf(asked, vacancy)).status).toBe("sent")
    }),
  )

  it.effect("is told once that the new résumé is visible to employers, with the switch", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { vacancy } = yield* withVacancy()
      const chat = yield* applying(yield* play(newSeeker(), command("menu")), vacancy)
      const told = yield* play(chat, ...["Truck driver", "Samarkand", "2 years"].map((words) => text(words)))
      expect(words(told)).toContain(t.resumes.created)
      expect(words(told)).toContain(t.applications.letterHere)
      expect(words(yield* play(told, t.resumes.visibilityTitle))).toContain(t.resumes.visibilityHint)
      const next = yield* play(told, text("Hello"))
      expect(words(next)).not.toContain(t.resumes.created)
      expect(words(yield* play(next, t.applications.send))).toContain(t.applications.sent)
    }),
  )

  it.effect("the source of a visit is stored with the application; the vacancy's card links to it then", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { vacancy } = yield* withVacancy()
      const link = command("start", `v_${vacancy.id.toString(36)}_channel`)
      const chat = yield* play(yield* newApplicant(), link, t.applications.apply, t.applications.send)
      const sql = yield* SqlClient
      const { id } = yield* applicationOf(chat, vacancy)
      expect(yield* sql`SELECT source FROM applications WHERE id = ${id}`).toEqual([{ source: "channel" }])
      const again = yield* play(chat, link)
      expect(labels(menuOf(again))).not.toContain(`📨 ${t.applications.apply}`)
      expect(words(yield* play(again, t.applications.open))).toContain(t.applications.statuses.sent)
    }),
  )

  it.effect("a repeated application shows the existing one", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* withVacancy()
      const { chat } = yield* applied(yield* newApplicant(), vacancy)
      expect(words(yield* applying(chat, vacancy))).toContain(locales.en.applications.already)
    }),
  )

  it.effect("a closed vacancy says so, and shows similar ones", () =>
    Effect.gen(function* () {
      const t = locales.en
      const other = yield* withVacancy()
      const { employer, vacancy } = yield* withVacancy()
      const seeker = yield* newApplicant()
      yield* play(employer, t.vacancies.acts.close, t.vacancies.acts.close)
      const gone = yield* applying(seeker, vacancy)
      expect(words(gone)).toContain(t.applications.gone)
      expect(labels(newest(gone))).toContain(`💼 ${other.vacancy.title}`)
      const nobodys = yield* play(employer, tapping(employer, "sent", "apply", other.vacancy.id))
      expect(words(nobodys)).toContain(t.applications.resumeWanted)
    }),
  )

  it.effect("nobody applies to their own company", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      expect(words(yield* applying(employer, vacancy))).toContain(locales.en.applications.own)
    }),
  )

  it.effect("an application can be undone at once, withdrawn later, and sent again", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy()
      const { chat } = yield* applied(yield* newApplicant(), vacancy)
      const undone = yield* play(chat, t.applications.undo)
      expect(words(undone)).toContain(t.applications.undone)
      const again = yield* play(undone, t.applications.resend, t.applications.send)
      expect((yield* applicationOf(chat, vacancy)).status).toBe("sent")
      const late = yield* play({ ...again, now: again.now + 31_000 }, t.applications.undo)
      expect(words(late)).toContain(t.applications.withdrawTitle)
      expect((yield* applicationOf(chat, vacancy)).status).toBe("sent")
      yield* play(late, t.applications.withdraw)
      const application = yield* applicationOf(chat, vacancy)
      expect(yield* historyOf(application)).toEqual(["sent", "withdrawn", "sent", "withdrawn"])
      const card = yield* play(employer, tapping(employer, "queue", "view", application.id))
      expect(words(card)).toContain(t.applicants.withdrawnHint)
      expect(labels(menuOf(card))).not.toContain(t.applicants.invite)
    }),
  )

  it.effect("a letter is saved, filled in for the next vacancy, edited and deleted", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { vacancy } = yield* withVacancy()
      const writing = yield* play(
        yield* newApplicant(),
        command("applications"),
        t.applications.letters,
        t.applications.newLetter,
      )
      const kept = yield* play(writing, text("Dear {company}, {title} is what I do. {Title}"))
      expect(words(kept)).toContain(t.applications.letterKept)
      const asked = yield* applying(kept, vacancy)
      const filled = "Dear Registon, Driver, category C is what I do. Driver, category C"
      yield* play(asked, t.applications.addLetter, "Dear Registon", t.applications.send)
      expect((yield* applicationOf(kept, vacancy)).letter).toBe(filled)
      const open = yield* play(kept, command("applications"), t.applications.letters, "Dear {company}")
      const edited = yield* play(
        open,
        t.applications.edit,
        text("Short"),
        "Short",
        t.applications.remove,
        t.applications.remove,
      )
      expect(words(edited)).toContain(t.applications.removed)
      expect(words(edited)).toContain(t.applications.noLetters)
    }),
  )

  it.effect("an application's letter can be saved while there is room", () =>
    Effect.gen(function* () {
      const t = locales.en
      let chat = yield* newApplicant()
      for (const letter of ["One", "Two", "Three"]) {
        const { vacancy } = yield* withVacancy()
        const sent = yield* play(yield* applying(chat, vacancy), text(letter), t.applications.send)
        chat = yield* play(sent, t.applications.keepLetter)
        expect(words(chat)).toContain(t.applications.letterKept)
      }
      const { vacancy } = yield* withVacancy()
      const sent = yield* play(yield* applying(chat, vacancy), text("Four"), t.applications.send)
      expect(labels(menuOf(sent))).not.toContain(t.applications.keepLetter)
    }),
  )

  it.effect("an unfinished application is resumed after a restart, or started over", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { vacancy } = yield* withVacancy(["A licence?", "A car?"])
      const asked = yield* play(yield* applying(yield* newApplicant(), vacancy), t.vacancies.yes)
      const back = yield* applying(yield* play(asked, command("menu")), vacancy)
      expect(words(back)).toContain(t.wizard.unfinished)
      expect(words(yield* play(back, t.wizard.resume))).toContain("A car?")
      const anew = yield* play(back, t.wizard.restart)
      expect(words(anew)).toContain("A licence?")
      yield* play(anew, t.vacancies.yes, t.vacancies.no, t.applications.send)
      const { answers, letter } = yield* applicationOf(anew, vacancy)
      expect(letter).toBe("")
      expect(answers).toEqual([
        { text: "A licence?", wanted: "yes", given: "yes" },
        { text: "A car?", wanted: "yes", given: "no" },
      ])
    }),
  )
})

layer(TestDialogs)("an employer", (it) => {
  it.effect("declines with a reason, reverts it in time, and declines again: one notice", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy()
      const { chat: seeker } = yield* applied(yield* newApplicant("uz"), vacancy)
      const { id } = yield* applicationOf(seeker, vacancy)
      const card = yield* play(employer, tapping(employer, "queue", "view", id))
      const listed = yield* play(card, t.applicants.shortlist, t.applicants.decline)
      const declined = yield* act(listed, press(listed, t.applicants.reasons.pay))
      expect(saidTo(seeker, declined.outcome.outgoing)).toEqual([])
      const opened = (chat: typeof seeker, at: number) =>
        play({ ...chat, now: at }, tapping(chat, "sent", "view", id))
      const its = locales.uz.applications.statuses
      const meanwhile = words(yield* opened(seeker, declined.chat.now + 1_000))
      expect(meanwhile).not.toContain(its.declined)
      expect(meanwhile).toContain(its.shortlisted)
      const back = yield* play(declined.chat, t.applicants.reconsider)
      expect(words(back)).toContain(t.applicants.reconsidered)
      expect(words(yield* opened(seeker, back.now + 60_000))).not.toContain(its.declined)
      expect((yield* applicationOf(seeker, vacancy)).status).toBe("shortlisted")
      const late = yield* PostponedNotices
      expect((yield* late.take(back.now + 60_000, 10)).due).toEqual([])

      const again = yield* play(back, t.applicants.decline, t.applicants.reasons.languages)
      const application = yield* applicationOf(seeker, vacancy)
      expect(application).toMatchObject({ status: "declined", declined: Option.some("languages") })
      expect((yield* late.take(again.now + 28_000, 10)).due).toEqual([])
      const { due } = yield* late.take(again.now + 30_000, 10)
      expect(due.map(({ chatId }) => chatId)).toEqual([privateChat(seeker.person.id)])
      expect(saidTo(seeker, due)[0]).toContain(locales.uz.applications.reasons.languages)
      expect((yield* late.take(again.now + 90_000, 10)).due).toEqual([])
      const tooLate = yield* play({ ...again, now: again.now + 31_000 }, t.applicants.reconsider)
      expect(words(tooLate)).toContain(t.applicants.tooLate)
    }),
  )

  it.effect("fills the vacancy and leaves nobody waiting; reopening it keeps old applications closed", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy()
      const { chat: one } = yield* applied(yield* newApplicant("ru"), vacancy)
      const { chat: two } = yield* applied(yield* newApplicant("uz"), vacancy)
      yield* play(two, locales.uz.applications.undo)
      const asked = yield* play(employer, command("vacancies"), "", t.vacancies.acts.fill)
      const filled = yield* act(asked, press(asked, t.vacancies.acts.fill))
      expect(saidTo(one, filled.outcome.outgoing)).toEqual([
        expect.stringContaining(locales.ru.applications.news.closed("Registon")),
      ])
      expect(saidTo(two, filled.outcome.outgoing)).toEqual([])
      expect((yield* applicationOf(one, vacancy)).status).toBe("closed")
      yield* play(filled.chat, t.vacancies.acts.reopen)
      expect((yield* (yield* Vacancies).get(vacancy.id)).pipe(Option.getOrThrow).status).toBe("published")
      expect((yield* applicationOf(one, vacancy)).status).toBe("closed")
    }),
  )

  it.effect("keeps a note that the applicant never sees", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy()
      const { chat: seeker } = yield* applied(yield* newApplicant(), vacancy)
      const { id } = yield* applicationOf(seeker, vacancy)
      const card = yield* play(employer, tapping(employer, "queue", "view", id), t.applicants.note)
      const noted = yield* act(card, text("Knows <the> route"))
      expect(words(noted.chat)).toContain("Knows <the> route")
      expect(saidTo(seeker, noted.outcome.outgoing)).toEqual([])
      expect(words(yield* play(seeker, tapping(seeker, "sent", "view", id)))).not.toContain("route")
      const gone = yield* play(noted.chat, t.applicants.note, t.wizard.remove, t.wizard.remove)
      expect(words(gone)).not.toContain("route")
    }),
  )

  it.effect(
    "is notified at 1, 5 and 10 applications, once each, also if some are withdrawn and sent again",
    () =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy()
        const heard: Array<string> = []
        for (let index = 0; index < 10; index++) {
          const seeker = yield* newApplicant()
          const { chat, outcome } = yield* applied(seeker, vacancy)
          heard.push(...saidTo(employer, outcome.outgoing))
          const undone = yield* play(chat, locales.en.applications.undo)
          const again = yield* play(undone, locales.en.applications.resend)
          const resent = yield* act(again, press(again, locales.en.applications.send))
          heard.push(...saidTo(employer, resent.outcome.outgoing))
        }
        const counts = [1, 5, 10].map((count) => locales.en.applicants.milestone(count))
        expect(heard.map((html, index) => html.includes(counts[index] ?? "?"))).toEqual([true, true, true])
        expect(yield* vacancyOf(employer)).toMatchObject({ id: vacancy.id })
      }),
  )

  it.effect("goes through the applicants one by one, filtered and sorted by match", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy(["A licence?"])
      const unfit = yield* newApplicant()
      const asked = yield* play(yield* applying(unfit, vacancy), t.vacancies.yes, t.applications.send)
      const no = yield* play(
        yield* applying(yield* newApplicant(), vacancy),
        t.vacancies.no,
        t.applications.send,
      )
      const { id: yes } = yield* applicationOf(asked, vacancy)
      const { id: wrong } = yield* applicationOf(no, vacancy)
      expect(yes).toBeLessThan(wrong)
      const newestFirst = yield* play(employer, tapping(employer, "queue", "of", vacancy.id, "0"))
      const byMatch = yield* play(newestFirst, t.applicants.sort(t.applicants.newest))
      const first = yield* play(byMatch, labels(menuOf(byMatch))[0] ?? "")
      expect(words(first)).toContain("✓ A licence?")
      expect(labels(menuOf(first))).toContain("1 / 2")
      const second = yield* play(first, "▶")
      expect(words(second)).toContain("✗ A licence?")
      expect(labels(menuOf(second))).toContain("2 / 2")
      const filters = yield* play(second, t.common.back, t.applicants.filter(t.applicants.all))
      const seen = yield* play(filters, `${t.vacancies.applications.viewed} 2`)
      expect(words(seen)).toContain(t.applicants.count(2))
    }),
  )
})
