import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { SavedAndHidden } from "../../../../src/services/SavedAndHidden.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { hearing, invitationOf, inviting, newCandidate, tapping } from "../../../model/Hiring.ts"
import { act, labels, menuOf, play, press, type PrivateChat, text } from "../PrivateChat.ts"
import { applicationOf, applied, newApplicant, tapping as doing, withVacancy } from "../../../model/Market.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { colleagueOf, delivered, reloaded, setBanned } from "./Bans.ts"

const t = locales.en

/** The chat after a press, given that its answer is delivered. */
const shown = (chat: PrivateChat, what: Act) =>
  Effect.gen(function* () {
    const { chat: after, outcome } = yield* act(chat, what)
    const replies = outcome.outgoing.filter(({ lane }) => lane === "reply")
    expect(replies.length).toBeGreaterThan(0)
    expect(yield* delivered(outcome)).toEqual(expect.arrayContaining(replies))
    return after
  })

/** The menu's text and labels. */
const all = (chat: PrivateChat): string =>
  `${parseHtml(menuOf(chat).html).text} ${labels(menuOf(chat)).join(" ")}`

layer(TestDialogs)("a banned applicant", (it) => {
  it.effect("is left out of the employer's pages, which still work", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const one = yield* newCandidate({ title: "Glazier", about: "zqwords" })
      const other = yield* newCandidate({ title: "Plumber" })
      yield* applied(one.seeker, vacancy)
      yield* applied(other.seeker, vacancy)
      const { id } = yield* applicationOf(one.seeker, vacancy)
      const pages = Effect.gen(function* () {
        const queue = yield* shown(employer, doing(employer, "queue", "of", vacancy.id, "0"))
        return [all(queue), all(yield* shown(queue, doing(queue, "queue", "view", id)))]
      })
      yield* setBanned(one.seeker.person.id, true)
      const [queue, card] = yield* pages
      expect(queue).toContain("Plumber")
      expect(card).toContain(t.applicants.unavailable)
      for (const page of [queue, card]) expect(page).not.toMatch(/Glazier|zqwords/)
      yield* setBanned(one.seeker.person.id, false)
      const [, after] = yield* pages
      expect(after).toContain("Glazier")
    }),
  )

  it.effect("can't be decided on: every step explains why, and changes and sends nothing", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const seeker = yield* newApplicant()
      yield* applied(seeker, vacancy)
      const { id } = yield* applicationOf(seeker, vacancy)
      const begun = yield* play(employer, doing(employer, "queue", "invite", id))
      yield* setBanned(seeker.person.id, true)
      const before = yield* applicationOf(seeker, vacancy)
      const steps = [
        ...["shortlist", "hire", "invite", "askhire", "askdecline"].map((name) => [name, ""] as const),
        ["decline", "pay-all-n"] as const,
      ]
      for (const [name, arg] of steps) {
        const refused = yield* shown(employer, doing(employer, "queue", name, id, arg))
        expect(all(refused)).toContain(t.applicants.unavailable)
        expect(labels(menuOf(refused))).not.toContain(t.applicants.shortlist)
      }
      expect(all(yield* shown(begun, text("Come tomorrow")))).toContain(t.applicants.unavailable)
      const after = yield* applicationOf(seeker, vacancy)
      expect({ ...after, updatedAt: 0, status: "" }).toEqual({ ...before, updatedAt: 0, status: "" })
      expect(["sent", "viewed"]).toContain(after.status)
    }),
  )
})

/** Notices to a person's chat that delivery lets pass. */
const heardBy = ({ person }: PrivateChat, out: Effect.Effect.Success<ReturnType<typeof delivered>>) =>
  out.flatMap(({ chatId, lane, message }) =>
    chatId === privateChat(person.id) && lane === "notice" ? [message.html] : [],
  )

const anyStep = fc.constantFrom("shortlisted", "hired", "closed", "filled")

/** A colleague's step, by its button. */
const stepOf = (chat: PrivateChat, step: string, application: number, vacancy: number): Act => {
  if (step === "closed" || step === "filled")
    return doing(chat, "vacancy", step === "closed" ? "close" : "fill", vacancy)
  return doing(chat, "queue", step === "hired" ? "hire" : "shortlist", application)
}

layer(TestDialogs)("applicants to a banned author's vacancy", (it) => {
  it.effect.prop(
    "are notified of decisions by the author's colleagues, without the vacancy's title",
    [anyStep],
    ([step]) =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy()
        const colleague = yield* colleagueOf(employer)
        const seeker = yield* newApplicant()
        yield* applied(seeker, vacancy)
        const { id } = yield* applicationOf(seeker, vacancy)
        yield* setBanned(employer.person.id, true)
        const { outcome } = yield* act(colleague, stepOf(colleague, step, id, vacancy.id))
        const heard = heardBy(seeker, yield* delivered(outcome))
        expect(heard).toHaveLength(1)
        expect(heard[0]).not.toContain(vacancy.title)
      }),
    { fastCheck: { numRuns: 8 } },
  )

  it.effect("are reported as notified only if they are reachable", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      for (const isReachable of [true, false]) {
        const seeker = yield* newApplicant()
        const { chat } = yield* applied(seeker, vacancy)
        const { id } = yield* applicationOf(seeker, vacancy)
        yield* act(chat, Act.Reachability({ reachable: isReachable }))
        for (const [name, arg, knows] of [
          ["shortlist", "", t.applicants.knows],
          ["decline", "pay-all-n", t.applicants.hearsSoon],
        ] as const) {
          const card = all(yield* shown(employer, doing(employer, "queue", name, id, arg)))
          expect(card.includes(knows)).toBe(isReachable)
          expect(card.includes(t.applicants.unreachable)).toBe(!isReachable)
        }
      }
    }),
  )
})

/** Every page on which a seeker may read a company's texts: lists and cards. */
const readings = (seeker: PrivateChat, application: number, invitation: number) =>
  Effect.forEach(
    [
      doing(seeker, "sent", "list", 0),
      doing(seeker, "sent", "view", application),
      doing(seeker, "sent", "ask", application),
      tapping(seeker, "invites", "list"),
      tapping(seeker, "invites", "view", { id: invitation }),
      tapping(seeker, "search", "saved"),
    ],
    (what) => Effect.map(shown(seeker, what), all),
  )

/** A seeker who applied to, saved, was invited to and accepted the same vacancy. */
const involved = Effect.gen(function* () {
  const { employer, vacancy } = yield* withVacancy(["zqquestion?"])
  const { resume, seeker } = yield* newCandidate()
  const choosing = yield* inviting(employer, resume)
  const sent = yield* play(choosing, vacancy.title, text("zqinviter"), t.candidateSearch.send)
  const invitation = yield* invitationOf(sent, resume)
  const { chat: asked } = yield* applied(seeker, vacancy)
  const { id } = yield* applicationOf(seeker, vacancy)
  yield* play(employer, doing(employer, "queue", "invite", id), text("zqinvitation"))
  yield* (yield* SavedAndHidden).setSaved(seeker.person.id, vacancy.id, true, seeker.now)
  const chat = yield* play(asked, tapping(asked, "invites", "accept", { id: invitation.id }))
  return { chat, employer, vacancy, application: id, invitation: invitation.id }
})

layer(TestDialogs)("a banned author's words", (it) => {
  it.effect("and titles are on none of a seeker's pages until the ban ends", () =>
    Effect.gen(function* () {
      const { application, chat, employer, invitation, vacancy } = yield* involved
      const reading = readings(chat, application, invitation)
      const words = ["zqquestion", "zqinvitation", "zqinviter", vacancy.title]
      const before = yield* reading
      for (const each of words) expect(before.join()).toContain(each)
      expect(before.at(-1)).toContain(vacancy.title)
      yield* setBanned(employer.person.id, true)
      const during = yield* reading
      for (const each of words) expect(during.join()).not.toContain(each)
      // A saved vacancy is left out completely; the rest is the seeker's record.
      for (const page of during.slice(0, -1)) expect(page).toContain(t.applications.hiddenTitle)
      yield* setBanned(employer.person.id, false)
      expect(yield* reading).toEqual(before)
    }),
  )

  it.effect("have no recipient for an answer: accepting doesn't claim that the company is notified", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const { resume, seeker } = yield* newCandidate()
      const asked = yield* play(yield* inviting(employer, resume), t.candidateSearch.inGeneral, t.wizard.skip)
      const sent = yield* act(asked, press(asked, t.candidateSearch.send))
      const { id } = yield* invitationOf(employer, resume)
      const answer = (name: string) => tapping(seeker, "invites", name, { id })
      const declined = yield* play(hearing(seeker, sent.outcome.outgoing), answer("decline"))
      expect(all(declined)).toContain(t.candidateSearch.declinedHeard)
      yield* setBanned(employer.person.id, true)
      const accepted = all(yield* shown(yield* reloaded(declined), answer("accept")))
      expect(accepted).toContain(t.candidateSearch.accepted)
      expect(accepted).not.toContain(t.candidateSearch.acceptedHeard)
    }),
  )
})
