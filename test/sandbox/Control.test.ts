import { expect, layer } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { routeNames } from "../../sandbox/control/Routes.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { BotClient } from "./BotClient.ts"
import { controlAt } from "./ControlClient.ts"

let nextBotId = 400_000

/** A bot and a person who talks to it, created over HTTP alone. */
const arrangeControl = Effect.gen(function* () {
  const { url, world } = yield* Sandbox
  const control = controlAt(url)
  const id = nextBotId++
  yield* control.post("/bots", { token: `${id}:secret`, username: `control${id}_bot` })
  const { result } = yield* control.post("/people", { first_name: "Ann", language_code: "uz" })
  const ann = (result as { id: number }).id
  const client = new BotClient(url, `${id}:secret`)
  const room = `/people/${ann}/chats/${id}`
  const act = (name: string, body: object = {}) => control.post(`${room}/${name}`, body)
  const updates = Effect.map(
    client.call("getUpdates"),
    ({ result: all }) => all as ReadonlyArray<Record<string, object>>,
  )
  const reply = (params: object) => client.call("sendMessage", { chat_id: ann, ...params })
  return { ...control, act, ann, bot: id, client, reply, room, updates, world }
})

const tiny = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

layer(Sandbox.layer())("control end points", (it) => {
  it.effect("every act of a person reaches the bot as an update", () =>
    Effect.gen(function* () {
      const { act, ann, updates } = yield* arrangeControl
      yield* act("start", { payload: "ref_1" })
      yield* act("say", { text: "hello", reply_to_message_id: 1 })
      yield* act("contact", { phone_number: "+998901234567" })
      yield* act("contact", { phone_number: "+998900000000", first_name: "Bob" })
      yield* act("location", { latitude: 41.3, longitude: 69.2 })
      yield* act("send", { kind: "photo", content: tiny.toString("base64"), caption: "me" })
      yield* act("send", { kind: "document", content: "Y3Y=", name: "cv.txt", mime_type: "text/plain" })
      yield* act("send", { kind: "voice" })
      yield* act("edit", { message_id: 2, text: "hello again" })
      yield* act("block")
      yield* act("unblock")
      expect(yield* updates).toMatchObject([
        { message: { text: "/start ref_1", from: { id: ann, language_code: "uz" } } },
        { message: { text: "hello", reply_to_message: { message_id: 1 } } },
        { message: { contact: { phone_number: "+998901234567", user_id: ann } } },
        { message: { contact: { first_name: "Bob" } } },
        { message: { location: { latitude: 41.3, longitude: 69.2 } } },
        { message: { photo: [{ width: 1, height: 1 }], caption: "me" } },
        { message: { document: { file_name: "cv.txt", mime_type: "text/plain", file_size: 2 } } },
        { message: { voice: { duration: 3 } } },
        { edited_message: { message_id: 2, text: "hello again" } },
        { my_chat_member: { new_chat_member: { status: "kicked" } } },
        { my_chat_member: { new_chat_member: { status: "member" } } },
      ])
    }),
  )

  it.effect("the next message, new or edited, is waited for unless it is there already", () =>
    Effect.gen(function* () {
      const { act, ann, client, reply } = yield* arrangeControl
      yield* act("say", { text: "hi" })
      yield* reply({ text: "there already" })
      expect(yield* act("next")).toMatchObject({ result: { text: "there already" } })
      const waiting = yield* Effect.fork(act("next", { text: "later", timeout: 20 }))
      yield* reply({ text: "no" })
      const sent = yield* reply({ text: "later" })
      expect(yield* Fiber.join(waiting)).toMatchObject({ result: { text: "later" } })
      const { message_id } = sent.result as { message_id: number }
      yield* client.call("editMessageText", { chat_id: ann, message_id, text: "edited" })
      expect(yield* act("next")).toMatchObject({ result: { text: "edited", message_id } })
      yield* reply({ text: "other" })
      expect(yield* act("next", { text: "nothing like it", timeout: 0.05 })).toMatchObject({
        status: 504,
        description: 'No message of a bot with "nothing like it" came within 0.05 s. What came: "other".',
      })
    }),
  )

  it.effect("a button is pressed by its text or its data, and the bot's answer is returned", () =>
    Effect.gen(function* () {
      const { act, bot, client, reply, room, get, world } = yield* arrangeControl
      yield* act("start")
      const keyboard = [[{ text: "Yes", callback_data: "y" }]]
      yield* reply({ text: "Sure?", reply_markup: { inline_keyboard: keyboard } })
      const pressing = yield* Effect.fork(act("press", { text: "Yes" }))
      const waiting = Effect.promise(async () => {
        await new Promise((wake) => setTimeout(wake, 5))
        return world.botById(bot)?.updates.waiting ?? []
      })
      const [, asked] = yield* Effect.repeat(waiting, { until: (all) => all.length === 2 })
      const { callback_query } = JSON.parse(asked?.json ?? "") as {
        callback_query: { id: string; data: string }
      }
      expect(callback_query).toMatchObject({ data: "y", message: { text: "Sure?" } })
      yield* client.call("answerCallbackQuery", { callback_query_id: callback_query.id, text: "Fine" })
      expect(yield* Fiber.join(pressing)).toMatchObject({
        result: { answered: true, text: "Fine", show_alert: false },
      })
      expect(yield* act("press", { callback_data: "forged", timeout: 0 })).toMatchObject({
        result: { answered: false },
      })
      expect(yield* act("press", { text: "No" })).toMatchObject({
        status: 404,
        description: 'no button {"label":"No"}; there are: Yes',
      })
      expect(yield* act("press")).toMatchObject({ status: 400 })
      yield* reply({ text: "Choose", reply_markup: { keyboard: [["Jobs"]] } })
      expect(yield* get(room)).toMatchObject({
        result: { chat: { type: "private" }, reply_markup: { keyboard: [["Jobs"]] } },
      })
      expect(yield* act("tap", { text: "Jobs" })).toMatchObject({ result: { text: "Jobs" } })
      expect(yield* act("tap", { text: "Cars" })).toMatchObject({ status: 404 })
      expect(yield* get(`/people/1/chats/${bot}`)).toMatchObject({ status: 404 })
    }),
  )

  it.effect("messages are listed with their ids and keyboards, starting at an id", () =>
    Effect.gen(function* () {
      const { act, get, reply, room } = yield* arrangeControl
      yield* act("say", { text: "one" })
      yield* reply({ text: "two", reply_markup: { inline_keyboard: [[{ text: "B", callback_data: "b" }]] } })
      const read = (query: string) => Effect.map(get(`${room}/messages${query}`), ({ result }) => result)
      expect(yield* read("")).toMatchObject([
        { message_id: 1, text: "one" },
        { message_id: 2, text: "two", reply_markup: { inline_keyboard: [[{ text: "B" }]] } },
      ])
      expect(yield* read("?after=1")).toMatchObject([{ text: "two" }])
      expect(yield* read("?limit=1")).toMatchObject([{ text: "two" }])
      yield* act("say", { text: "three" })
      expect(yield* read("?after=1&limit=1")).toMatchObject([{ text: "two" }])
      expect(yield* get(`${room}/messages?limit=1001`)).toMatchObject({ status: 400 })
      expect(yield* get(`${room}/messages?limit=x`)).toMatchObject({ status: 400 })
    }),
  )

  it.effect("the log has every call with its parameters and its answer", () =>
    Effect.gen(function* () {
      const { bot, client, get, remove } = yield* arrangeControl
      yield* remove("/calls")
      yield* client.call("getMe")
      yield* client.call("getMi", { x: 1 })
      const { result } = yield* get("/calls")
      expect(result).toMatchObject([
        { bot, method: "getMe", status: 200, answer: { ok: true, result: { id: bot } } },
        { bot, method: "getMi", params: { x: 1 }, status: 404, answer: { ok: false, error_code: 404 } },
      ])
      const [{ sequence }] = result as [{ sequence: number }]
      expect((yield* get(`/calls?after=${sequence}`)).result).toHaveLength(1)
      expect((yield* get("/calls?method=getme")).result).toHaveLength(1)
      expect((yield* get(`/calls?after=${sequence - 1}&limit=1`)).result).toMatchObject([{ method: "getMe" }])
      expect((yield* get("/calls?limit=1")).result).toMatchObject([{ method: "getMi" }])
    }),
  )

  it.effect("errors are described", () =>
    Effect.gen(function* () {
      const { act, ann, bot, get, post, put, send } = yield* arrangeControl
      expect(yield* post("/people", { firstname: "Ann" })).toMatchObject({
        ok: false,
        status: 400,
        error_code: 400,
        description: expect.stringContaining("firstname") as string,
      })
      expect(yield* post("/people", { first_name: "A", username: "no" })).toMatchObject({
        status: 400,
        description: expect.stringContaining("4 to 32 letters") as string,
      })
      expect(yield* post("/people", { first_name: "A", id: ann })).toMatchObject({ status: 409 })
      expect(yield* post("/people", { first_name: "A", username: `control${bot}_bot` })).toMatchObject({
        status: 409,
      })
      expect(yield* post("/chats", { title: "Jobs", type: "group", username: "jobs_group" })).toMatchObject({
        status: 400,
        description: "A basic group has no username.",
      })
      expect(yield* get("/chats/@jobs_group")).toMatchObject({ status: 404 })
      expect(yield* send("POST", "/people", "{")).toMatchObject({ status: 400 })
      expect(yield* act("say", {})).toMatchObject({ status: 400 })
      expect(yield* act("say", { text: " " })).toMatchObject({ status: 400 })
      expect(yield* act("edit", { message_id: 99, text: "x" })).toMatchObject({ status: 404 })
      expect(yield* act("vote", { message_id: 1, option_ids: [0] })).toMatchObject({ status: 404 })
      expect(yield* act("dance")).toMatchObject({ status: 404 })
      expect(yield* get("/people/1/chats/2/say")).toMatchObject({ status: 405 })
      expect(yield* put("/people", {})).toMatchObject({ status: 405 })
      yield* act("block")
      expect(yield* act("say", { text: "x" })).toMatchObject({ status: 409 })
    }),
  )

  it.effect("a text has at most 4096 characters and a caption 1024, however many bytes they take", () =>
    Effect.gen(function* () {
      const { act } = yield* arrangeControl
      const emoji = (count: number) => "😀".repeat(count)
      const said = yield* act("say", { text: emoji(4096) })
      expect(said).toMatchObject({ ok: true })
      expect(yield* act("say", { text: emoji(4097) })).toMatchObject({
        status: 400,
        description: "A message has 4096 characters at most.",
      })
      const { message_id } = said.result as { message_id: number }
      expect(yield* act("edit", { message_id, text: emoji(4097) })).toMatchObject({ status: 400 })
      expect(yield* act("send", { kind: "photo", caption: emoji(1024) })).toMatchObject({ ok: true })
      expect(yield* act("send", { kind: "photo", caption: emoji(1025) })).toMatchObject({
        status: 400,
        description: "The body is wrong: caption: 1024 characters at most are expected",
      })
    }),
  )

  it.effect("the list of end points is complete", () =>
    Effect.gen(function* () {
      const { get } = yield* arrangeControl
      expect((yield* get("")).result).toEqual(routeNames)
    }),
  )

  it.effect("a reset removes people, chats and calls; the bots stay, and no id is reused", () =>
    Effect.gen(function* () {
      const { act, ann, bot, client, get, post, updates } = yield* arrangeControl
      yield* act("say", { text: "x" })
      yield* post("/chats", { title: "Jobs", members: [{ id: ann }] })
      yield* client.call("setMyCommands", { commands: [{ command: "go", description: "Go" }] })
      yield* post("/reset")
      for (const path of ["/people", "/chats", "/faults"]) expect((yield* get(path)).result).toEqual([])
      expect(yield* updates).toEqual([])
      expect((yield* client.call("getMyCommands")).result).toHaveLength(1)
      const { result } = yield* post("/people", { first_name: "Eve" })
      const { id } = result as { id: number }
      expect(id).toBeGreaterThan(ann)
      yield* post(`/people/${id}/chats/${bot}/say`, { text: "new" })
      expect(yield* updates).toMatchObject([{ message: { text: "new", message_id: 2 } }])
    }),
  )
})
