import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { VacancyStatus } from "../../../../src/domain/market/Vacancy.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { vacancyContent } from "../../../model/MarketFixture.ts"
import {
  act,
  command,
  labels,
  newChat,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  text,
} from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { answer, newEmployer, openCompany, photo, withCompany, words } from "../../../model/Employer.ts"
import { codedData } from "../../../model/CodedButton.ts"

const t = locales.en
/** Every label contains it: the first button. */
const pressFirst = ""
const companyOf = ({ person }: PrivateChat) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(person.id))

/** The payload of the invitation link on the screen. */
const payloadOf = (chat: PrivateChat) => /start=(j_[\w-]{16})/.exec(newest(chat).html)?.[1] ?? ""

const invited = (chat: PrivateChat) =>
  Effect.map(play(chat, command("menu"), "Company", "Invite"), (shown) => payloadOf(shown))

layer(TestDialogs)("a company", (it) => {
  it.effect("is created in a wizard, in every language, and shown to its owner", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const chat = yield* withCompany(newEmployer(locale), "Registon <b>")
        const company = Option.getOrThrow(yield* companyOf(chat))
        expect(company).toMatchObject({ name: "Registon <b>", owner: chat.person.id, about: "" })
        expect(words(chat)).toContain("Registon <b>")
        expect(words(chat)).toContain(locales[locale].company.created)
        expect(words(chat)).toContain(locales[locale].company.memberCount(1))
      }
    }),
  )

  it.effect("turns a seeker who creates one into an employer", () =>
    Effect.gen(function* () {
      const chat = newEmployer()
      const seeker: PrivateChat = { ...chat, account: { ...chat.account, role: "seeker" } }
      const made = yield* answer(yield* play(seeker, command("newvacancy"), t.company.create))
      expect(made.account.role).toBe("employer")
    }),
  )

  it.effect("is edited field by field without changing the others", () =>
    Effect.gen(function* () {
      const chat = yield* withCompany(newEmployer())
      const before = Option.getOrThrow(yield* companyOf(chat))
      const renamed = yield* play(chat, "Edit", "Name", text("Other name"))
      expect(words(renamed)).toContain(t.company.saved)
      expect(Option.getOrThrow(yield* companyOf(chat))).toEqual({ ...before, name: "Other name" })
      const told = yield* play(renamed, "Edit", "About", text("A story"))
      expect(words(told)).toContain("A story")
      yield* play(told, "Edit", "Logo", photo)
      expect(Option.getOrThrow(yield* companyOf(chat))).toEqual({
        ...before,
        name: "Other name",
        about: "A story",
        logo: Option.some("file-id"),
      })
    }),
  )

  it.effect("can be edited without touching an unfinished vacancy", () =>
    Effect.gen(function* () {
      const chat = yield* withCompany(newEmployer())
      const half = yield* play(chat, command("newvacancy"), pressFirst)
      const renamed = yield* play(yield* openCompany(half), "Edit", "Name", text("New"))
      expect(renamed.session.drafts["vacancy"]).toEqual(half.session.drafts["vacancy"])
    }),
  )

  it.effect.prop(
    "shows any text as it was written, within Telegram's limits",
    [
      fc.string({ unit: "binary", minLength: 1, maxLength: 10_000 }),
      fc.string({ unit: "binary", maxLength: 10_000 }),
    ],
    ([name, about]) =>
      Effect.gen(function* () {
        const chat = yield* play(yield* withCompany(newEmployer()), "Edit")
        for (const [field, said] of [
          ["Name", name],
          ["About", about],
        ] as const) {
          const asked = yield* play(yield* openCompany(chat), "Edit", field)
          const { chat: after, outcome } = yield* act(asked, text(said))
          expectValid(text(said), outcome)
          const { outcome: shown } = yield* act(after, command("menu"))
          expectValid(command("menu"), shown)
        }
      }),
  )
})

layer(TestDialogs)("a company's name", (it) => {
  it.effect("contains no contacts, since names are never masked", () =>
    Effect.gen(function* () {
      const asked = yield* play(yield* openCompany(newEmployer()), t.company.create)
      for (const name of ["Cafe +998 90 123 45 67", "@cafe_uz", "t.me/cafe_uz", "cafe@mail.uz"]) {
        const refused = yield* play(asked, text(name))
        expect(words(refused)).toContain(t.questions.contactsIn)
        expect(Option.isSome(refused.session.active)).toBe(true)
      }
      expect(words(yield* play(asked, text("👍🏻")))).toContain(t.questions.textEmpty)
    }),
  )
})

layer(TestDialogs)("members", (it) => {
  it.effect("a colleague joins by a link, once", () =>
    Effect.gen(function* () {
      const owner = yield* withCompany(newEmployer(), "Registon")
      const payload = yield* invited(owner)
      const colleague = yield* play(newEmployer(), command("start", payload))
      expect(words(colleague)).toContain(t.company.joined("Registon"))
      expect(words(colleague)).toContain(t.company.memberCount(2))
      expect(yield* companyOf(colleague)).toEqual(yield* companyOf(owner))
      const late = yield* play(newEmployer(), command("start", payload))
      expect(words(late)).toContain(t.company.joinUnknown)
      expect(yield* companyOf(late)).toEqual(Option.none())
    }),
  )

  it.effect("a newcomer joins after consent and role, as an employer", () =>
    Effect.gen(function* () {
      const payload = yield* invited(yield* withCompany(newEmployer(), "Registon"))
      const welcomed = yield* play(newChat("en", 77), command("start", payload))
      expect(yield* companyOf(welcomed)).toEqual(Option.none())
      const asked = yield* play(welcomed, "Continue")
      expect(words(asked)).toContain(t.roles.title)
      const joined = yield* play(asked, t.roles.choose.seeker)
      expect(words(joined)).toContain(t.company.joined("Registon"))
      expect(joined.account.role).toBe("employer")
      expect(joined.session.drafts).toEqual({})
      expect(Option.isSome(yield* companyOf(joined))).toBe(true)
    }),
  )

  it.effect("an unknown link is reported; a member of another company is told which one", () =>
    Effect.gen(function* () {
      const stranger = yield* play(newEmployer(), command("start", "j_0123456789abcdef"))
      expect(words(stranger)).toContain(t.company.joinUnknown)
      const owner = yield* withCompany(newEmployer(), "Mine")
      const payload = yield* invited(yield* withCompany(newEmployer()))
      expect(words(yield* play(owner, command("start", payload)))).toContain(t.company.alreadyIn("Mine"))
      // That didn't use the invitation up.
      expect(words(yield* play(newEmployer(), command("start", payload)))).toContain("Registon")
    }),
  )

  it.effect(
    "a member's invite links stop working when the member leaves, and all links when nobody is left",
    () =>
      Effect.gen(function* () {
        const owner = yield* withCompany(newEmployer(), "Registon")
        const ofOwner = [yield* invited(owner), yield* invited(owner)]
        const colleague = yield* play(newEmployer(), command("start", ofOwner[0]))
        const ofColleague = yield* invited(colleague)
        const companies = yield* Companies
        const { id } = Option.getOrThrow(yield* companyOf(owner))
        yield* companies.leave(id, colleague.person.id)
        expect(words(yield* play(newEmployer(), command("start", ofColleague)))).toContain(
          t.company.joinUnknown,
        )
        yield* play(yield* openCompany(owner), t.company.leave, t.company.leave)
        expect(words(yield* play(newEmployer(), command("start", ofOwner[1])))).toContain(
          t.company.joinUnknown,
        )
      }),
  )

  it.effect("the owner removes a member after a confirmation, with the safe choice first", () =>
    Effect.gen(function* () {
      const owner = yield* withCompany(newEmployer())
      const colleague = yield* play(newEmployer(), command("start", yield* invited(owner)))
      const asked = yield* play(yield* openCompany(owner), t.company.members, t.company.colleague("1"))
      expect(labels(newest(asked)).slice(0, 2)).toEqual([t.company.keep, t.company.remove])
      expect(newest(asked).rows[1]?.[0]?.style).toBe("danger")
      const removed = yield* play(asked, t.company.remove)
      expect(words(removed)).toContain(t.company.memberCount(1))
      expect(yield* companyOf(colleague)).toEqual(Option.none())
    }),
  )

  it.effect("only the owner removes members, and never the owner", () =>
    Effect.gen(function* () {
      const owner = yield* withCompany(newEmployer())
      const colleague = yield* play(newEmployer(), command("start", yield* invited(owner)))
      const other = yield* withCompany(newEmployer(), "Another")
      for (const [who, whom] of [
        [colleague, owner],
        [colleague, colleague],
        [owner, owner],
        [other, colleague],
      ] as const)
        for (const name of ["member", "remove"]) {
          const tap = codedData("company", name, whom.person.id)
          const shown = yield* play(who, command("menu"))
          const { outcome } = yield* act(shown, pressData(tap, shown.menu))
          expect(Option.getOrThrow(outcome.answer).text).toBe(t.common.stale)
        }
      expect(labels(newest(yield* openCompany(colleague)))).not.toContain(t.company.members)
      expect(Option.isSome(yield* companyOf(colleague))).toBe(true)
      expect(Option.isSome(yield* companyOf(owner))).toBe(true)
    }),
  )

  it.effect("the last member to leave closes all open vacancies, and nothing else", () =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const owner = yield* withCompany(newEmployer())
      const { id } = Option.getOrThrow(yield* companyOf(owner))
      const all = yield* Effect.forEach(VacancyStatus.literals, (status) =>
        Effect.gen(function* () {
          const vacancy = yield* vacancies.add(id, owner.person.id, vacancyContent, owner.now)
          if (status !== "draft") yield* vacancies.setStatus(vacancy, status, owner.now)
          return { vacancy, status }
        }),
      )
      const colleague = yield* play(newEmployer(), command("start", yield* invited(owner)))
      const statuses = Effect.forEach(all, ({ vacancy }) =>
        Effect.map(vacancies.get(vacancy), (found) => Option.getOrThrow(found).status),
      )
      yield* play(colleague, t.company.leave, t.company.leave)
      expect(yield* statuses).toEqual(VacancyStatus.literals)
      yield* play(yield* openCompany(owner), t.company.leave, t.company.leave)
      const isLive = (status: VacancyStatus) => ["published", "paused", "review"].includes(status)
      expect(yield* statuses).toEqual(all.map(({ status }) => (isLive(status) ? "closed" : status)))
    }),
  )

  it.effect("any member may leave; the owner only as the last one", () =>
    Effect.gen(function* () {
      const owner = yield* withCompany(newEmployer())
      const colleague = yield* play(newEmployer(), command("start", yield* invited(owner)))
      const kept = yield* play(yield* openCompany(owner), t.company.leave)
      expect(words(kept)).toContain(t.company.ownerStays)
      const left = yield* play(colleague, t.company.leave, t.company.leave)
      expect(words(left)).toContain(t.company.left)
      expect(yield* companyOf(colleague)).toEqual(Option.none())
      const last = yield* play(yield* openCompany(owner), t.company.leave)
      expect(words(last)).toContain(t.company.leaveLast)
      yield* play(last, press(last, t.company.leave))
      expect(yield* companyOf(owner)).toEqual(Option.none())
    }),
  )
})
