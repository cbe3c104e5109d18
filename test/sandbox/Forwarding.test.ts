import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const withTravel = Effect.gen(function* () {
  const arranged = yield* arrange
  const { ann, bot, client, people } = arranged
  const bob = people.add({ first_name: "Bob" })
  const there = bob.chatWith(bot)
  const travel = (method: string, params: object) =>
    client.call(method, { chat_id: bob.id, from_chat_id: ann.id, ...params })
  const refused = (method: string, params: object) =>
    Effect.map(travel(method, params), ({ description }) => description)
  return { ...arranged, there, travel, refused }
})

layer(Sandbox.layer())((it) => {
  it.effect("a forwarded message keeps its first origin; a copy has none", () =>
    Effect.gen(function* () {
      const { ann, chat, client, there, travel } = yield* withTravel
      const { message_id } = chat.say("hello")
      yield* travel("forwardMessage", { message_id })
      const origin = { type: "user", sender_user: { id: ann.id } }
      expect(there.lastReply).toMatchObject({ text: "hello", forward_origin: origin })
      const again = { chat_id: ann.id, from_chat_id: there.chat.id, message_id: there.lastReply?.message_id }
      yield* client.call("forwardMessage", again)
      expect(chat.lastReply).toMatchObject({ text: "hello", forward_origin: origin })
      yield* client.call("copyMessage", again)
      expect(chat.lastReply?.text).toBe("hello")
      expect(chat.lastReply).not.toHaveProperty("forward_origin")
    }),
  )

  it.effect.each(["copyMessages", "forwardMessages"])(
    "%s accepts 1 to 100 ids and skips missing ones",
    (method) =>
      Effect.gen(function* () {
        const { chat, refused, there, travel } = yield* withTravel
        const [one, two] = [chat.say("one"), chat.say("two")]
        const message_ids = [one.message_id, 999, two.message_id]
        const { result } = yield* travel(method, { message_ids })
        expect(result).toEqual(there.transcript.map(({ message_id }) => ({ message_id })))
        expect(there.transcript.map(({ text }) => text)).toEqual(["one", "two"])
        const action = method === "copyMessages" ? "copy" : "forward"
        expect(yield* refused(method, { message_ids: [999] })).toBe(
          `Bad Request: there are no messages to ${action}`,
        )
        expect(yield* refused(method, {})).toBe("Bad Request: message identifiers are not specified")
        expect(yield* refused(method, { message_ids: Array(101).fill(1) })).toBe(
          "Bad Request: too many message identifiers specified",
        )
      }),
  )

  it.effect("an album stays together, and remove_caption drops captions", () =>
    Effect.gen(function* () {
      const { ann, chat, client, there, travel } = yield* withTravel
      const { photo } = chat.send("photo")
      const media = { type: "photo", media: photo?.[0]?.file_id, caption: "c" }
      yield* client.call("sendMediaGroup", { chat_id: ann.id, media: [media, media] })
      const album = chat.transcript.slice(-2)
      const message_ids = album.map(({ message_id }) => message_id)
      yield* travel("copyMessages", { message_ids, remove_caption: true })
      const [first, second] = there.transcript
      expect(first?.media_group_id).toBe(second?.media_group_id)
      expect(first?.media_group_id).not.toBe(album[0]?.media_group_id)
      expect(first?.photo).toHaveLength(1)
      expect(first?.caption).toBeUndefined()
    }),
  )
})
