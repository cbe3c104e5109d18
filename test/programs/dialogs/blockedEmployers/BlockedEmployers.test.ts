import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Surface } from "../../../../src/domain/CallbackData.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { everybody } from "../../../../src/domain/market/CandidateQuery.ts"
import type { CompanyId } from "../../../../src/domain/market/MarketIds.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Candidates } from "../../../../src/services/Candidates.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { BlockedEmployers } from "../../../../src/services/BlockedEmployers.ts"
import { newEmployer, withCompany, words } from "../../../model/Employer.ts"
import { hearing, invitationOf, invited, newCandidate, pressNotice, tapping } from "../../../model/Hiring.ts"
import { act, labels, menuOf, play, press, type PrivateChat, text } from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { applied, withVacancy } from "../../../model/Market.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"

const companyOf = ({ person }: PrivateChat) =>
  Effect.map(
    Effect.flatMap(Companies, (companies) => companies.ofMember(person.id)),
    Option.getOrThrow,
  )

const isHidden = (seeker: PrivateChat, company: CompanyId) =>
  Effect.flatMap(BlockedEmployers, (hiding) => hiding.isHidden(seeker.person.id, company))

const secret = "Campanologist"
let examples = 0

/** Unique per example, so that those of other examples don't hide. */
const newSecret = (): string => `${secret}${(examples += 1)}x`

type Target = "resume" | "invitation" | "company" | "nothing"
const targets: ReadonlyArray<Target> = ["resume", "invitation", "company", "nothing"]

const areas = ["people", "chat", "queue", "invites", "hiding", "resume", "search"]

const anyForged = fc.record({
  area: fc.constantFrom(...areas),
  name: fc.constantFrom(
    ...["open", "filters", "reset", "without", "list", "at", "view", "invite", "invited", "sent", "ask"],
    ...["withdraw", "on", "off", "i", "share", "preview", "pdf", "withname", "noname", "card"],
  ),
  to: fc.constantFrom(...targets),
  arg: fc.constantFrom("", "0", "1", "999999", "words", "r1", "i1"),
  on: fc.constantFrom(...Surface.literals),
})

layer(TestDialogs)("hiding from companies", (it) => {
  it.effect.prop(
    "members of a hidden-from company neither see nor count the person, whatever they press",
    [fc.array(anyForged, { minLength: 1, maxLength: 12 }), fc.constantFrom("sent", "accepted", "none")],
    ([all, before]) =>
      Effect.gen(function* () {
        const secretly = newSecret()
        const { employer } = yield* withVacancy()
        const company = yield* companyOf(employer)
        const candidates = yield* Candidates
        const others = yield* candidates.count(everybody, company.id, employer.now)
        const { resume, seeker } = yield* newCandidate({ title: secretly })
        const sent = before === "none" ? { chat: employer } : yield* invited(employer, resume)
        const invitation = before === "none" ? 0 : (yield* invitationOf(employer, resume)).id
        if (before === "accepted")
          yield* act(seeker, tapping(seeker, "invites", "accept", { id: invitation }))
        yield* act(seeker, tapping(seeker, "hiding", "on", { id: company.id }))
        expect(yield* candidates.count(everybody, company.id, employer.now)).toBe(others)
        const ids = { resume: resume.id, invitation, company: company.id, nothing: 0 }
        yield* Effect.reduce(all, sent.chat, (chat, { area, arg, name, on, to }) =>
          Effect.gen(function* () {
            const tap = tapping(chat, area, name, { id: ids[to], arg, on })
            const answered = yield* act(chat, tap)
            expectValid(tap, answered.outcome)
            for (const { message } of answered.outcome.outgoing) {
              expect(message.html).not.toContain(secretly)
              expect(JSON.stringify(message.keyboard ?? {})).not.toContain(secretly)
            }
            const asked = Option.isSome(answered.chat.session.active)
            return asked ? yield* play(answered.chat, text("Forged")) : answered.chat
          }),
        )
        expect(yield* isHidden(seeker, company.id)).toBe(true)
      }),
    { fastCheck: { numRuns: 25 } },
  )

  it.effect.prop(
    "nobody can hide anyone else, and forged acts get a valid answer",
    [fc.array(anyForged, { minLength: 1, maxLength: 8 })],
    ([all]) =>
      Effect.gen(function* () {
        const employer = yield* withCompany(newEmployer(), "Another")
        const { id } = yield* companyOf(employer)
        const { resume, seeker } = yield* newCandidate()
        const ids = { resume: resume.id, invitation: 999_999, company: id, nothing: 0 }
        yield* Effect.reduce(all, newSeeker(), (chat, { arg, name, on, to }) =>
          Effect.gen(function* () {
            const tap = tapping(chat, "hiding", name, { id: ids[to], arg, on })
            const answered = yield* act(chat, tap)
            expectValid(tap, answered.outcome)
            expect(yield* isHidden(seeker, id)).toBe(false)
            return answered.chat
          }),
        )
      }),
    { fastCheck: { numRuns: 15 } },
  )

  for (const locale of Locale.literals)
    it.effect(`a company is found by its name and removed again, in ${locale}`, () =>
      Effect.gen(function* () {
        const t = locales[locale]
        const employer = yield* withCompany(newEmployer(), `Sarbon ${locale}`)
        const { id } = yield* companyOf(employer)
        const { seeker } = yield* newCandidate({}, locale)
        const listed = yield* play(seeker, t.resumes.visibilityTitle, t.blockedEmployers.open)
        expect(words(listed)).toContain(t.blockedEmployers.none)
        const nobody = yield* play(listed, t.blockedEmployers.add, text("Xyzzy"))
        expect(words(nobody)).toContain(t.blockedEmployers.nothing)
        const found = yield* play(nobody, t.blockedEmployers.again, text(`САРБОН ${locale}`))
        const hidden = yield* play(found, `Sarbon ${locale}`)
        expect(words(hidden)).toContain(t.blockedEmployers.hidden(`Sarbon ${locale}`))
        expect(yield* isHidden(seeker, id)).toBe(true)
        const shown = yield* play(hidden, "✕")
        expect(words(shown)).toContain(t.blockedEmployers.shown(`Sarbon ${locale}`))
        expect(yield* isHidden(seeker, id)).toBe(false)
        const back = yield* play(shown, t.common.back)
        expect(words(back)).toContain(t.resumes.visibilityHint)
      }),
    )

  it.effect("one tap on a vacancy or a company hides, another reverts it, and back leads to the card", () =>
    Effect.gen(function* () {
      const t = locales.en
      const { employer, vacancy } = yield* withVacancy()
      const company = yield* companyOf(employer)
      const { seeker } = yield* newCandidate()
      const card = yield* play(seeker, tapping(seeker, "search", "view", { id: vacancy.id }))
      const hidden = yield* play(card, t.blockedEmployers.hide)
      expect(words(hidden)).toContain(t.blockedEmployers.stillYours)
      expect(yield* isHidden(seeker, company.id)).toBe(true)
      const again = yield* play(hidden, t.common.back)
      expect(labels(menuOf(again))).toContain(t.blockedEmployers.show)
      const place = yield* play(again, t.vacancySearch.company)
      const shown = yield* play(place, t.blockedEmployers.show)
      expect(words(shown)).toContain(t.blockedEmployers.meaningShown)
      expect(yield* isHidden(seeker, company.id)).toBe(false)
      expect(labels(menuOf(yield* play(shown, t.common.back)))).toContain(t.blockedEmployers.hide)
    }),
  )

  it.effect("a hidden seeker can still apply, and is visible in that application", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const company = yield* companyOf(employer)
      const { seeker } = yield* newCandidate({ title: secret })
      const hidden = yield* play(seeker, tapping(seeker, "hiding", "on", { id: company.id }))
      const { outcome } = yield* applied(hidden, vacancy)
      expectValid(press(hidden, locales.en.blockedEmployers.add), outcome)
      const queue = yield* play(employer, tapping(employer, "queue", "open"))
      expect(yield* isHidden(seeker, company.id)).toBe(true)
      expect(words(queue)).not.toBe("")
    }),
  )

  it.effect(
    "an invitation hides in one tap; its sender can't start a chat; accepting makes the person visible again",
    () =>
      Effect.gen(function* () {
        const t = locales.en
        const { employer } = yield* withVacancy()
        const company = yield* companyOf(employer)
        const { resume, seeker } = yield* newCandidate({ title: secret })
        const { chat: sender } = yield* invited(employer, resume)
        const { id } = yield* invitationOf(sender, resume)
        const opened = yield* play(seeker, tapping(seeker, "invites", "view", { id }))
        const hidden = yield* play(opened, t.blockedEmployers.hide)
        expect(yield* isHidden(seeker, company.id)).toBe(true)
        const refused = yield* play(sender, tapping(sender, "chat", "i", { id }))
        expect(words(refused)).toContain(t.conversations.tooLate)
        const accepted = yield* play(yield* play(hidden, t.common.back), t.candidateSearch.accept)
        expect(words(accepted)).toContain(t.blockedEmployers.acceptedShown)
        expect(yield* isHidden(seeker, company.id)).toBe(false)
        const seen = yield* play(sender, tapping(sender, "people", "view", { id: resume.id }))
        expect(words(seen)).toContain(secret)
      }),
  )

  it.effect("a declined invitation doesn't reveal to its sender that the person hides", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const company = yield* companyOf(employer)
      const { resume, seeker } = yield* newCandidate({ title: secret })
      const { chat: sender, outcome } = yield* invited(employer, resume)
      const noticed = hearing(seeker, outcome.outgoing)
      const hidden = (yield* act(noticed, tapping(noticed, "hiding", "on", { id: company.id }))).chat
      const declined = yield* act(hidden, pressNotice(noticed, locales.en.candidateSearch.decline))
      const heard = hearing(sender, declined.outcome.outgoing)
      expect(words(heard)).toContain(locales.en.candidateSearch.declinedNotice)
      expect(words(heard)).not.toContain(secret)
    }),
  )
})
