import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { MessageId, privateChat } from "../../../../src/domain/Ids.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import { Outbox } from "../../../../src/services/Outbox.ts"
import { act, type Circumstances, command, play, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { photo, talking, type Talk, voice } from "../../../model/Talk.ts"

const [own, copy, reply] = [MessageId.make(70), MessageId.make(500), MessageId.make(71)]

/** Deliver the notices as one message after another, from this id. */
const deliver = ({ outgoing }: Outcome, from: MessageId) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const items = yield* outbox.add(
      outgoing.filter(({ lane }) => lane === "notice"),
      0,
    )
    yield* outbox.acknowledge(
      items.map((item, index) => ({ item, messageId: Option.some(MessageId.make(from + index)) })),
    )
  })

const to = ({ outgoing }: Outcome, who: Talk["seeker"]) =>
  outgoing.filter(({ chatId }) => chatId === privateChat(who)).map(({ message }) => message)

/** The seeker's question, and what the employer does then. */
const asked = (talk: Talk, said: Act, isDelivered = true) =>
  Effect.gen(function* () {
    const { outcome } = yield* act(chatOf(talk.town, talk.seeker), said, { messageId: own })
    if (isDelivered) yield* deliver(outcome, copy)
    return (what: Act, more: Circumstances, chat = chatOf(talk.town, talk.employer)) =>
      act(chat, what, { messageId: reply, ...more })
  })

layer(TestDialogs)("a reply to a message of the chat", (it) => {
  it.effect("arrives as a reply to the original, with any content, and so does the reply to it", () =>
    Effect.gen(function* () {
      for (const what of [text("On Thursday"), photo("The office"), voice]) {
        const talk = yield* talking()
        const answer = yield* asked(talk, text("When may I come?"))
        const { outcome } = yield* answer(what, { repliesTo: copy })
        expect(to(outcome, talk.seeker)).toMatchObject([{ answers: { messageId: own } }])
        yield* deliver(outcome, MessageId.make(600))
        const back = yield* act(chatOf(talk.town, talk.seeker), text("Fine"), {
          messageId: MessageId.make(72),
          repliesTo: MessageId.make(600),
        })
        expect(to(back.outcome, talk.employer)).toMatchObject([{ answers: { messageId: reply } }])
        const mine = yield* act(chatOf(talk.town, talk.seeker), text("I meant this"), { repliesTo: own })
        expect(to(mine.outcome, talk.employer)).toMatchObject([{ answers: { messageId: copy } }])
      }
    }),
  )

  it.effect("is quoted in words, masked, where the original isn't shown", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      yield* asked(talk, text("Call +998 90 123 45 67"), false)
      const { outcome } = yield* act(chatOf(talk.town, talk.seeker), text("By noon"), { repliesTo: own })
      const [message] = to(outcome, talk.employer)
      expect(message).not.toHaveProperty("answers")
      expect(message?.html).toContain("↩ <i>Call •••</i>")
    }),
  )

  it.effect("goes to its chat also from elsewhere, and leaves what is going on there as it is", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const answer = yield* asked(talk, text("When may I come?"))
      const employer = chatOf(talk.town, talk.employer)
      for (const away of [
        yield* play(employer, command("menu")),
        yield* play(employer, command("support"), "Question"),
      ]) {
        const { chat, outcome } = yield* answer(text("On Thursday"), { repliesTo: copy }, away)
        expect(to(outcome, talk.seeker)).toMatchObject([{ answers: { messageId: own } }])
        expect(chat.session).toEqual(away.session)
        const next = yield* act(chat, text("and something else"))
        expect(to(next.outcome, talk.seeker)).toEqual([])
      }
    }),
  )

  it.effect("to anything else, by a stranger or a banned author's message, is an ordinary message", () =>
    Effect.gen(function* () {
      const [talk, other] = [yield* talking(), yield* talking()]
      yield* asked(talk, text("When may I come?"))
      for (const repliesTo of [own, copy, MessageId.make(9)]) {
        const { outcome } = yield* act(chatOf(other.town, other.seeker), text("Hello"), { repliesTo })
        expect(to(outcome, other.employer)).toHaveLength(1)
        expect(to(outcome, other.employer)[0]).not.toHaveProperty("answers")
        expect(to(outcome, talk.employer)).toEqual([])
      }
    }),
  )
})
