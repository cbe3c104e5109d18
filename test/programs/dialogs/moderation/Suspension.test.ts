import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { privateChat, type UserId } from "../../../../src/domain/Ids.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Candidates } from "../../../../src/services/Candidates.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { opens, says, talking } from "../../../model/Talk.ts"
import { newEmployer, withDraft, words } from "../../../model/Employer.ts"
import { hearing, invitationOf, invited, newCandidate, tapping } from "../../../model/Hiring.ts"
import { act, command, labels, newest, play, text } from "../PrivateChat.ts"
import { applied, newApplicant, tapping as doing, vacancyOf, withVacancy } from "../../../model/Market.ts"
import { activeOf } from "../../../model/Seeker.ts"
import { admin, TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { colleagueOf, delivered, linkOf, operator, reloaded, setBanned } from "./Bans.ts"
import { codedData } from "../../../model/CodedButton.ts"

const t = locales.en

layer(TestDialogs)("a ban", (it) => {
  it.effect("ends the banned member's invite links: nobody joins by an earlier one", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const link = yield* linkOf(employer)
      yield* setBanned(employer.person.id, true)
      const late = newEmployer()
      const refused = yield* play(late, command("start", link))
      expect(words(refused)).toContain(t.company.joinUnknown)
      expect(Option.isNone(yield* (yield* Companies).ofMember(late.person.id))).toBe(true)
    }),
  )

  it.effect(
    "pauses vacancies so that only its end republishes them: not a colleague, and not the author",
    () =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy()
        const colleague = yield* colleagueOf(employer)
        const draft = yield* vacancyOf(yield* withDraft(employer))
        yield* setBanned(employer.person.id, true)
        const vacancies = yield* Vacancies
        const statusOf = (id: typeof vacancy.id) =>
          Effect.map(vacancies.get(id), (found) => Option.getOrThrow(found).status)
        expect(yield* statusOf(vacancy.id)).toBe("paused")
        const totals = yield* vacancies.totals
        for (const [id, name] of [
          [vacancy.id, "resume"],
          [vacancy.id, "copy"],
          [draft.id, "publish"],
        ] as const) {
          const refused = yield* play(colleague, doing(colleague, "vacancy", name, id))
          expect(words(refused)).toContain(t.moderation.suspended)
          expect(labels(newest(refused))).not.toContain(t.vacancies.acts.resume)
          expect(labels(newest(refused))).not.toContain(t.vacancies.copy)
        }
        expect(yield* vacancies.totals).toEqual(totals)
        const lifted = yield* setBanned(employer.person.id, false)
        expect(yield* statusOf(vacancy.id)).toBe("published")
        const [notice] = lifted.outcome.outgoing.filter(
          ({ chatId }) => chatId === privateChat(employer.person.id),
        )
        expect(notice?.message.html).toContain(t.moderation.liftedTitle)
        expect(yield* delivered(lifted.outcome)).toContain(notice)
      }),
  )

  it.effect("keeps vacancies paused that their author had paused before, also when it ends", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      yield* play(employer, doing(employer, "vacancy", "pause", vacancy.id))
      yield* setBanned(employer.person.id, true)
      yield* setBanned(employer.person.id, false)
      const after = yield* (yield* Vacancies).get(vacancy.id)
      expect(Option.getOrThrow(after).status).toBe("paused")
    }),
  )

  it.effect("hides a company without other members, together with its former members' vacancies", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const colleague = yield* colleagueOf(employer)
      const other = yield* play(yield* withDraft(colleague), t.vacancies.acts.publish)
      const theirs = yield* vacancyOf(other)
      yield* play(other, command("menu"), t.company.name, t.company.leave, t.company.leave)
      const seeker = yield* newApplicant()
      const link = command("start", `c_${vacancy.company.toString(36)}`)
      expect(words(yield* play(seeker, link))).toContain("Registon")
      yield* setBanned(employer.person.id, true)
      expect(words(yield* play(seeker, link))).not.toContain("Registon")
      expect(Option.getOrThrow(yield* (yield* Vacancies).get(theirs.id)).status).toBe("paused")
      yield* setBanned(employer.person.id, false)
      expect(Option.getOrThrow(yield* (yield* Vacancies).get(theirs.id)).status).toBe("published")
    }),
  )

  it.effect("hides a résumé from everyone, whatever its visibility, until it ends", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const { resume, seeker } = yield* newCandidate({ visibility: "anonymous", title: "Glazier" })
      const { chat } = yield* applied(seeker, vacancy)
      const candidates = yield* Candidates
      const isFound = candidates.isVisible(resume.id, vacancy.company)
      yield* setBanned(chat.person.id, true)
      expect(yield* isFound).toBe(false)
      const queue = yield* play(employer, doing(employer, "queue", "of", vacancy.id, "0"))
      expect(words(queue)).not.toContain("Glazier")
      yield* setBanned(chat.person.id, false)
      expect(yield* isFound).toBe(true)
      const own = yield* activeOf(seeker)
      expect(own.visibility).toBe("anonymous")
    }),
  )

  it.effect(
    "withdraws the banned user's pending invitations, and unsent notices about them are dropped",
    () =>
      Effect.gen(function* () {
        const { employer } = yield* withVacancy()
        const { resume, seeker } = yield* newCandidate()
        const sent = yield* invited(employer, resume)
        yield* setBanned(employer.person.id, true)
        expect((yield* invitationOf(employer, resume)).status).toBe("withdrawn")
        const waiting = yield* delivered(sent.outcome)
        expect(waiting.filter(({ chatId }) => chatId === privateChat(seeker.person.id))).toEqual([])
        const late = hearing(seeker, sent.outcome.outgoing)
        const { id } = yield* invitationOf(employer, resume)
        yield* act(late, tapping(late, "invites", "accept", { id }))
        expect((yield* invitationOf(employer, resume)).status).toBe("withdrawn")
      }),
  )

  it.effect("ends offers of contacts: the banned user's are not revealed, and nothing is sent to them", () =>
    Effect.gen(function* () {
      for (const banned of ["seeker", "employer"] as const) {
        const talk = yield* talking()
        const other = banned === "seeker" ? "employer" : "seeker"
        const of = (town: typeof talk.town, who: UserId) => chatOf(town, who)
        const offerer = of(talk.town, talk[banned])
        const about = offerer.session.drafts["chat"]?.about ?? 0
        yield* play(offerer, tapping(offerer, "chat", "shared", { id: about }))
        const told = yield* says(talk.town, talk[banned], "zqwords")
        yield* setBanned(talk[banned], true)
        const chat = yield* reloaded(of(told, talk[other]))
        const shared = yield* act(chat, tapping(chat, "chat", "shared", { id: about }))
        const written = yield* act(shared.chat, text("Hello"))
        const opened = yield* act(written.chat, tapping(written.chat, "chat", "open", { id: about }))
        for (const { outcome } of [shared, written, opened]) {
          const out = yield* delivered(outcome)
          expect(out.every(({ chatId }) => chatId !== privateChat(talk[banned]))).toBe(true)
          expect(JSON.stringify(out)).not.toMatch(/zqwords|SendContacts/)
        }
        const found = yield* (yield* Conversations).about({ application: talk.application })
        expect(Option.isNone(Option.getOrThrow(found).revealedAt)).toBe(true)
      }
    }),
  )

  it.effect("can't be applied to admins by forged buttons, and changes the screens of nobody else", () =>
    Effect.gen(function* () {
      const self = operator()
      yield* play(self, command("menu"))
      const { chat, outcome } = yield* act(self, tapping(self, "admin", "ban", { id: admin, on: "notice" }))
      expect(Option.exists(outcome.answer, ({ alert }) => alert)).toBe(true)
      expect((yield* reloaded(chat)).account.standing).toBe("active")
    }),
  )

  it.effect("of a person stops what they keep writing from being delivered", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const open = yield* opens(talk, talk.town, talk.seeker)
      yield* setBanned(talk.seeker, true)
      const chat = yield* reloaded(chatOf(open, talk.seeker))
      const sql = yield* SqlClient
      const count = sql<{ n: number }>`SELECT count(*) AS n FROM conversation_messages`
      const before = yield* count
      const { outcome } = yield* act(chat, text("Still here"))
      expect(yield* count).toEqual(before)
      expect(outcome.outgoing.map(({ chatId, official }) => [chatId, official])).toEqual([
        [privateChat(talk.seeker), true],
      ])
    }),
  )
})

layer(TestDialogs)("a forged id", (it) => {
  it.effect("of a vacancy that was never published reveals neither its title nor similar ones", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const draft = yield* vacancyOf(yield* withDraft(employer, { title: text("Secret driver") }))
      const seeker = yield* newApplicant()
      const nobodys = yield* act(seeker, doing(seeker, "sent", "apply", 999_999))
      for (const [area, name] of [
        ["sent", "apply"],
        ["search", "similar"],
        ["search", "view"],
      ] as const) {
        const data = (id: number) => codedData(area, name, id)
        const forged = (id: number) => ({ ...doing(seeker, "sent", "apply", id), data: data(id) })
        const first = yield* act(seeker, forged(draft.id))
        const none = yield* act(seeker, forged(999_999))
        expect(JSON.stringify(first.outcome.outgoing)).not.toContain("Secret driver")
        expect(first.outcome.outgoing).toEqual(none.outcome.outgoing)
        expect(first.outcome.answer).toEqual(none.outcome.answer)
      }
      expect(Option.exists(nobodys.outcome.answer, ({ alert }) => alert)).toBe(true)
    }),
  )
})
