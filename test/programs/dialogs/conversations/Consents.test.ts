import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Metric, Option } from "effect"
import { rates } from "../../../../src/domain/market/Caps.ts"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { type Locale, Locale as Locales } from "../../../../src/domain/Locale.ts"
import { otherSide, type Side } from "../../../../src/domain/market/Conversation.ts"
import { ConversationId } from "../../../../src/domain/market/MarketIds.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import type { Texts } from "../../../../src/locales/Texts.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Contacts } from "../../../../src/services/Contacts.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import * as Metrics from "../../../../src/metrics/Metrics.ts"
import { newEmployer } from "../../../model/Employer.ts"
import { act, command, dataOf, menuOf, play, type PrivateChat } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { conversationOf, type Talk, talking, tapping, textOf } from "../../../model/Talk.ts"
import { codedData } from "../../../model/CodedButton.ts"

const deed = fc.record({
  side: fc.constantFrom<Side>("seeker", "employer"),
  does: fc.constantFrom("share", "shared", "shared", "unshare"),
  /** Milliseconds since the previous act. */
  later: fc.constantFrom(1, rates.offers.within - 1, rates.offers.within),
})

type Deed = typeof deed extends fc.Arbitrary<infer A> ? A : never

/**
 * Check each act: prompts before and after, notices to the other side at most so often, and completion when
 * everything is done.
 */
const everyTurn: Array<Deed> = [
  ...(["share", "shared", "share", "shared", "unshare", "share", "shared", "unshare"] as const).map(
    (does): Deed => ({ side: "seeker", does, later: 1 }),
  ),
  { side: "seeker", does: "shared", later: rates.offers.within },
  ...(["unshare", "share", "shared", "share", "unshare", "shared"] as const).map((does): Deed => ({
    side: "employer",
    does,
    later: 1,
  })),
]

const anyLocale = fc.constantFrom<Array<Locale>>(...Locales.literals)

/** What the text says before the other side's name. */
const agreedIn = (texts: Texts): string => texts.conversations.shared("|").split("|")[0] ?? ""

const idOf = (talk: Talk) => ConversationId.make(conversationOf(talk.town, talk.seeker))

const chatsOf = ({ employer, seeker, town }: Talk): Record<Side, PrivateChat> => ({
  seeker: chatOf(town, seeker),
  employer: chatOf(town, employer),
})

const noticesOf = <A extends { readonly lane: string }>(outgoing: ReadonlyArray<A>) =>
  outgoing.filter(({ lane }) => lane === "notice")

const labelsOf = (chat: PrivateChat) =>
  menuOf(chat)
    .rows.flat()
    .map(({ text }) => text)

const reachedCaps = Effect.map(Metric.value(Metrics.capsReached.offers), ({ count }) => count)

layer(TestDialogs)("consents", (it) => {
  it.effect.prop(
    "are given and withdrawn independently until both exist: then each side gets the other's contacts, once",
    [fc.array(deed, { maxLength: 14 }), anyLocale, anyLocale, fc.boolean()],
    ([deeds, seekers, employers, hasPhone]) =>
      Effect.gen(function* () {
        const talk = yield* talking(seekers, employers)
        const conversations = yield* Conversations
        const id = idOf(talk)
        const chats = chatsOf(talk)
        const of = { seeker: seekers, employer: employers }
        const phone = hasPhone ? Option.some({ number: "+998901234567", verified: false }) : Option.none()
        for (const side of ["seeker", "employer"] as const)
          yield* (yield* Contacts).setPhone(chats[side].person.id, phone, 1)
        const agreed = new Set<Side>()
        const offeredAt: Partial<Record<Side, number>> = {}
        let isRevealed = false
        let at = Math.max(chats.seeker.now, chats.employer.now) + rates.offers.within
        for (const { does, later, side } of deeds) {
          at += later
          const texts = locales[of[side]]
          const before = { ...chats[side], now: at }
          const countBefore = yield* reachedCaps
          const { chat, outcome } = yield* act(before, tapping(before, does, id))
          chats[side] = chat
          const notices = noticesOf(outcome.outgoing)
          const shown = textOf(menuOf(chat))
          const other = otherSide(side)
          const had = agreed.has(side)
          const isAsked = labelsOf(chat).includes(texts.conversations.notNow)
          expect(isAsked).toBe(does === "share" && !had && !isRevealed)
          if (isAsked) {
            const offered = menuOf(chat).rows.flat().map(dataOf)
            for (const name of ["open", "shared", "phone"])
              expect(offered).toContain(codedData("chat", name, id, "", "menu"))
            const first = hasPhone ? "shared" : "phone"
            expect(offered[0]).toBe(codedData("chat", first, id, "", "menu"))
            expect(labelsOf(chat)).toContain(hasPhone ? texts.contacts.changePhone : texts.contacts.addPhone)
            expect(labelsOf(chat)).not.toContain(
              hasPhone ? texts.contacts.addPhone : texts.contacts.changePhone,
            )
          }
          const gives = does === "shared" && !had && !isRevealed
          const reveals = gives && agreed.has(other)
          const offers = gives && !reveals
          const isHeard = offers && at - (offeredAt[side] ?? 0) >= rates.offers.within
          if (does === "shared" && !isRevealed) agreed.add(side)
          if (does === "unshare" && !isRevealed) agreed.delete(side)
          if (reveals) isRevealed = true
          if (isHeard) offeredAt[side] = at
          expect(shown.includes(agreedIn(texts))).toBe(
            does === "shared" && !reveals && (offers || had) && !isRevealed,
          )
          expect(shown.includes(texts.conversations.unshared)).toBe(does === "unshare" && !isRevealed)
          expect((yield* reachedCaps) - countBefore).toBe(offers && !isHeard ? 1 : 0)
          if (reveals)
            expect(notices).toMatchObject(
              (["seeker", "employer"] as const).map((from) => {
                const reader = otherSide(from)
                return {
                  chatId: privateChat(chats[reader].person.id),
                  about: [chats[from].person.id],
                  message: {
                    _tag: "SendContacts",
                    recipe: { conversation: id, side: from, locale: of[reader] },
                    otherwise: locales[of[reader]].conversations.withdrawn,
                    menu: false,
                  },
                }
              }),
            )
          else
            expect(notices.map(({ chatId }) => chatId)).toEqual(
              isHeard ? [privateChat(chats[other].person.id)] : [],
            )
          const stored = yield* conversations.shares(id)
          expect(Object.keys(stored).toSorted()).toEqual([...agreed].toSorted())
          const found = Option.getOrThrow(yield* conversations.get(id))
          expect(Option.isSome(found.revealedAt)).toBe(isRevealed)
        }
      }),
    { fastCheck: { numRuns: 12, examples: [[everyTurn, "en", "ru", true]] }, timeout: 60_000 },
  )

  const tapShared = (chat: PrivateChat, id: number) => act(chat, tapping(chat, "shared", id))

  /** Another member of the company. */
  const colleagueOf = ({ employer }: Talk) =>
    Effect.gen(function* () {
      const companies = yield* Companies
      const chat = newEmployer()
      yield* (yield* Accounts).save([chat.account])
      const company = Option.getOrThrow(yield* companies.ofMember(employer))
      yield* companies.join(yield* companies.invite(company.id, employer, chat.now), chat.person.id, chat.now)
      return { chat: yield* play(chat, command("menu")), leave: companies.leave(company.id, employer) }
    })

  it.effect("of former members don't count: the company is asked again", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const conversations = yield* Conversations
      const id = idOf(talk)
      const { employer, seeker } = chatsOf(talk)
      const { chat: colleague, leave } = yield* colleagueOf(talk)
      yield* tapShared(employer, id)
      yield* leave
      const { outcome } = yield* tapShared(seeker, id)
      expect(Object.keys(yield* conversations.shares(id))).toEqual(["seeker"])
      expect(noticesOf(outcome.outgoing).map(({ chatId }) => chatId)).toEqual([
        privateChat(colleague.person.id),
      ])
      const { outcome: both } = yield* tapShared(colleague, id)
      expect(noticesOf(both.outgoing)).toHaveLength(2)
      const { employer: stored, seeker: own } = yield* conversations.shares(id)
      expect([stored?.person, own?.person]).toEqual([colleague.person.id, seeker.person.id])
    }),
  )

  it.effect(
    "of former members are replaced when a colleague agrees while the other side's consent exists",
    () =>
      Effect.gen(function* () {
        const talk = yield* talking()
        const conversations = yield* Conversations
        const id = idOf(talk)
        const { employer, seeker } = chatsOf(talk)
        const { chat: colleague, leave } = yield* colleagueOf(talk)
        yield* tapShared(employer, id)
        yield* leave
        const contacts = { name: "Ann", username: Option.none(), phone: Option.none(), email: Option.none() }
        yield* conversations.share(id, { person: seeker.person.id, side: "seeker" }, contacts, seeker.now)
        const { outcome } = yield* tapShared(colleague, id)
        const notices = noticesOf(outcome.outgoing)
        expect(notices.map(({ about, chatId }) => [chatId, about])).toEqual([
          [privateChat(colleague.person.id), [seeker.person.id]],
          [privateChat(seeker.person.id), [colleague.person.id]],
        ])
        const log = yield* conversations.log(id)
        expect(log.map(({ event, person, side }) => [event, side, person])).toEqual([
          ["shared", "employer", employer.person.id],
          ["shared", "seeker", seeker.person.id],
          ["unshared", "employer", employer.person.id],
          ["shared", "employer", colleague.person.id],
          ["revealed", "employer", colleague.person.id],
        ])
      }),
  )
})
