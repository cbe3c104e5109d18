import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import { otherSide, type Side } from "../../../src/domain/market/Conversation.ts"
import { ConversationId } from "../../../src/domain/market/MarketIds.ts"
import { makeReveals } from "../../../src/programs/reveal/MakeReveals.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Contacts } from "../../../src/services/Contacts.ts"
import { Conversations } from "../../../src/services/Conversations.ts"
import { act } from "../dialogs/PrivateChat.ts"
import { conversationOf, does, type Talk, t, talking, tapping } from "../../model/Talk.ts"
import { TestDialogs } from "../dialogs/TestDialogs.ts"
import { chatOf } from "../../model/town/Town.ts"

const digits = fc.integer({ min: 900_000_000, max: 999_999_999 })
const reached = fc.record({
  phone: digits.map((number) => `+998${number}`),
  email: fc.stringMatching(/^[a-z]{8,12}$/).map((name) => `${name}@example.com`),
})
type Reached = { readonly phone: string; readonly email: string }

const tell = (person: UserId, { email, phone }: Reached) =>
  Effect.gen(function* () {
    const contacts = yield* Contacts
    yield* contacts.setPhone(person, Option.some({ number: phone, verified: false }), 1)
    yield* contacts.setEmail(person, Option.some(email), 1)
  })

/** A text without the characters that may separate digits. */
const plain = (text: string) => text.replace(/[\s()+-]/gu, "")

/** The side's contacts as shown to the person, if they have access. */
const readBy = (reader: UserId, id: ConversationId, side: Side) =>
  Effect.gen(function* () {
    const { contacts } = yield* makeReveals
    const lines = yield* contacts({ conversation: id, side, locale: "en" }, reader)
    return Option.map(lines, (all) => plain(all.map(({ value }) => value).join("\n")))
  })

/** Both agree to share contacts; returns the stored outgoing messages and the conversation. */
const revealed = (talk: Talk) =>
  Effect.gen(function* () {
    const id = ConversationId.make(conversationOf(talk.town, talk.seeker))
    const offered = yield* does(talk.town, talk.seeker, (chat) => tapping(chat, "shared", id))
    const { outcome } = yield* act(
      chatOf(offered, talk.employer),
      tapping(chatOf(offered, talk.employer), "shared", id),
    )
    return { id, outgoing: outcome.outgoing }
  })

const changes = ["nothing", "takenAway", "changed", "left", "seekerBlocks", "employerBlocks"] as const
type Change = (typeof changes)[number]

const change = (what: Change, { employer, seeker }: Talk, id: ConversationId) =>
  Effect.gen(function* () {
    const contacts = yield* Contacts
    const conversations = yield* Conversations
    const companies = yield* Companies
    switch (what) {
      case "nothing":
        return
      case "takenAway":
        yield* contacts.setPhone(seeker, Option.none(), 2)
        return yield* contacts.setEmail(seeker, Option.none(), 2)
      case "changed":
        return yield* tell(seeker, { phone: "+998711111111", email: "another@example.com" })
      case "left": {
        const company = Option.getOrThrow(yield* companies.ofMember(employer))
        return yield* companies.leave(company.id, employer)
      }
      case "seekerBlocks":
        return yield* conversations.setBlocked(id, { person: seeker, side: "seeker" }, true, 2)
      case "employerBlocks":
        return yield* conversations.setBlocked(id, { person: employer, side: "employer" }, true, 2)
    }
  })

layer(TestDialogs)("contacts in outgoing messages", (it) => {
  for (const what of changes)
    it.effect.prop(
      `are not stored in them, but read when sent, and only by the two sides: ${what}`,
      [reached, reached],
      ([ofSeeker, ofEmployer]) =>
        Effect.gen(function* () {
          const talk = yield* talking()
          const { employer, seeker } = talk
          yield* tell(seeker, ofSeeker)
          yield* tell(employer, ofEmployer)
          const { id, outgoing } = yield* revealed(talk)
          const stored = plain(JSON.stringify(outgoing))
          for (const { email, phone } of [ofSeeker, ofEmployer]) {
            expect(stored).not.toContain(phone.slice(4))
            expect(stored).not.toContain(email)
          }
          expect(outgoing.filter(({ message }) => message._tag === "SendContacts")).toHaveLength(2)
          yield* change(what, talk, id)
          const toEmployer = yield* readBy(employer, id, "seeker")
          const toSeeker = yield* readBy(seeker, id, "employer")
          const isOver = ["left", "seekerBlocks", "employerBlocks"].includes(what)
          expect([Option.isNone(toEmployer), Option.isNone(toSeeker)]).toEqual([isOver, isOver])
          if (!isOver) {
            const shown = Option.getOrThrow(toEmployer)
            expect([shown.includes(ofSeeker.phone.slice(4)), shown.includes(ofSeeker.email)]).toEqual([
              what === "nothing",
              what === "nothing",
            ])
            expect(shown).not.toContain("another@example.com")
            expect(Option.getOrThrow(toSeeker)).toContain(ofEmployer.email)
          }
          for (const side of ["seeker", "employer"] as const) {
            const owner = side === "seeker" ? seeker : employer
            expect(yield* readBy(owner, id, side)).toEqual(Option.none())
            const stranger = (yield* talking()).seeker
            expect(yield* readBy(stranger, id, otherSide(side))).toEqual(Option.none())
          }
        }),
      { fastCheck: { numRuns: 2 } },
    )

  it.effect("are shown to nobody before both have agreed", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      yield* tell(talk.seeker, { phone: "+998901234567", email: "ann@example.com" })
      const id = ConversationId.make(conversationOf(talk.town, talk.seeker))
      yield* does(talk.town, talk.seeker, t.conversations.share, t.conversations.share)
      expect(yield* readBy(talk.employer, id, "seeker")).toEqual(Option.none())
      const conversations = yield* Conversations
      const contacts = { name: "Bek", username: Option.none(), phone: Option.none(), email: Option.none() }
      yield* conversations.share(id, { person: talk.employer, side: "employer" }, contacts, 3)
      expect(Object.keys(yield* conversations.shares(id))).toHaveLength(2)
      expect(yield* readBy(talk.employer, id, "seeker")).toEqual(Option.none())
      expect(yield* readBy(talk.employer, ConversationId.make(999_999), "seeker")).toEqual(Option.none())
    }),
  )
})
