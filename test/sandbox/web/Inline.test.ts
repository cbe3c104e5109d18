import { expect, layer } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import type { Bot } from "../../../sandbox/world/Bot.ts"
import { arrangePage, webLayer } from "./Page.ts"

const buttons = { inline_keyboard: [[{ text: "Apply", callback_data: "apply:1" }]] }
const article = {
  type: "article",
  id: "a",
  title: "Driver",
  input_message_content: { message_text: "<b>Driver</b> wanted", parse_mode: "HTML" },
  reply_markup: buttons,
}

type Update = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const updates = (bot: Bot) => bot.updates.read(0, 100).map((json) => JSON.parse(json) as Update)

const awaitUpdate = (bot: Bot, kind: string) =>
  Effect.promise(async () => {
    for (;;) {
      const update = updates(bot).findLast((each) => kind in each)?.[kind]
      if (update !== undefined) return update
      await new Promise((wake) => setTimeout(wake, 5))
    }
  })

/** A bot that answers a persona's inline query with these results. */
const asking = (results: ReadonlyArray<object>) =>
  Effect.gen(function* () {
    const arranged = yield* arrangePage
    const { act, ann, bot, client, post } = arranged
    const asked = yield* Effect.fork(
      post(`/web/personas/${ann.id}/inline`, { bot: bot.id, query: "driver", offset: "" }),
    )
    const { id } = yield* awaitUpdate(bot, "inline_query")
    const answered = yield* client.call("answerInlineQuery", {
      inline_query_id: id,
      results,
      next_offset: "1",
    })
    const choose = (peer: number, result: string) =>
      act(ann.id, peer, { _tag: "ChooseInline", bot: bot.id, query: "driver", result })
    return { ...arranged, asked, answered, choose }
  })

layer(webLayer())("inline mode", (it) => {
  it.effect(
    "a chosen article becomes the persona's message via the bot, and the bot is notified of both",
    () =>
      Effect.gen(function* () {
        const { ann, asked, bot, choose } = yield* asking([article])
        expect((yield* Fiber.join(asked)).json).toEqual({
          taken: true,
          answered: true,
          results: [article],
          nextOffset: "1",
        })
        expect(yield* choose(bot.id, "a")).toMatchObject({ status: 200 })
        const message = {
          from: { id: ann.id },
          via_bot: { id: bot.id, is_bot: true },
          text: "Driver wanted",
          entities: [{ type: "bold", offset: 0, length: 6 }],
          reply_markup: buttons,
        }
        expect(ann.chatWith(bot).transcript.at(-1)).toMatchObject(message)
        expect(updates(bot).slice(-2)).toMatchObject([
          { message },
          {
            chosen_inline_result: {
              result_id: "a",
              query: "driver",
              from: { id: ann.id },
              inline_message_id: expect.stringMatching(/^[\w-]{20,}$/) as string,
            },
          },
        ])
      }),
  )

  it.effect("a bot that doesn't take inline queries is not asked, and the page is told so at once", () =>
    Effect.gen(function* () {
      const { ann, bot, client, post } = yield* arrangePage
      yield* client.call("getUpdates", { allowed_updates: ["message"] })
      const answer = yield* post(`/web/personas/${ann.id}/inline`, { bot: bot.id, query: "x", offset: "" })
      expect(answer.json).toEqual({ taken: false, answered: false, results: [], nextOffset: "" })
      expect(updates(bot)).toEqual([])
    }),
  )

  it.effect("without buttons the bot gets no id to edit the message by", () =>
    Effect.gen(function* () {
      const { asked, bot, choose } = yield* asking([{ ...article, reply_markup: undefined }])
      yield* Fiber.join(asked)
      yield* choose(bot.id, "a")
      expect(yield* awaitUpdate(bot, "chosen_inline_result")).not.toHaveProperty("inline_message_id")
    }),
  )

  it.effect("a press below such a message has its inline id, by which the bot edits it", () =>
    Effect.gen(function* () {
      const { act, ann, asked, bot, choose, client, world } = yield* asking([article])
      yield* Fiber.join(asked)
      const group = world.addGroup({ title: "G" })
      ann.join(group)
      yield* choose(group.id, "a")
      const shown = () => ann.in(group).transcript.at(-1)
      const messageId = shown()?.message_id
      const pressed = yield* Effect.fork(act(ann.id, group.id, { _tag: "Press", messageId, data: "apply:1" }))
      const query = yield* awaitUpdate(bot, "callback_query")
      expect(query).toMatchObject({ data: "apply:1", inline_message_id: expect.any(String) as string })
      expect(query).not.toHaveProperty("message")
      yield* client.call("answerCallbackQuery", { callback_query_id: query["id"], text: "Sent" })
      expect((yield* Fiber.join(pressed)).json).toEqual({ answered: true, text: "Sent", alert: false })
      const { inline_message_id } = query
      const text = { inline_message_id, text: "<i>Taken</i>", parse_mode: "HTML", reply_markup: buttons }
      expect(yield* client.call("editMessageText", text)).toMatchObject({ result: true })
      expect(shown()).toMatchObject({ text: "Taken", via_bot: { id: bot.id }, reply_markup: buttons })
      expect(shown()?.edit_date).toBeGreaterThan(0)
      expect(yield* client.call("editMessageText", text)).toMatchObject({
        description: expect.stringContaining("message is not modified") as string,
      })
      expect(yield* client.call("editMessageReplyMarkup", { inline_message_id })).toMatchObject({
        result: true,
      })
      expect(shown()).not.toHaveProperty("reply_markup")
    }),
  )

  it.effect("an unknown inline id, or another bot's, edits nothing", () =>
    Effect.gen(function* () {
      const { asked, bot, choose, client } = yield* asking([article])
      yield* Fiber.join(asked)
      yield* choose(bot.id, "a")
      const { inline_message_id } = yield* awaitUpdate(bot, "chosen_inline_result")
      const other = (yield* arrangePage).client
      const edit = (editor: typeof client, id: unknown) =>
        Effect.map(
          editor.call("editMessageText", { inline_message_id: id, text: "x" }),
          ({ description }) => description,
        )
      expect(yield* edit(other, inline_message_id)).toBe("Bad Request: MESSAGE_ID_INVALID")
      expect(yield* edit(client, "x".repeat(27))).toBe("Bad Request: MESSAGE_ID_INVALID")
      expect(yield* edit(client, "?")).toBe("Bad Request: invalid inline message identifier specified")
      expect(yield* edit(client, "")).toBe("Bad Request: message identifier is not specified")
    }),
  )

  it.effect("photos and documents have captions, whether sent before or from the web", () =>
    Effect.gen(function* () {
      const { ann, bot, client, world } = yield* arrangePage
      const chat = ann.chatWith(bot)
      const photo = chat.send("photo").photo?.[0]?.file_id
      const document = chat.send("document").document?.file_id
      world.files.publish("https://example.org/cv.pdf", Buffer.from("%PDF-1.4"))
      const results = [
        { type: "photo", id: "p", photo_file_id: photo, caption: "<b>Me</b>", parse_mode: "HTML" },
        { type: "document", id: "d", title: "CV", document_file_id: document },
        {
          type: "photo",
          id: "w",
          photo_url: "https://example.org/p.jpg",
          thumbnail_url: "https://example.org/t.jpg",
          photo_width: 300,
          photo_height: 200,
        },
        {
          type: "document",
          id: "u",
          title: "CV",
          document_url: "https://example.org/cv.pdf",
          mime_type: "application/pdf",
        },
        {
          type: "photo",
          id: "t",
          photo_file_id: photo,
          input_message_content: { message_text: "instead of it" },
        },
        {
          type: "venue",
          id: "v",
          latitude: 41,
          longitude: 69,
          title: "Office",
          address: "Main street",
        },
      ]
      const ask = ann.queryInline(bot, "x")
      const answer = yield* client.call("answerInlineQuery", { inline_query_id: ask.id, results })
      expect(answer).toMatchObject({ ok: true })
      const sent = (ask.answer?.results ?? []).map((result) => chat.chooseInline({ bot, query: "x", result }))
      expect(sent).toMatchObject([
        { photo: [{ file_id: photo }], caption: "Me", caption_entities: [{ type: "bold" }] },
        { document: { file_id: document } },
        { photo: [{ width: 300, height: 200 }] },
        { document: { file_name: "cv.pdf", mime_type: "application/pdf", file_size: 8 } },
        { text: "instead of it" },
        { venue: { title: "Office", address: "Main street" }, location: { latitude: 41 } },
      ])
      expect(sent[4]).not.toHaveProperty("photo")
    }),
  )

  it.effect("invalid results are refused in the server's words", () =>
    Effect.gen(function* () {
      const { ann, bot, client } = yield* arrangePage
      const unparsable = "Bad Request: can't parse inline query result: "
      const content = (input_message_content: unknown) => ({ ...article, input_message_content })
      const keyboard = (button: object) => ({ ...article, reply_markup: { inline_keyboard: [[button]] } })
      const refusals: ReadonlyArray<readonly [unknown, string]> = [
        ["text", `${unparsable}Inline query result must be an object`],
        [{ ...article, id: undefined }, `${unparsable}Can't find field "id"`],
        [{ ...article, title: undefined }, `${unparsable}Can't find field "title"`],
        [content(undefined), `${unparsable}Can't find field "message_text"`],
        [content({}), `${unparsable}Input message content is not specified`],
        [content("x"), `${unparsable}Field "input_message_content" must be of type Object`],
        [content({ message_text: "" }), `${unparsable}Message text is empty`],
        [
          content({ message_text: "<b>x", parse_mode: "HTML" }),
          `${unparsable}Can't parse entities: Can't find end tag corresponding to start tag "b"`,
        ],
        [{ ...article, type: "poll" }, `${unparsable}Type "poll" is unsupported for the inline query result`],
        [{ type: "photo", id: "p" }, `${unparsable}Can't find field "photo_file_id"`],
        [
          { type: "photo", id: "p", photo_file_id: "x" },
          "Bad Request: wrong file identifier/HTTP URL specified",
        ],
        [{ type: "photo", id: "p", photo_url: "ftp://x" }, "Bad Request: WEBDOCUMENT_URL_INVALID"],
        [{ type: "photo", id: "p", photo_url: "https://x.org/p" }, "Bad Request: PHOTO_THUMB_URL_EMPTY"],
        [keyboard({ text: "x", callback_data: "x".repeat(65) }), "Bad Request: BUTTON_DATA_INVALID"],
        [{ ...article, id: "x".repeat(65) }, "Bad Request: RESULT_ID_INVALID"],
      ]
      for (const [result, description] of refusals) {
        const { id } = ann.queryInline(bot, "x")
        const answer = yield* client.call("answerInlineQuery", { inline_query_id: id, results: [result] })
        expect(answer.description).toBe(description)
      }
    }),
  )

  it.effect("only results that the persona was shown can be chosen", () =>
    Effect.gen(function* () {
      const { act, asked, bob, bot, choose } = yield* asking([article])
      yield* Fiber.join(asked)
      expect(yield* choose(bot.id, "b")).toMatchObject({ status: 404 })
      const chosen = { _tag: "ChooseInline", bot: bot.id, query: "driver", result: "a" }
      expect(yield* act(bob.id, bot.id, chosen)).toMatchObject({ status: 404 })
    }),
  )
})
