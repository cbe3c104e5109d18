import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const withSend = Effect.gen(function* () {
  const arranged = yield* arrange
  const { ann, client } = arranged
  const call = (method: string, params: object = {}) => client.call(method, { chat_id: ann.id, ...params })
  const refused = (method: string, params: object = {}) =>
    Effect.map(call(method, params), ({ description }) => description)
  return { ...arranged, call, refused }
})

const tashkent = { latitude: 41.3, longitude: "69.24" }

layer(Sandbox.layer())((it) => {
  it.effect("a location needs a valid latitude and longitude", () =>
    Effect.gen(function* () {
      const { call, refused } = yield* withSend
      expect((yield* call("sendLocation", tashkent)).result).toMatchObject({
        location: { latitude: 41.3, longitude: 69.24 },
      })
      expect(yield* refused("sendLocation", { longitude: 1 })).toBe("Bad Request: latitude is empty")
      expect(yield* refused("sendLocation", { latitude: 91, longitude: 1 })).toBe(
        "Bad Request: wrong location specified",
      )
      expect(yield* refused("sendLocation", { latitude: "north", longitude: 1 })).toBe(
        "Bad Request: wrong location specified",
      )
    }),
  )

  it.effect("a venue is a location with a title and an address", () =>
    Effect.gen(function* () {
      const { call } = yield* withSend
      const { result } = yield* call("sendVenue", { ...tashkent, title: "Office", address: "Navoi 1" })
      expect(result).toMatchObject({
        venue: { title: "Office", address: "Navoi 1", location: { latitude: 41.3 } },
        location: { latitude: 41.3 },
      })
    }),
  )

  it.effect("a contact's user_id can't be set by the bot", () =>
    Effect.gen(function* () {
      const { ann, call, refused } = yield* withSend
      const contact = { phone_number: "998901234567", first_name: "Bob" }
      const { result } = yield* call("sendContact", { ...contact, user_id: ann.id })
      expect((result as { contact: object }).contact).toEqual(contact)
      expect(yield* refused("sendContact", { first_name: "Bob" })).toBe("Bad Request: phone_number is empty")
      expect(yield* refused("sendContact", { phone_number: "9" })).toBe("Bad Request: first_name is empty")
    }),
  )

  it.effect("dice have values 1-6, balls 1-5, the slot machine 1-64", () =>
    Effect.gen(function* () {
      const { call, refused } = yield* withSend
      const throwMany = (emoji: string) =>
        Effect.map(
          Effect.forEach(Array(60), () => call("sendDice", { emoji })),
          (thrown) => thrown.map(({ result }) => (result as { dice: { value: number } }).dice.value),
        )
      expect(new Set(yield* throwMany("🎯"))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
      expect(new Set(yield* throwMany("⚽"))).toEqual(new Set([1, 2, 3, 4, 5]))
      const slots = yield* throwMany("🎰")
      expect(Math.min(...slots)).toBeGreaterThanOrEqual(1)
      expect(Math.max(...slots)).toBeGreaterThan(6)
      expect(Math.max(...slots)).toBeLessThanOrEqual(64)
      expect((yield* call("sendDice")).result).toMatchObject({ dice: { emoji: "🎲" } })
      expect(yield* refused("sendDice", { emoji: "🎷" })).toBe("Bad Request: EMOTICON_INVALID")
    }),
  )

  it.effect("a poll has a question and 1 to 12 options, as texts or objects", () =>
    Effect.gen(function* () {
      const { call, refused } = yield* withSend
      const question = "Which?"
      const { result } = yield* call("sendPoll", { question, options: ["one", { text: "two" }] })
      expect(result).toMatchObject({
        poll: {
          question,
          options: [{ text: "one", voter_count: 0 }, { text: "two" }],
          is_anonymous: true,
          is_closed: false,
          type: "regular",
        },
      })
      const refusal = (params: object) => refused("sendPoll", { question, options: ["one"], ...params })
      expect(yield* refusal({ question: " " })).toBe("Bad Request: poll question must be non-empty")
      expect(yield* refusal({ question: "я".repeat(301) })).toContain("must not exceed 300")
      expect(yield* refusal({ options: [] })).toBe("Bad Request: poll must have at least 1 option")
      expect(yield* refusal({ options: Array(13).fill("x") })).toContain("can't have more than 12 options")
      expect(yield* refusal({ options: [""] })).toBe("Bad Request: poll options must be non-empty")
      expect(yield* refusal({ options: ["я".repeat(101)] })).toContain("must not exceed 100")
    }),
  )

  it.effect("a video note is a file kind of its own", () =>
    Effect.gen(function* () {
      const { ann, client, refused } = yield* withSend
      const body = new FormData()
      body.append("chat_id", String(ann.id))
      body.append("video_note", new File(["mp4"], "note.mp4"))
      const { result } = yield* client.send("sendVideoNote", { method: "POST", body })
      expect(result).toMatchObject({ video_note: { length: 512, duration: 1, file_size: 3 } })
      const { video_note } = result as { video_note: { file_id: string } }
      expect(yield* refused("sendVideo", { video: video_note.file_id })).toBe(
        "Bad Request: can't use file of type VideoNote as Video",
      )
      expect(yield* refused("sendVideoNote")).toBe("Bad Request: there is no video note in the request")
    }),
  )

  it.effect("a bot has one reaction per message, out of the known ones", () =>
    Effect.gen(function* () {
      const { call, chat: own, refused } = yield* withSend
      const seen = () => own.chat.messages.map((message) => own.chat.seen(message).reaction)
      const react = (...emoji: ReadonlyArray<string>) => ({
        message_id: 1,
        reaction: emoji.map((each) => ({ type: "emoji", emoji: each })),
      })
      expect(yield* call("setMessageReaction", react("👍"))).toMatchObject({ result: true })
      expect(seen()).toEqual(["👍"])
      expect(yield* call("setMessageReaction", react())).toMatchObject({ result: true })
      expect(seen()).toEqual([undefined])
      expect(yield* refused("setMessageReaction", react("🥸"))).toBe("Bad Request: REACTION_INVALID")
      expect(yield* refused("setMessageReaction", react("👍", "👎"))).toBe("Bad Request: REACTIONS_TOO_MANY")
      expect(yield* refused("setMessageReaction", { message_id: 9 })).toBe(
        "Bad Request: message to react not found",
      )
    }),
  )
})
