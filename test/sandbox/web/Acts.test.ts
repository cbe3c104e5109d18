import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { samples } from "../../../sandbox/persona/Samples.ts"
import { arrangePage, webLayer } from "./Page.ts"

const started = Effect.gen(function* () {
  const arranged = yield* arrangePage
  const { act, ann, bot } = arranged
  ann.chatWith(bot).start()
  const does = (body: object) => act(ann.id, bot.id, body)
  const updates = () =>
    bot.updates.read(0, 100).map((json) => JSON.parse(json) as Readonly<Record<string, unknown>>)
  const transcript = ann.chatWith(bot)
  const keyboard = { inline_keyboard: [[{ text: "Apply", callback_data: "apply" }]] }
  const offer = arranged.client.call("sendMessage", { chat_id: ann.id, text: "Job", reply_markup: keyboard })
  return { ...arranged, does, updates, transcript, offer }
})

layer(webLayer())("acts of a persona", (it) => {
  it.effect("text, an edit, a contact and a location reach the bot as updates", () =>
    Effect.gen(function* () {
      const { ann, does, transcript, updates } = yield* started
      yield* does({ _tag: "Say", text: "helo", replyTo: 1 })
      const said = transcript.transcript.at(-1)?.message_id ?? 0
      yield* does({ _tag: "Edit", messageId: said, text: "hello" })
      yield* does({ _tag: "ShareOwnContact", phone: "+998901234567" })
      yield* does({ _tag: "SendContact", phone: "998901234568", firstName: "Bob" })
      yield* does({ _tag: "SendLocation", latitude: 41.3, longitude: 69.2 })
      expect(updates().slice(1)).toMatchObject([
        { message: { text: "helo", reply_to_message: { message_id: 1 } } },
        { edited_message: { message_id: said, text: "hello" } },
        { message: { contact: { phone_number: "+998901234567", user_id: ann.id } } },
        { message: { contact: { phone_number: "998901234568", first_name: "Bob" } } },
        { message: { location: { latitude: 41.3, longitude: 69.2 } } },
      ])
    }),
  )

  it.effect("bots aren't notified of deletions", () =>
    Effect.gen(function* () {
      const { does, transcript, updates } = yield* started
      const before = updates().length
      expect(yield* does({ _tag: "Delete", messageId: 1 })).toMatchObject({ status: 200 })
      expect(transcript.transcript).toEqual([])
      expect(updates()).toHaveLength(before)
      expect(yield* does({ _tag: "Delete", messageId: 1 })).toMatchObject({ status: 404 })
    }),
  )

  it.effect("the answer to a press is the bot's", () =>
    Effect.gen(function* () {
      const { bot, client, does, offer } = yield* started
      const { message_id } = (yield* offer).result as { message_id: number }
      const pressing = yield* Effect.fork(does({ _tag: "Press", messageId: message_id, data: "apply" }))
      const query = yield* Effect.promise(async () => {
        for (;;) {
          const update = bot.updates.read(0, 100).find((json) => json.includes("callback_query"))
          if (update !== undefined) return JSON.parse(update) as { callback_query: { id: string } }
          await new Promise((wake) => setTimeout(wake, 5))
        }
      })
      const answer = { callback_query_id: query.callback_query.id, text: "Sent", show_alert: true }
      yield* client.call("answerCallbackQuery", answer)
      expect((yield* pressing).json).toEqual({ answered: true, text: "Sent", alert: true })
    }),
  )

  it.effect("a blocked bot can't be written to until it is unblocked or started", () =>
    Effect.gen(function* () {
      const { ann, bot, chat, does } = yield* started
      const say = does({ _tag: "Say", text: "hi" })
      for (const way of [{ _tag: "Unblock" }, { _tag: "Start" }]) {
        yield* does({ _tag: "Block" })
        expect((yield* chat(ann.id, bot.id)).json).toMatchObject({ blocked: true, canWrite: false })
        expect(yield* say).toMatchObject({
          status: 409,
          json: { error: expect.stringContaining("Unblock") as string },
        })
        expect(yield* does({ _tag: "SendSample", kind: "voice" })).toMatchObject({ status: 409 })
        yield* does(way)
        expect((yield* chat(ann.id, bot.id)).json).toMatchObject({ blocked: false })
        expect(yield* say).toMatchObject({ status: 200 })
      }
    }),
  )

  it.effect("messages of others and those without text can't be edited", () =>
    Effect.gen(function* () {
      const { does, offer, transcript } = yield* started
      const { message_id } = (yield* offer).result as { message_id: number }
      const edit = (messageId: number) => does({ _tag: "Edit", messageId, text: "x" })
      expect(yield* edit(message_id)).toMatchObject({ status: 403 })
      expect(yield* edit(message_id + 100)).toMatchObject({ status: 404 })
      expect(yield* edit(transcript.send("photo").message_id)).toMatchObject({ status: 409 })
    }),
  )

  it.effect("samples are files that a browser can play and show", () =>
    Effect.gen(function* () {
      const { does, get, transcript } = yield* started
      const kinds = { voice: "audio/ogg", sticker: "image/webp" } as const
      for (const kind of ["voice", "sticker"] as const) {
        yield* does({ _tag: "SendSample", kind })
        const { [kind]: sent } = transcript.transcript.at(-1) ?? {}
        const file = yield* get(`/web/files/${sent?.file_id ?? ""}`)
        expect(file.headers.get("content-type")).toBe(kinds[kind])
        expect(Number(file.headers.get("content-length"))).toBe(samples[kind].bytes.byteLength)
      }
    }),
  )
})
