import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { MessageId, privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import type { Outgoing } from "../../../../src/domain/Outgoing.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { Outbox } from "../../../../src/services/Outbox.ts"
import { act, type PrivateChat, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import {
  acquainted,
  albumsDue,
  conversationOf,
  does,
  opens,
  photo,
  revealed,
  t,
  type Talk,
  talking,
  tapping,
} from "../../../model/Talk.ts"

const album = "13577"
const minute = 60_000

/** The parts of an album, one message after another; returns what went to others meanwhile. */
const sends = (chat: PrivateChat, acts: ReadonlyArray<Act>, first = 70) =>
  Effect.reduce(
    acts.map((what, index) => [what, MessageId.make(first + index)] as const),
    { chat, outgoing: [] as ReadonlyArray<Outgoing> },
    (before, [what, messageId]) =>
      Effect.map(act(before.chat, what, { album, messageId }), (after) => ({
        chat: after.chat,
        outgoing: [...before.outgoing, ...after.outcome.outgoing],
      })),
  )

const to = (outgoing: ReadonlyArray<Outgoing>, who: Talk["seeker"]) =>
  outgoing.filter(({ chatId }) => chatId === privateChat(who)).map(({ message }) => message)

const ten = [
  photo("My papers, +998 90 123 45 67"),
  ...Array.from({ length: 9 }, (_, n) => photo(`Page ${n}`)),
]

layer(TestDialogs)("an album in a conversation", (it) => {
  it.effect("arrives as one, in order and masked, once its parts have come, and not before", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const { chat, outgoing } = yield* sends(chatOf(talk.town, talk.seeker), ten)
      expect(to(outgoing, talk.employer)).toEqual([])
      expect(yield* albumsDue(talk.town.now + 2_000)).toEqual([])
      const arrived = to(yield* albumsDue(chat.now + minute), talk.employer)
      expect(arrived).toHaveLength(1)
      const [one] = arrived
      if (one?._tag !== "SendAlbum") throw new Error("No album")
      expect(one.parts.map(({ html }) => /My papers|Page \d/.exec(html)?.[0])).toEqual([
        "My papers",
        ...Array.from({ length: 9 }, (_, n) => `Page ${n}`),
      ])
      expect(one.html).toContain("•••")
      expect(one.parts.filter(({ html }) => html.includes("💬"))).toHaveLength(1)
      expect(one.parts.map(({ receipt }) => receipt?.messageId)).toEqual(ten.map((_, index) => 70 + index))
      expect(yield* albumsDue(chat.now + 2 * minute)).toEqual([])
    }),
  )

  it.effect("has its buttons below it for a receiver who hasn't the chat open", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const town = yield* opens(talk, talk.town, talk.seeker)
      const { chat } = yield* sends(chatOf(town, talk.seeker), ten)
      const [one, heading, ...more] = to(yield* albumsDue(chat.now + minute), talk.employer)
      expect(one?._tag).toBe("SendAlbum")
      expect(JSON.stringify(heading?.keyboard)).toContain(t.conversations.reply)
      expect(more).toEqual([])
    }),
  )

  it.effect("goes before what its author writes next", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const { chat } = yield* sends(chatOf(talk.town, talk.seeker), ten.slice(0, 3))
      const { outcome } = yield* act(chat, text("These are all"))
      const [one, next, ...more] = to(outcome.outgoing, talk.employer)
      expect([one?._tag, next?._tag, more]).toEqual(["SendAlbum", "SendText", []])
      expect(yield* albumsDue(chat.now + minute)).toEqual([])
    }),
  )

  it.effect.prop(
    "loses and repeats no file, whichever parts come late",
    [fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 5 })],
    ([early, late]) =>
      Effect.gen(function* () {
        const talk = yield* talking()
        const parts = Array.from({ length: early + late }, (_, n) =>
          Act.Photo({ fileId: `file${n}`, caption: Option.none() }),
        )
        const first = yield* sends(chatOf(talk.town, talk.seeker), parts.slice(0, early))
        const one = yield* albumsDue(first.chat.now + minute)
        const chat = { ...first.chat, now: first.chat.now + 2 * minute }
        const rest = yield* sends(chat, parts.slice(early), 90)
        const all = [...one, ...(yield* albumsDue(rest.chat.now + minute))]
        const files = to(all, talk.employer).flatMap((message) => {
          if (message._tag !== "SendAlbum") return "photo" in message ? [message.photo] : []
          return message.parts.flatMap((part) => ("photo" in part ? [part.photo] : []))
        })
        expect(files).toEqual(parts.map(({ fileId }) => fileId))
      }),
    { fastCheck: { numRuns: 20 } },
  )

  it.effect("isn't sent into a chat that is closed meanwhile; its author is told", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const id = conversationOf(talk.town, talk.seeker)
      const { chat } = yield* sends(chatOf(talk.town, talk.seeker), ten)
      yield* does(talk.town, talk.employer, (theirs) => tapping(theirs, "closed", id, "", "notice"))
      const outgoing = yield* albumsDue(chat.now + minute)
      expect(to(outgoing, talk.employer)).toEqual([])
      expect(to(outgoing, talk.seeker).map(({ html }) => html)).toEqual([`⚠️ ${t.conversations.notSent}`])
    }),
  )

  it.effect("carries an edit of a caption, before it is sent and afterwards", () =>
    Effect.gen(function* () {
      const talk = yield* revealed()
      const { chat } = yield* sends(chatOf(talk.town, talk.seeker), ten.slice(0, 2))
      const edit = (words: string) => act(chat, Act.Edit({ text: words }), { messageId: MessageId.make(71) })
      expect((yield* edit("Better")).outcome.outgoing).toEqual([])
      const outgoing = yield* albumsDue(chat.now + minute)
      const [one] = to(outgoing, talk.employer)
      expect(one?._tag === "SendAlbum" && one.parts[1]?.html).toContain("Better")
      const outbox = yield* Outbox
      const [item] = yield* outbox.add(outgoing, 0)
      const conversations = yield* Conversations
      const placed = Option.getOrThrow(yield* conversations.saidIn(talk.seeker, MessageId.make(71)))
      const copies = [[placed.message.id, MessageId.make(501)] as const]
      if (item === undefined) throw new Error("Nothing was forwarded")
      yield* outbox.acknowledge([{ item, messageId: Option.some(MessageId.make(500)), copies }])
      const [changed] = to((yield* edit("Best")).outcome.outgoing, talk.employer)
      expect(changed).toMatchObject({ _tag: "EditCaption", messageId: 501 })
      expect(changed?.html).toContain("Best")
      expect(changed?.keyboard).toBeUndefined()
    }),
  )
})
