import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const inline = (button: object) => ({
  text: "x",
  reply_markup: { inline_keyboard: [[{ text: "b", ...button }]] },
})

const refusals: ReadonlyArray<readonly [name: string, params: object, description: string]> = [
  ["an absent text", {}, "message text is empty"],
  ["a blank text", { text: " \n " }, "text must be non-empty"],
  [
    "a text that is blank without its tags",
    { text: "<b> </b>", parse_mode: "HTML" },
    "text must be non-empty",
  ],
  ["4097 code points", { text: "я".repeat(4097) }, "message is too long"],
  ["more than 32768 bytes", { text: "я".repeat(16_385) }, "text is too long"],
  ["an unknown parse_mode", { text: "x", parse_mode: "bbcode" }, "unsupported parse_mode"],
  [
    "wrong markup",
    { text: "<x>", parse_mode: "HTML" },
    'can\'t parse entities: Unsupported start tag "x" at byte offset 0',
  ],
  [
    "an unescaped dot in MarkdownV2",
    { text: "a.", parse_mode: "MarkdownV2" },
    "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
  ],
  [
    "an unended entity in Markdown",
    { text: "a_b", parse_mode: "Markdown" },
    "can't parse entities: Can't find end of the entity starting at byte offset 1",
  ],
  ["65 bytes of callback_data", inline({ callback_data: "я".repeat(33) }), "BUTTON_DATA_INVALID"],
  [
    "empty callback_data",
    inline({ callback_data: "" }),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    "a button of no kind",
    inline({}),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  ["an empty copy_text", inline({ copy_text: { text: "" } }), "BUTTON_COPY_TEXT_INVALID"],
  [
    "257 characters of copy_text",
    inline({ copy_text: { text: "x".repeat(257) } }),
    "BUTTON_COPY_TEXT_INVALID",
  ],
  [
    "a button without a link",
    inline({ url: "x" }),
    "inline keyboard button URL 'x' is invalid: Wrong HTTP URL",
  ],
  ["a button without a label", inline({ text: "", callback_data: "c" }), "BUTTON_TYPE_INVALID"],
  [
    "65 characters of input_field_placeholder",
    { text: "x", reply_markup: { keyboard: [["k"]], input_field_placeholder: "я".repeat(65) } },
    "input field placeholder is too long",
  ],
  [
    "101 inline buttons",
    { text: "x", reply_markup: { inline_keyboard: [Array(101).fill({ text: "b", callback_data: "c" })] } },
    "reply markup is too long",
  ],
  [
    "10 kB of markup",
    { text: "x", reply_markup: { keyboard: [["я".repeat(5120)]] } },
    "reply markup is too long",
  ],
  [
    "a reply to nothing",
    { text: "x", reply_parameters: { message_id: 999 } },
    "message to be replied not found",
  ],
  ["a thread where there is none", { text: "x", message_thread_id: 5 }, "message thread not found"],
]

layer(Sandbox.layer())((it) => {
  it.effect.each(refusals)("refuses %s", ([, params, description]) =>
    Effect.gen(function* () {
      const { chat, send } = yield* arrange
      expect(yield* send(params)).toMatchObject({ status: 400, description: `Bad Request: ${description}` })
      expect(chat.transcript).toHaveLength(1)
    }),
  )

  it.effect("the length is counted in code points after entity parsing", () =>
    Effect.gen(function* () {
      const { send } = yield* arrange
      expect(yield* send({ text: `<b>${"😀".repeat(4096)}</b>`, parse_mode: "html" })).toMatchObject({
        ok: true,
      })
    }),
  )

  it.effect("parse_mode Markdown and MarkdownV2 are read in any case, as in captions", () =>
    Effect.gen(function* () {
      const { send } = yield* arrange
      const bold = { text: "a. b", entities: [{ type: "bold", offset: 0, length: 2 }] }
      expect((yield* send({ text: "*a.* b", parse_mode: "Markdown" })).result).toMatchObject(bold)
      expect((yield* send({ text: "*a\\.* b", parse_mode: "markdownV2" })).result).toMatchObject(bold)
    }),
  )

  it.effect("64 bytes of callback_data are accepted", () =>
    Effect.gen(function* () {
      const { send } = yield* arrange
      expect(yield* send(inline({ callback_data: "я".repeat(32) }))).toMatchObject({ ok: true })
    }),
  )

  it.effect("whitespace at the ends is trimmed and entities shift accordingly", () =>
    Effect.gen(function* () {
      const { send } = yield* arrange
      const { result } = yield* send({ text: " \n<b>Job</b> /apply ", parse_mode: "HtMl" })
      expect(result).toMatchObject({
        text: "Job /apply",
        entities: [
          { type: "bold", offset: 0, length: 3 },
          { type: "bot_command", offset: 4, length: 6 },
        ],
      })
    }),
  )

  it.effect("a reply includes the message it answers", () =>
    Effect.gen(function* () {
      const { chat, send } = yield* arrange
      const question = chat.say("why?")
      const { result } = yield* send({
        text: "because",
        reply_parameters: { message_id: question.message_id },
      })
      expect(result).toMatchObject({ reply_to_message: { text: "why?" } })
    }),
  )

  it.effect("chats that can't be written to are refused", () =>
    Effect.gen(function* () {
      const { ann, bot, client, people, send, world } = yield* arrange
      const write = (chat_id: number | string) => client.call("sendMessage", { chat_id, text: "x" })
      const stranger = people.add()
      expect(yield* write(stranger.id)).toMatchObject({ description: "Bad Request: chat not found" })
      expect(yield* write(bot.id)).toMatchObject({
        description: "Forbidden: bot can't send messages to bots",
      })
      const group = world.addGroup({ title: "Jobs" })
      ann.addBot(group, bot)
      stranger.join(group)
      expect(yield* write(stranger.id)).toMatchObject({
        description: "Forbidden: bot can't initiate conversation with a user",
      })
      ann.block(bot)
      expect(yield* send({ text: "x" })).toMatchObject({
        status: 403,
        description: "Forbidden: bot was blocked by the user",
      })
      ann.unblock(bot)
      ann.deleteAccount()
      expect(yield* send({ text: "x" })).toMatchObject({ description: "Forbidden: user is deactivated" })
    }),
  )

  it.effect("a chat action must be a known one", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const act = (action: string) => client.call("sendChatAction", { chat_id: ann.id, action })
      expect(yield* act("typing")).toMatchObject({ result: true })
      expect(yield* act("dancing")).toMatchObject({
        description: "Bad Request: wrong parameter action in request",
      })
    }),
  )
})
