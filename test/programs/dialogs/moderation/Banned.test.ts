import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { anyAct } from "../AnyAct.ts"
import { newEmployer, withCompany, withDraft, words } from "../../../model/Employer.ts"
import {
  act,
  command,
  day,
  labels,
  menuOf,
  newest,
  play,
  press,
  type PrivateChat,
  pressData,
  text,
} from "../PrivateChat.ts"
import { admin, secondAdmin, TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { operator, reloaded } from "./Bans.ts"
import { codedData } from "../../../model/CodedButton.ts"

const t = locales.en

const published = Effect.gen(function* () {
  return yield* play(yield* withDraft(yield* withCompany(newEmployer())), t.vacancies.acts.publish)
})

const vacanciesOf = ({ person }: PrivateChat) =>
  Effect.gen(function* () {
    const company = Option.getOrThrow(yield* (yield* Companies).ofMember(person.id))
    return (yield* (yield* Vacancies).ofCompany(company.id, { offset: 0, limit: 10 })).rows
  })

const ban = (chat: PrivateChat) =>
  play(operator(), command("person", `${chat.person.id}`), t.moderation.ban, t.moderation.ban)

layer(TestDialogs)("a person whom an admin bans", (it) => {
  it.effect("is refused, their vacancies are paused, and the admin may lift the ban", () =>
    Effect.gen(function* () {
      const employer = yield* published
      const done = yield* ban(employer)
      expect(words(done)).toContain(t.moderation.banned)
      const banned = yield* reloaded(employer)
      expect(banned.account.standing).toBe("banned")
      expect((yield* vacanciesOf(employer)).map(({ status }) => status)).toEqual(["paused"])
      const refused = yield* play(banned, command("newvacancy"))
      expect(words(refused)).toContain(t.moderation.bannedTitle)
      yield* play(done, t.moderation.unban)
      const free = yield* play(yield* reloaded(refused), command("vacancies"))
      expect(words(free)).toContain(t.vacancies.mine)
    }),
  )

  it.effect("can still write to support", () =>
    Effect.gen(function* () {
      const employer = yield* published
      yield* ban(employer)
      const asked = yield* play(
        yield* reloaded(employer),
        command("start"),
        t.support.name,
        t.support.topics.complaint,
        text("A mistake"),
        t.support.send,
      )
      expect(newest(asked).html).toContain(t.support.sentHint)
      expect(labels(menuOf(asked))).toContain(t.common.menu)
    }),
  )

  it.effect("is told once a day, whatever they write; a button gets an alert, and /menu a screen", () =>
    Effect.gen(function* () {
      const employer = yield* published
      yield* ban(employer)
      let chat = yield* reloaded(employer)
      const replies = (what: Act) =>
        Effect.map(act(chat, what), (answered) => {
          chat = answered.chat
          return answered.outcome.outgoing.length
        })
      const written = [text("Why?"), text("Hello?"), Act.Voice({ fileId: "voice" }), command("vacancies")]
      expect(yield* Effect.forEach(written, replies)).toEqual([1, 0, 0, 0])
      const { outcome } = yield* act(chat, pressData(codedData("vacancy", "open", 0), chat.menu))
      expect(outcome.outgoing).toEqual([])
      expect(Option.getOrThrow(outcome.answer)).toMatchObject({ text: t.moderation.bannedTitle, alert: true })
      expect(yield* replies(command("menu"))).toBe(1)
      expect(yield* replies(text("Still?"))).toBe(0)
      chat = { ...chat, now: chat.now + day }
      expect(yield* Effect.forEach([text("And today?"), text("Hello?")], replies)).toEqual([1, 0])
    }),
  )

  it.effect("is told that the ban is lifted, and of another one after it", () =>
    Effect.gen(function* () {
      const employer = yield* published
      const done = yield* ban(employer)
      const silenced = yield* play(yield* reloaded(employer), text("Why?"), text("Why?"))
      const { outcome } = yield* act(done, press(done, t.moderation.unban))
      const [told] = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(employer.person.id))
      expect(told?.message.html).toContain(t.moderation.liftedTitle)
      const later = operator()
      yield* play(
        { ...later, now: silenced.now + 60_000 },
        command("person", `${employer.person.id}`),
        t.moderation.ban,
        t.moderation.ban,
      )
      const again = yield* reloaded({ ...silenced, now: silenced.now + 120_000 })
      expect(words(yield* play(again, text("Again?")))).toContain(t.moderation.bannedTitle)
    }),
  )

  it.effect.prop(
    "can't change anything",
    [fc.array(anyAct, { minLength: 1, maxLength: 6 })],
    ([acts]) =>
      Effect.gen(function* () {
        const employer = yield* published
        yield* ban(employer)
        const before = yield* vacanciesOf(employer)
        let chat: PrivateChat = yield* reloaded(employer)
        for (const make of acts) {
          const what = make(chat)
          const { chat: after, outcome } = yield* act(chat, what)
          expectValid(what, outcome)
          chat = after
        }
        expect(yield* vacanciesOf(employer)).toEqual(before)
        expect((yield* reloaded(chat)).account.standing).toBe("banned")
      }),
    { fastCheck: { numRuns: 30 } },
  )
})

layer(TestDialogs)("the admins' screens", (it) => {
  it.effect("exist for nobody else, and admins can't be banned", () =>
    Effect.gen(function* () {
      const employer = yield* published
      const other = yield* published
      const asked = yield* play(employer, command("person", `${other.person.id}`))
      expect(words(asked)).toContain(t.common.unknown)
      for (const name of ["person", "ask", "ban", "unban"]) {
        const forged = codedData("admin", name, other.person.id)
        yield* act(asked, pressData(forged, asked.menu))
      }
      expect((yield* reloaded(other)).account.standing).toBe("active")
      const self = operator()
      yield* play(self, command("menu"))
      const shown = yield* play(self, command("person", `${admin}`))
      expect(words(shown)).toContain(t.moderation.isAdmin)
      expect(labels(newest(shown))).not.toContain(t.moderation.ban)
    }),
  )

  it.effect("can't ban an admin, neither another one nor oneself, even with forged buttons", () =>
    Effect.gen(function* () {
      const accounts = yield* Accounts
      const other = { ...operator().account, id: secondAdmin }
      yield* accounts.save([other])
      let chat = yield* play(operator(), command("menu"))
      for (const id of [secondAdmin, admin])
        for (const name of ["ask", "ban"] as const) {
          const forged = codedData("admin", name, id, "", "notice")
          const { chat: after, outcome } = yield* act(chat, pressData(forged, chat.menu))
          expect(outcome.outgoing.filter(({ chatId }) => chatId !== privateChat(admin))).toEqual([])
          expect(words(after)).not.toContain(t.moderation.banTitle)
          chat = after
        }
      const standings = [...(yield* accounts.load([admin, secondAdmin])).values()].map(
        ({ standing }) => standing,
      )
      expect(standings).toEqual(["active", "active"])
    }),
  )

  it.effect("explain what is wrong with a number", () =>
    Effect.gen(function* () {
      expect(words(yield* play(operator(), command("person", "Ann")))).toContain(t.moderation.usage)
      expect(words(yield* play(operator(), command("person", "999999999")))).toContain(
        t.moderation.unknownPerson,
      )
    }),
  )
})
