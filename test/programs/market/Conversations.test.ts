import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import { rates } from "../../../src/domain/market/Caps.ts"
import { beginConversation } from "../../../src/programs/market/BeginConversation.ts"
import { blockConversation } from "../../../src/programs/market/BlockConversation.ts"
import { closeConversation } from "../../../src/programs/market/CloseConversation.ts"
import { editChatMessage } from "../../../src/programs/market/EditChatMessage.ts"
import { moveApplication } from "../../../src/programs/market/MoveApplication.ts"
import { removeMember } from "../../../src/programs/market/RemoveMember.ts"
import { reportConversation } from "../../../src/programs/market/ReportConversation.ts"
import { sendChatMessage } from "../../../src/programs/market/SendChatMessage.ts"
import { shareContacts } from "../../../src/programs/market/ShareContacts.ts"
import { unshareContacts } from "../../../src/programs/market/UnshareContacts.ts"
import { Conversations } from "../../../src/services/Conversations.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { apply, fails, now, published, seeker } from "./Stage.ts"

const contacts = { name: "Ann", username: Option.none(), phone: Option.none(), email: Option.none() }

/** An application that nobody has talked about, and people who have nothing to do with it. */
const relation = Effect.gen(function* () {
  const its = yield* published
  const applicant = yield* seeker
  const { application } = yield* apply(applicant, its.vacancy)
  const others = [yield* newcomer, yield* seeker, (yield* published).owner]
  return { ...its, applicant, application, others }
})

const talk = Effect.gen(function* () {
  const its = yield* relation
  const about = { application: its.application }
  const { conversation } = yield* beginConversation({ by: its.applicant, about, now })
  return { ...its, conversation: conversation.id }
})

const words = (text: string) => ({ kind: "text", text, file: Option.none() }) as const

const say = (by: UserId, conversation: number, text: string, at = now) =>
  sendChatMessage({ by, conversation, said: words(text), seenBy: [], now: at })

layer(TestStorage)("a conversation", (it) => {
  it.effect("is begun once, by either side, as long as there is something to talk about", () =>
    Effect.gen(function* () {
      const { applicant, application, others, owner } = yield* relation
      const begin = (by: UserId, about = application) =>
        beginConversation({ by, about: { application: about }, now })
      for (const by of others) yield* fails(begin(by), "NotAllowed")
      const party = yield* begin(owner)
      expect(party.by).toEqual({ person: owner, side: "employer" })
      expect((yield* begin(applicant)).conversation).toEqual(party.conversation)
      const late = yield* relation
      const answer = { status: "declined", reason: "pay" } as const
      yield* moveApplication({ by: late.owner, application: late.application, answer, now })
      yield* fails(begin(late.owner, late.application), "NothingToTalkAbout")
    }),
  )

  it.effect("is for its two sides alone, and leaves nothing behind of what others try", () =>
    Effect.gen(function* () {
      const { applicant, conversation, others } = yield* talk
      const { message } = yield* say(applicant, conversation, "Hello")
      for (const by of others) {
        yield* fails(say(by, conversation, "!"), "NotAllowed")
        yield* fails(editChatMessage({ by, conversation, message, text: "!", now }), "NotAllowed")
        yield* fails(shareContacts({ by, conversation, contacts, now }), "NotAllowed")
        yield* fails(unshareContacts({ by, conversation, now }), "NotAllowed")
        yield* fails(blockConversation({ by, conversation, isBlocked: true, now }), "NotAllowed")
        yield* fails(closeConversation({ by, conversation, now }), "NotAllowed")
        yield* fails(
          reportConversation({ by, name: "", conversation, reason: "spam", text: "", now }),
          "NotAllowed",
        )
      }
    }),
  )

  it.effect(
    "passes words on with contacts masked until both have agreed, and lets their author change them",
    () =>
      Effect.gen(function* () {
        const { applicant, conversation, owner } = yield* talk
        const conversations = yield* Conversations
        const told = "Call +998 90 123 45 67"
        const said = yield* say(applicant, conversation, told)
        expect(said.text).not.toContain("123")
        const edit = (by: UserId) =>
          editChatMessage({ by, conversation, message: said.message, text: "Call me", now })
        yield* fails(edit(owner), "NotAllowed")
        yield* edit(applicant)
        const [stored] = yield* conversations.latest(conversation, 1)
        expect(stored).toMatchObject({ id: said.message, author: applicant, text: "Call me" })
        for (const by of [applicant, owner]) yield* shareContacts({ by, conversation, contacts, now })
        expect((yield* say(applicant, conversation, told, now + 1)).text).toBe(told)
      }),
  )

  it.effect("takes so many messages of a side in a minute", () =>
    Effect.gen(function* () {
      const { applicant, conversation, owner } = yield* talk
      for (let said = 0; said < rates.messages.most; said++) yield* say(applicant, conversation, "Hello")
      yield* fails(say(applicant, conversation, "Hello"), "TooFast")
      yield* say(owner, conversation, "Hello")
    }),
  )

  it.effect("takes no words once one side blocks the other, or it is closed", () =>
    Effect.gen(function* () {
      const { applicant, conversation, owner } = yield* talk
      const block = (isBlocked: boolean) => blockConversation({ by: owner, conversation, isBlocked, now })
      const { message } = yield* say(applicant, conversation, "Hello")
      expect((yield* block(true)).conversation.blockedBy).toEqual({ employer: true, seeker: false })
      for (const by of [applicant, owner]) {
        yield* fails(say(by, conversation, "Hello"), "ConversationObstructed")
        yield* fails(shareContacts({ by, conversation, contacts, now }), "NothingToShare")
      }
      const edit = editChatMessage({ by: applicant, conversation, message, text: "!", now })
      yield* fails(edit, "ConversationObstructed")
      yield* block(false)
      yield* say(applicant, conversation, "Hello")
      const close = closeConversation({ by: applicant, conversation, now })
      expect((yield* close).conversation.closedBy).toEqual(Option.some("seeker"))
      yield* fails(close, "ConversationClosed")
      yield* fails(block(true), "ConversationClosed")
      yield* fails(say(owner, conversation, "Hello"), "ConversationObstructed")
    }),
  )

  it.effect("is reported up to a number of times, each with a ticket", () =>
    Effect.gen(function* () {
      const { applicant, conversation } = yield* talk
      const report = reportConversation({
        name: "",
        by: applicant,
        conversation,
        reason: "spam",
        text: "",
        now,
      })
      const numbers = yield* Effect.replicateEffect(report, rates.reportsOfChat.most)
      expect(new Set(numbers.map(({ number }) => number)).size).toBe(rates.reportsOfChat.most)
      yield* fails(report, "CapReached")
    }),
  )
})

layer(TestStorage)("contacts", (it) => {
  it.effect("are offered, taken back, and revealed once both sides agree", () =>
    Effect.gen(function* () {
      const { applicant, conversation, owner } = yield* talk
      const share = (by: UserId, at = now) => shareContacts({ by, conversation, contacts, now: at })
      expect(yield* share(applicant)).toMatchObject({ _tag: "Offered", isNews: true, counts: [] })
      expect(yield* share(applicant)).toMatchObject({ _tag: "Offered", isNews: false, counts: [] })
      yield* unshareContacts({ by: applicant, conversation, now })
      expect(yield* share(applicant)).toMatchObject({
        _tag: "Offered",
        isNews: false,
        counts: [{ _tag: "OverCap", cap: "offers" }],
      })
      yield* Effect.scoped(
        Effect.zipRight(refuseCommits("conversations"), fails(share(owner), "StorageError")),
      )
      expect(yield* share(owner)).toMatchObject({
        _tag: "Revealed",
        party: { conversation: { revealedAt: Option.some(now) } },
        shares: { employer: { person: owner }, seeker: { person: applicant } },
      })
      yield* fails(share(owner), "NothingToShare")
      yield* fails(unshareContacts({ by: owner, conversation, now }), "NothingToShare")
    }),
  )

  it.effect("that a former member offered for the company are revealed to nobody", () =>
    Effect.gen(function* () {
      const { applicant, conversation, member, owner } = yield* talk
      const share = (by: UserId) => shareContacts({ by, conversation, contacts, now })
      yield* share(member)
      yield* removeMember({ by: owner, member })
      expect((yield* share(applicant))._tag).toBe("Offered")
      expect(yield* share(owner)).toMatchObject({
        _tag: "Revealed",
        shares: { employer: { person: owner }, seeker: { person: applicant } },
      })
    }),
  )
})
