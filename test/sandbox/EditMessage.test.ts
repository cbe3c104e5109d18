import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const keyboard = { inline_keyboard: [[{ text: "Apply", callback_data: "apply" }]] }

const withMessage = Effect.gen(function* () {
  const arranged = yield* arrange
  const { ann, client } = arranged
  yield* arranged.send({ text: "Job", reply_markup: keyboard })
  const message = yield* arranged.chat.awaitMessage("Job")
  const edit = (params: object, method = "editMessageText") =>
    client.call(method, { chat_id: ann.id, message_id: message.message_id, ...params })
  return { ...arranged, message, edit }
})

layer(Sandbox.layer())((it) => {
  it.effect("an edited message keeps its place, and without reply_markup loses its keyboard", () =>
    Effect.gen(function* () {
      const { chat, edit } = yield* withMessage
      chat.say("and?")
      yield* edit({ text: "Job, edited" })
      expect(chat.transcript.map(({ text }) => text)).toEqual(["/start", "Job, edited", "and?"])
      expect(chat.transcript[1]?.edit_date).toBeDefined()
      expect(chat.transcript[1]?.reply_markup).toBeUndefined()
    }),
  )

  it.effect("the same text and keyboard again is refused as not modified", () =>
    Effect.gen(function* () {
      const { edit } = yield* withMessage
      const same = yield* edit({ text: "Job", reply_markup: keyboard })
      expect(same.status).toBe(400)
      expect(same.description).toContain(
        "Bad Request: message is not modified: specified new message content",
      )
    }),
  )

  it.effect("editMessageReplyMarkup changes buttons without marking the message as edited", () =>
    Effect.gen(function* () {
      const { chat, edit } = yield* withMessage
      yield* edit({ reply_markup: { inline_keyboard: [] } }, "editMessageReplyMarkup")
      expect(chat.lastReply).toMatchObject({ text: "Job" })
      expect(chat.lastReply?.reply_markup).toBeUndefined()
      expect(chat.lastReply?.edit_date).toBeUndefined()
    }),
  )

  it.effect("messages that are gone, of others or of another kind can't be edited", () =>
    Effect.gen(function* () {
      const { chat, edit } = yield* withMessage
      const own = chat.say("mine")
      const refused = (params: object, method?: string) =>
        Effect.map(edit({ text: "x", caption: "x", ...params }, method), ({ description }) => description)
      expect(yield* refused({ message_id: 999 })).toBe("Bad Request: message to edit not found")
      expect(yield* refused({ message_id: own.message_id })).toBe("Bad Request: message can't be edited")
      expect(yield* refused({}, "editMessageCaption")).toBe(
        "Bad Request: there is no caption in the message to edit",
      )
    }),
  )

  it.effect("deleteMessage removes a message once; then there is nothing to delete", () =>
    Effect.gen(function* () {
      const { chat, edit } = yield* withMessage
      expect(yield* edit({}, "deleteMessage")).toMatchObject({ result: true })
      expect(yield* edit({}, "deleteMessage")).toMatchObject({
        description: "Bad Request: message to delete not found",
      })
      expect(chat.transcript).toHaveLength(1)
    }),
  )

  it.effect("deleteMessages removes up to 100 existing messages", () =>
    Effect.gen(function* () {
      const { chat, edit, message } = yield* withMessage
      const many = Array.from({ length: 101 }, (_, id) => id)
      expect(yield* edit({ message_ids: many }, "deleteMessages")).toMatchObject({ status: 400 })
      yield* edit({ message_ids: [1, message.message_id, 999] }, "deleteMessages")
      expect(chat.transcript).toHaveLength(0)
    }),
  )

  it.effect("copyMessage copies content without its origin, forwardMessage names it", () =>
    Effect.gen(function* () {
      const { ann, chat, edit } = yield* withMessage
      expect((yield* edit({ from_chat_id: ann.id }, "copyMessage")).result).toEqual({ message_id: 3 })
      yield* edit({ from_chat_id: ann.id, message_id: 1 }, "forwardMessage")
      expect(chat.transcript.slice(2)).toMatchObject([
        { text: "Job" },
        { text: "/start", forward_origin: { type: "user", sender_user: { id: ann.id } } },
      ])
      expect(chat.transcript[2]?.reply_markup).toBeUndefined()
    }),
  )
})
