import { expect, layer } from "@effect/vitest"
import { Effect, Either, Fiber } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { awaitWorld } from "../../sandbox/world/AwaitWorld.ts"
import { arrange } from "./Arrange.ts"

const keyboard = { inline_keyboard: [[{ text: "Apply ✅", callback_data: "apply:1" }]] }

const lastUpdate = (updates: ReadonlyArray<string>) => JSON.parse(updates.at(-1) ?? "{}") as object

layer(Sandbox.layer())((it) => {
  it.effect("a deep link arrives as /start <payload> with the command marked", () =>
    Effect.gen(function* () {
      const { bot, chat } = yield* arrange
      chat.start("vacancy_7")
      expect(lastUpdate(bot.updates.read(0, 100))).toMatchObject({
        message: { text: "/start vacancy_7", entities: [{ type: "bot_command", offset: 0, length: 6 }] },
      })
    }),
  )

  it.effect("one's own contact has the sender's user_id, another's may lack it", () =>
    Effect.gen(function* () {
      const { ann, chat } = yield* arrange
      expect(chat.shareOwnContact("998901234567").contact?.user_id).toBe(ann.id)
      expect(chat.sendContact("998", { first_name: "Bob" }).contact?.user_id).toBeUndefined()
    }),
  )

  it.effect("a press is answered with a toast or an alert, once", () =>
    Effect.gen(function* () {
      const { bot, chat, client, send } = yield* arrange
      yield* send({ text: "Job", reply_markup: keyboard })
      const press = chat.press("Apply")
      expect(lastUpdate(bot.updates.read(0, 100))).toMatchObject({
        callback_query: { id: press.id, data: "apply:1", message: { text: "Job" } },
      })
      const answer = { callback_query_id: press.id, text: "Sent", show_alert: true }
      expect(yield* client.call("answerCallbackQuery", answer)).toMatchObject({ result: true })
      expect(yield* press.awaitAnswer()).toEqual({ text: "Sent", showAlert: true, url: undefined })
      expect(yield* client.call("answerCallbackQuery", answer)).toMatchObject({
        description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
      })
    }),
  )

  it.effect(
    "a press takes the latest button with exactly that label, or else the latest that contains it",
    () =>
      Effect.gen(function* () {
        const { bot, chat, send } = yield* arrange
        const show = (...labels: ReadonlyArray<string>) =>
          send({
            text: "Choose",
            reply_markup: { inline_keyboard: [labels.map((text) => ({ text, callback_data: `${text}!` }))] },
          })
        yield* show("Yes", "No")
        yield* show("Yes, later", "Not now")
        yield* show("Perhaps")
        const pressed = (target: Parameters<typeof chat.press>[0]) => {
          chat.press(target)
          return lastUpdate(bot.updates.read(0, 100))
        }
        const query = (message_id: number, data: string) => ({
          callback_query: { data, message: { message_id } },
        })
        expect(pressed("Yes")).toMatchObject(query(2, "Yes!"))
        expect(pressed("No")).toMatchObject(query(2, "No!"))
        expect(pressed("later")).toMatchObject(query(3, "Yes, later!"))
        expect(pressed({ label: "Yes", messageId: 3 })).toMatchObject(query(3, "Yes, later!"))
        expect(() => chat.press("Maybe")).toThrow("no button")
      }),
  )

  it.effect("two presses of a button are two queries, and an answer has at most 200 characters", () =>
    Effect.gen(function* () {
      const { chat, client, send } = yield* arrange
      yield* send({ text: "Job", reply_markup: keyboard })
      const [one, two] = [chat.press("Apply"), chat.press("Apply")]
      const answer = (callback_query_id: string, text: string) =>
        client.call("answerCallbackQuery", { callback_query_id, text })
      expect(yield* answer(two.id, "я".repeat(201))).toMatchObject({
        description: "Bad Request: MESSAGE_TOO_LONG",
      })
      expect(yield* answer(two.id, "я".repeat(200))).toMatchObject({ result: true })
      expect(yield* answer(one.id, "")).toMatchObject({ result: true })
      expect((yield* one.awaitAnswer()).text).toBeUndefined()
      expect((yield* two.awaitAnswer()).text).toHaveLength(200)
    }),
  )

  it.effect("forged data is passed on, and a deleted message is inaccessible", () =>
    Effect.gen(function* () {
      const { ann, bot, chat, client, send } = yield* arrange
      yield* send({ text: "Job", reply_markup: keyboard })
      yield* client.call("deleteMessage", { chat_id: ann.id, message_id: 2 })
      expect(() => chat.press("Apply")).toThrow("no button")
      chat.press({ messageId: 2, data: "forged" })
      expect(lastUpdate(bot.updates.read(0, 100))).toMatchObject({
        callback_query: { data: "forged", message: { message_id: 2, date: 0 } },
      })
    }),
  )

  it.effect("the reply keyboard is shown until removed, and its keys can be tapped", () =>
    Effect.gen(function* () {
      const { ann, chat, send } = yield* arrange
      const keys = [["Menu"], [{ text: "My phone", request_contact: true }]]
      yield* send({ text: "Choose", reply_markup: { keyboard: keys } })
      expect(chat.tap("Menu").text).toBe("Menu")
      expect(chat.tap("My phone").contact?.user_id).toBe(ann.id)
      yield* send({ text: "Done", reply_markup: { remove_keyboard: true } })
      expect(chat.replyKeyboard).toBeUndefined()
    }),
  )

  it.effect("blocking and unblocking arrive as my_chat_member, and writing again unblocks", () =>
    Effect.gen(function* () {
      const { ann, bot, chat } = yield* arrange
      ann.block(bot)
      expect(lastUpdate(bot.updates.read(0, 100))).toMatchObject({
        my_chat_member: {
          chat: { id: ann.id, type: "private" },
          old_chat_member: { status: "member" },
          new_chat_member: { status: "kicked", user: { id: bot.id } },
        },
      })
      chat.start()
      const [unblocked] = bot.updates.read(-2, 100)
      expect(unblocked).toContain('"new_chat_member":{"status":"member"')
    }),
  )

  it.effect("an edited message arrives as edited_message", () =>
    Effect.gen(function* () {
      const { bot, chat } = yield* arrange
      const { message_id } = chat.say("helo")
      chat.edit(message_id, "hello")
      expect(lastUpdate(bot.updates.read(0, 100))).toMatchObject({
        edited_message: { message_id, text: "hello" },
      })
    }),
  )

  it.effect("an inline query is answered within 30 s", () =>
    Effect.gen(function* () {
      const { ann, bot, client } = yield* arrange
      const ask = ann.queryInline(bot, "driver")
      const content = { message_text: "Driver wanted" }
      const results = [{ type: "article", id: "1", title: "Driver", input_message_content: content }]
      const answer = { inline_query_id: ask.id, results, next_offset: "1" }
      expect(yield* client.call("answerInlineQuery", answer)).toMatchObject({ ok: true })
      expect(yield* ask.awaitAnswer()).toMatchObject({ results, nextOffset: "1" })
    }),
  )

  it.effect("awaitMessage waits for messages after the persona's last act, each once", () =>
    Effect.gen(function* () {
      const { chat, send } = yield* arrange
      yield* send({ text: "old" })
      chat.say("hi")
      const waiting = yield* Effect.fork(chat.awaitMessage(/new/))
      yield* Effect.yieldNow()
      yield* send({ text: "new" })
      expect((yield* Fiber.join(waiting)).text).toBe("new")
      const nothing = yield* Effect.either(chat.awaitMessage("old", 20))
      expect(Either.isLeft(nothing)).toBe(true)
      expect(yield* chat.awaitSilence(20)).toEqual([])
    }),
  )

  it.effect("the world reports every event", () =>
    Effect.gen(function* () {
      const { ann, client, world } = yield* arrange
      const action = yield* Effect.fork(
        awaitWorld(world, (event) => (event._tag === "ChatAction" ? event.action : undefined)),
      )
      yield* Effect.yieldNow()
      yield* client.call("sendChatAction", { chat_id: ann.id, action: "typing" })
      expect(yield* Fiber.join(action)).toBe("typing")
    }),
  )

  it.effect("getChatMember and getChat know the members", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const params = { chat_id: ann.id, user_id: ann.id }
      expect((yield* client.call("getChatMember", params)).result).toMatchObject({ status: "member" })
      expect((yield* client.call("getChat", params)).result).toMatchObject({
        type: "private",
        first_name: "Ann",
      })
      expect(yield* client.call("getChatMember", { ...params, user_id: 1 })).toMatchObject({
        description: "Bad Request: user not found",
      })
    }),
  )
})
