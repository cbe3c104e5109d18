import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { newEmployer, withCompany, words } from "../../../model/Employer.ts"
import { act, command, day, labels, menuOf, newest, play, press, text } from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { withVacancy } from "../../../model/Market.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import {
  hearing,
  invitationOf,
  invited,
  inviting,
  newCandidate,
  pressNotice,
  tapping,
} from "../../../model/Hiring.ts"

const t = locales.en

layer(TestDialogs)("an employer who looks for candidates", (it) => {
  it.effect("narrows the search by buttons and words, and widens it with one tap", () =>
    Effect.gen(function* () {
      yield* newCandidate({ title: "Falconer of Samarkand", city: Option.some("samarqand") })
      yield* newCandidate({ title: "Falconer of Bukhara", city: Option.some("buxoro") })
      const { employer } = yield* withVacancy()
      const asked = yield* play(employer, command("candidates"), t.candidateSearch.anyWords, text("falconer"))
      expect(words(asked)).toContain(t.candidateSearch.found(2))
      const near = yield* play(asked, t.candidateSearch.anyPlace, text("Bukhara"))
      expect(words(near)).toContain(t.candidateSearch.found(1))
      const none = yield* play(near, t.candidateSearch.anyExperience, t.candidateSearch.atLeast.exp_over_6)
      expect(words(none)).toContain(t.candidateSearch.nothing)
      const wide = yield* play(none, "Without “")
      expect(labels(menuOf(wide)).join()).toContain("Falconer of Bukhara")
      const card = yield* play(wide, "Falconer of Bukhara")
      expect(words(card)).toContain("Falconer of Bukhara")
      const cleared = yield* play(card, t.common.back, t.candidateSearch.filters, "falconer ✕")
      expect(labels(menuOf(cleared))).toContain(t.candidateSearch.anyWords)
    }),
  )

  it.effect("sees five per page, and one card after another", () =>
    Effect.gen(function* () {
      for (let index = 1; index <= 7; index++) yield* newCandidate({ title: `Puppeteer number ${index}` })
      const { employer } = yield* withVacancy()
      const asked = yield* play(
        employer,
        command("candidates"),
        t.candidateSearch.anyWords,
        text("puppeteer"),
      )
      const first = yield* play(asked, t.candidateSearch.show("7"))
      expect(labels(menuOf(first)).filter((label) => label.includes("Puppeteer"))).toHaveLength(5)
      expect(labels(menuOf(first))).toContain("1 / 2")
      // Latest first.
      const card = yield* play(first, "Puppeteer number 7")
      expect(labels(menuOf(card))).toContain("1 / 7")
      const second = yield* play(card, "▶")
      expect(words(second)).toContain("Puppeteer number 6")
      const back = yield* play(second, "▶", "▶", "▶", "▶", t.common.back)
      expect(labels(menuOf(back))).toContain("2 / 2")
    }),
  )

  it.effect("keeps the filters, and returns from one without a change", () =>
    Effect.gen(function* () {
      yield* newCandidate({ title: "Bellfounder" })
      const { employer } = yield* withVacancy()
      const asked = yield* play(
        employer,
        command("candidates"),
        t.candidateSearch.anyWords,
        text("bellfounder"),
      )
      const left = yield* play(asked, t.candidateSearch.anyPay, t.wizard.cancel)
      expect(words(left)).toContain("bellfounder")
      const later = yield* play(left, command("menu"), t.candidateSearch.name)
      expect(words(later)).toContain("bellfounder")
      const pay = yield* play(later, t.candidateSearch.anyPay, text("$400"))
      expect(labels(menuOf(pay))).toContain(`💰 ${t.candidateSearch.upTo("5")} ✕`)
      const reset = yield* play(pay, t.candidateSearch.reset)
      expect(labels(menuOf(reset))).toContain(t.candidateSearch.anyWords)
    }),
  )

  it.effect("sees no contacts, and neither name nor photo of an anonymous candidate", () =>
    Effect.gen(function* () {
      const { resume } = yield* newCandidate({
        title: "Saddler",
        name: "Zulfiqor",
        visibility: "anonymous",
        about: "Call +998 90 123 45 67 or write @saddler_uz",
        photo: Option.some("portrait"),
      })
      const { employer } = yield* withVacancy()
      const asked = tapping(employer, "people", "view", { id: resume.id })
      const { outcome } = yield* act(employer, asked)
      expectValid(asked, outcome)
      const [shown] = outcome.outgoing
      expect(shown?.message._tag).toBe("EditText")
      expect(JSON.stringify(shown)).toContain("Saddler")
      for (const hidden of ["Zulfiqor", "998", "saddler_uz", "portrait"])
        expect(JSON.stringify(shown)).not.toContain(hidden)
    }),
  )

  it.effect("without a company is offered to create one", () =>
    Effect.gen(function* () {
      const chat = yield* play(newEmployer(), command("candidates"))
      expect(words(chat)).toContain(t.company.none)
    }),
  )
})

layer(TestDialogs)("an invitation", (it) => {
  it.effect("is sent, read and accepted, and the employer is notified, in every language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const its = locales[locale]
        const { resume, seeker } = yield* newCandidate({ title: "Haydovchi" }, locale)
        const { employer, vacancy } = yield* withVacancy([], locale)
        const asked = yield* inviting(employer, resume)
        const preview = yield* play(asked, vacancy.title, text("Come! Call +998901234567"))
        expect(words(preview)).toContain(its.candidateSearch.invites("Registon"))
        expect(words(preview)).not.toContain("998901234567")
        const { chat: sender, outcome } = yield* act(preview, press(preview, its.candidateSearch.send))
        expect(words(sender)).toContain(its.candidateSearch.statuses.sent)
        const heard = hearing(seeker, outcome.outgoing)
        expect(words(heard)).toContain(its.candidateSearch.invites("Registon"))
        expect(words(heard)).toContain(vacancy.title)
        expect(words(heard)).toContain("Come!")
        expect(words(heard)).not.toContain("998901234567")
        const tap = pressNotice(heard, its.candidateSearch.accept)
        const accepted = yield* act(heard, tap)
        expectValid(tap, accepted.outcome)
        expect(words(accepted.chat)).toContain(its.candidateSearch.accepted)
        expect((yield* invitationOf(employer, resume)).status).toBe("accepted")
        const told = hearing(sender, accepted.outcome.outgoing)
        expect(words(told)).toContain(its.candidateSearch.acceptedNotice)
        expect(words(told)).toContain("Haydovchi")
        const opened = yield* act(told, pressNotice(told, its.candidateSearch.open))
        expect(words(opened.chat)).toContain(its.candidateSearch.statuses.accepted)
        expect(labels(newest(opened.chat)).join()).toContain(its.candidateSearch.chat)
      }
    }),
  )

  it.effect("that was declined may be accepted after all; the employer is notified of both", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate()
      const { employer } = yield* withVacancy()
      const sent = yield* invited(employer, resume)
      const heard = hearing(seeker, sent.outcome.outgoing)
      expect(words(heard)).toContain(t.candidateSearch.generally)
      const declined = yield* act(heard, pressNotice(heard, t.candidateSearch.decline))
      expect(words(hearing(sent.chat, declined.outcome.outgoing))).toContain(t.candidateSearch.declinedNotice)
      const accepted = yield* act(declined.chat, press(declined.chat, t.candidateSearch.acceptAfterAll))
      expect(words(accepted.chat)).toContain(t.candidateSearch.accepted)
      expect(words(hearing(sent.chat, accepted.outcome.outgoing))).toContain(t.candidateSearch.acceptedNotice)
      // Tapping the notice again has no further effect.
      const again = yield* act(heard, pressNotice(heard, t.candidateSearch.decline))
      expect(hearing(sent.chat, again.outcome.outgoing)).toBe(sent.chat)
      expect((yield* invitationOf(employer, resume)).status).toBe("accepted")
    }),
  )

  it.effect("is listed on both sides, and counts as seen once it was opened", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate({ title: "Glazier" })
      const { employer } = yield* withVacancy()
      const { chat: sender } = yield* invited(employer, resume)
      const mine = yield* play(
        seeker,
        command("applications"),
        t.candidateSearch.theirInvitations,
        "Registon",
      )
      expect(words(mine)).toContain(t.candidateSearch.theirStatuses.seen)
      const listed = yield* play(sender, command("candidates"), t.candidateSearch.invited)
      const view = yield* play(listed, "Glazier")
      expect(words(view)).toContain(t.candidateSearch.statuses.seen)
      expect(labels(newest(yield* play(view, t.candidateSearch.resume)))).toContain(
        `📨 ${t.candidateSearch.invite}`,
      )
    }),
  )

  it.effect("may be withdrawn after a confirmation, and can't be accepted then", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate()
      const { employer } = yield* withVacancy()
      const sent = yield* invited(employer, resume)
      const asked = yield* play(sent.chat, t.candidateSearch.withdraw)
      expect(labels(newest(asked)).slice(0, 2)).toEqual([t.candidateSearch.keep, t.candidateSearch.withdraw])
      expect((yield* invitationOf(employer, resume)).status).toBe("sent")
      const withdrawn = yield* play(asked, t.candidateSearch.withdraw)
      expect(words(withdrawn)).toContain(t.candidateSearch.withdrawn)
      const heard = hearing(seeker, sent.outcome.outgoing)
      const late = yield* act(heard, pressNotice(heard, t.candidateSearch.accept))
      expect(words(late.chat)).toContain(t.candidateSearch.takenBack)
      expect((yield* invitationOf(employer, resume)).status).toBe("withdrawn")
      // It counts like a declined one: otherwise sending and withdrawing could reach a person any number of times.
      const again = yield* invited(withdrawn, resume)
      expect(words(again.chat)).toContain("You withdrew an invitation to this person")
      const later = yield* invited({ ...withdrawn, now: withdrawn.now + 31 * day }, resume)
      expect(words(later.chat)).toContain(t.candidateSearch.sent)
    }),
  )

  it.effect("isn't sent twice for the same vacancy, but may be for another", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate()
      const { employer, vacancy } = yield* withVacancy()
      const sent = yield* invited(employer, resume)
      expect(words((yield* invited(sent.chat, resume)).chat)).toContain(t.candidateSearch.already)
      const other = yield* play(yield* inviting(sent.chat, resume), vacancy.title, t.wizard.skip)
      expect(words(yield* play(other, t.candidateSearch.send))).toContain(t.candidateSearch.sent)
      const heard = hearing(seeker, sent.outcome.outgoing)
      yield* act(heard, pressNotice(heard, t.candidateSearch.decline))
      const early = yield* invited({ ...sent.chat, now: seeker.now + 29 * day }, resume)
      expect(words(early.chat)).toContain("They declined this invitation")
      const later = yield* invited({ ...sent.chat, now: seeker.now + 31 * day }, resume)
      expect(words(later.chat)).toContain(t.candidateSearch.sent)
    }),
  )

  it.effect("over the limit of twenty per 24 hours is possible when the first is a day old", () =>
    Effect.gen(function* () {
      const founded = (yield* withVacancy()).employer
      const employer = { ...founded, now: founded.now + 8 * day }
      let chat = employer
      for (let count = 0; count < 20; count++) {
        const sent = yield* invited(chat, (yield* newCandidate()).resume)
        expect(words(sent.chat)).toContain(t.candidateSearch.sent)
        chat = sent.chat
      }
      const { resume } = yield* newCandidate()
      const refused = yield* inviting(chat, resume)
      expect(words(refused)).toMatch(/at most 20 in 24 hours\..*Possible again: Nov \d+/su)
      const stillRefused = yield* inviting({ ...chat, now: employer.now + day - 1_000 }, resume)
      expect(words(stillRefused)).toContain("at most 20 in 24 hours")
      const sent = yield* invited({ ...chat, now: employer.now + day + 5_000 }, resume)
      expect(words(sent.chat)).toContain(t.candidateSearch.sent)
    }),
  )

  it.effect("isn't sent to a person who hid meanwhile, nor for a closed vacancy, and no text is lost", () =>
    Effect.gen(function* () {
      const { resume } = yield* newCandidate()
      const { employer, vacancy } = yield* withVacancy()
      const preview = yield* play(yield* inviting(employer, resume), vacancy.title, text("Welcome"))
      const resumes = yield* Resumes
      yield* resumes.save({ ...resume, visibility: "hidden" }, preview.now)
      expect(words(yield* play(preview, t.candidateSearch.send))).toContain(t.candidateSearch.gone)
      yield* resumes.save(resume, preview.now)
      yield* (yield* Vacancies).setStatus(vacancy.id, "closed", preview.now)
      const refused = yield* act(preview, press(preview, t.candidateSearch.send))
      expect(Option.getOrThrow(refused.outcome.answer).text).toBe(t.candidateSearch.vacancyGone)
      expect(words(refused.chat)).toContain("Welcome")
      const sent = yield* play(refused.chat, t.wizard.keep, t.candidateSearch.send)
      expect(words(sent)).toContain(t.candidateSearch.sent)
    }),
  )

  it.effect("unfinished is resumed for the same person; for another one it starts over", () =>
    Effect.gen(function* () {
      const { resume } = yield* newCandidate()
      const { resume: other } = yield* newCandidate()
      const { employer } = yield* withVacancy()
      const begun = yield* play(yield* inviting(employer, resume), t.candidateSearch.inGeneral)
      const again = yield* inviting(yield* play(begun, command("menu")), resume)
      expect(words(again)).toContain(t.wizard.unfinished)
      expect(words(yield* play(again, t.wizard.resume))).toContain(t.candidateSearch.textPrompt)
      const anew = yield* play(again, t.wizard.restart)
      expect(words(anew)).toContain(t.candidateSearch.vacancyPrompt)
      expect(
        words(yield* play(anew, t.candidateSearch.inGeneral, t.wizard.skip, t.candidateSearch.send)),
      ).toContain(t.candidateSearch.sent)
      expect(words(yield* inviting(begun, other))).toContain(t.candidateSearch.vacancyPrompt)
    }),
  )

  it.effect(
    "reaches those who found work only while they want to be found, and stays readable after that",
    () =>
      Effect.gen(function* () {
        const { resume, seeker } = yield* newCandidate()
        const { employer } = yield* withVacancy()
        const sent = yield* invited(employer, resume)
        const heard = hearing(seeker, sent.outcome.outgoing)
        yield* (yield* Resumes).save({ ...resume, seeking: "found" }, heard.now)
        const view = yield* play(sent.chat, command("candidates"), t.candidateSearch.invited, "")
        expect(labels(newest(view))).not.toContain(`📄 ${t.candidateSearch.resume}`)
        yield* act(heard, pressNotice(heard, t.candidateSearch.accept))
        const after = yield* play(view, t.common.back, "")
        const card = yield* play(after, t.candidateSearch.resume)
        // A person who accepted is visible, but can't be invited any more.
        expect(labels(newest(card))).not.toContain(`📨 ${t.candidateSearch.invite}`)
        expect(labels(newest(card))).toContain(`💬 ${t.candidateSearch.chat}`)
      }),
  )

  it.effect("is answered with a notice to the remaining members if its sender has left the company", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate()
      const owner = yield* withCompany(newEmployer())
      const link = yield* play(owner, command("menu"), t.company.name, t.company.invite)
      const [, secret = ""] = /start=(j_[\w-]+)/.exec(newest(link).html) ?? []
      const colleague = yield* play(newEmployer(), command("start", secret))
      const asked = yield* inviting(colleague, resume)
      const preview = yield* play(asked, t.wizard.skip)
      const sent = yield* act(preview, press(preview, t.candidateSearch.send))
      yield* play(sent.chat, command("menu"), t.company.name, t.company.leave, t.company.leave)
      const heard = hearing(seeker, sent.outcome.outgoing)
      const answered = yield* act(heard, pressNotice(heard, t.candidateSearch.accept))
      expect(words(hearing(owner, answered.outcome.outgoing))).toContain(t.candidateSearch.acceptedNotice)
    }),
  )
})

layer(TestDialogs)("guests and seekers", (it) => {
  it.effect("see nobody, even with forged buttons", () =>
    Effect.gen(function* () {
      const { resume } = yield* newCandidate({ title: "Cartographer" })
      for (const role of ["seeker", "guest"] as const) {
        const chat = newSeeker()
        const person = { ...chat, account: { ...chat.account, role } }
        for (const name of ["open", "filters", "list", "view", "at", "invite", "invited", "set"])
          for (const id of [0, resume.id]) {
            const tap = tapping(person, "people", name, { id, arg: "0", on: "notice" })
            const { chat: after, outcome } = yield* act(person, tap)
            expectValid(tap, outcome)
            expect(words(after)).not.toContain("Cartographer")
            expect(words(after)).not.toContain(t.candidateSearch.found(1))
          }
      }
    }),
  )
})
