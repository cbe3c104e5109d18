import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Either, FastCheck as fc, Option } from "effect"
import { MessageId } from "../../../src/domain/Ids.ts"
import { Act, type Incoming } from "../../../src/domain/Incoming.ts"
import {
  isFromBot,
  laneOf,
  MalformedUpdate,
  readUpdate,
  sentAtOf,
  updateIdOf,
} from "../../../src/domain/telegram/ReadUpdate.ts"
import { Update } from "../../../src/domain/telegram/Update.ts"

const bot = "job_test_bot"
const from = { id: 7, is_bot: false, first_name: "Ann", language_code: "en" }
const inPrivate = { id: 7, type: "private" }
const inGroup = { id: -100, type: "supergroup" }

const message = (content: object, chat: object = inPrivate) => ({
  update_id: 1,
  message: { message_id: 5, date: 1_700_000_000, chat, from, ...content },
})

const incoming = (raw: unknown): Incoming => Either.getOrThrow(readUpdate(raw, bot))
const act = (content: object, chat?: object): Act => incoming(message(content, chat)).act
const kind = (raw: unknown) => Either.flip(readUpdate(raw, bot)).pipe(Either.getOrThrow).kind

const silent = Act.Silent()
const nothing = Option.none<string>()

describe("readUpdate", () => {
  it("extracts who did what and where", () => {
    expect(incoming(message({ text: "hi", from: { ...from, last_name: "Lee", username: "ann" } }))).toEqual({
      updateId: 1,
      chatId: 7,
      chatKind: "private",
      person: {
        id: 7,
        firstName: "Ann",
        lastName: Option.some("Lee"),
        username: Option.some("ann"),
        languageCode: Option.some("en"),
      },
      act: Act.Text({ text: "hi" }),
      messageId: 5,
    })
    expect(incoming(message({ text: "hi", media_group_id: "13" }))).toMatchObject({ album: "13" })
  })

  it.each([
    ["/start", "start", ""],
    ["/start v_123-x", "start", "v_123-x"],
    ["/START  two words ", "start", "two words"],
    ["/help@job_test_bot", "help", ""],
    ["/help@Job_Test_Bot more", "help", "more"],
    ["/start\nnext line", "start", "next line"],
  ])("reads %j as a command", (text, name, payload) => {
    expect(act({ text })).toEqual(Act.Command({ name, payload }))
  })

  it.each(["start", "/", " /start", "/help@other_bot", "/né", `/${"a".repeat(33)}`, "5 /start"])(
    "reads %j as plain text",
    (text) => {
      expect(act({ text })).toEqual(Act.Text({ text }))
    },
  )

  it.prop("keeps texts as they were written", [fc.string({ unit: "binary", minLength: 1 })], ([text]) => {
    fc.pre(!text.startsWith("/"))
    expect(act({ text })).toEqual(Act.Text({ text }))
  })

  it("accepts in a group only what is addressed to the bot", () => {
    expect(act({ text: "/help@job_test_bot" }, inGroup)).toEqual(Act.Command({ name: "help", payload: "" }))
    for (const content of [
      { text: "hi" },
      { text: "/help" },
      { text: "/help@other_bot" },
      { photo: [{ file_id: "a" }] },
      {},
    ])
      expect(act(content, inGroup)).toEqual(silent)
  })

  it("accepts a shared phone as the sender's own only when Telegram confirms it", () => {
    const contact = (user_id?: number) => act({ contact: { phone_number: "998901234567", user_id } })
    expect(contact(7)).toEqual(Act.Contact({ phone: "998901234567", own: true }))
    expect(contact(8)).toMatchObject({ own: false })
    expect(contact()).toMatchObject({ own: false })
    expect(act({ contact: { phone_number: "1", user_id: 7 } }, inGroup)).toEqual(silent)
  })

  it("takes the largest size of a photo, and other media by their file", () => {
    expect(act({ photo: [{ file_id: "small" }, { file_id: "large" }], caption: "here" })).toEqual(
      Act.Photo({ fileId: "large", caption: Option.some("here") }),
    )
    expect(act({ document: { file_id: "d" } })).toEqual(Act.Document({ fileId: "d", caption: nothing }))
    expect(act({ voice: { file_id: "v", duration: 3 } })).toEqual(Act.Voice({ fileId: "v" }))
  })

  const contents =
    `animation audio checklist dice game invoice live_photo location paid_media photo poll rich_message
    sticker story venue video video_note`.split(/\s+/)
  it.each(contents)("reads %s as sent content of an unsupported kind", (name) => {
    const content = name === "photo" ? [] : {}
    expect(act({ [name]: content })).toEqual(Act.OtherMessage())
    expect(act({ [name]: content, pinned_message: {} })).toEqual(Act.OtherMessage())
    expect(act({ [name]: content }, inGroup)).toEqual(silent)
  })

  const notes = `pinned_message message_auto_delete_timer_changed write_access_allowed forum_topic_created
    forum_topic_edited forum_topic_closed general_forum_topic_hidden chat_background_set boost_added giveaway
    giveaway_created giveaway_winners giveaway_completed users_shared chat_shared connected_website successful_payment
    refunded_payment web_app_data passport_data proximity_alert_triggered gift unique_gift new_chat_title
    video_chat_started checklist_tasks_done paid_message_price_changed suggested_post_paid`.split(/\s+/)
  it.each(notes)("ignores %s, which nobody wrote", (name) => {
    expect(act({ [name]: {} })).toEqual(silent)
    expect(act({ [name]: true })).toEqual(silent)
  })

  it.prop(
    "ignores service messages of unknown future kinds",
    [fc.dictionary(fc.stringMatching(/^[a-z]{3,8}_[a-z]{3,8}_set$/), fc.jsonValue())],
    ([note]) => {
      expect(act(note)).toEqual(silent)
    },
  )

  it("ignores other bots and a channel's posts in its linked group", () => {
    const help = { text: "/help@job_test_bot" }
    for (const chat of [inPrivate, inGroup]) {
      expect(act({ ...help, from: { ...from, is_bot: true } }, chat)).toEqual(silent)
      expect(act({ ...help, via_bot: { id: 9, is_bot: true } }, chat)).not.toEqual(silent)
    }
    expect(act({ ...help, is_automatic_forward: true }, inGroup)).toEqual(silent)
    const said = message({ text: "hi", from: { ...from, is_bot: true } })
    expect(isFromBot(said)).toBe(true)
    expect(isFromBot({ update_id: 1, edited_message: said.message })).toBe(true)
    expect(isFromBot(message({ text: "hi" }))).toBe(false)
  })

  it("tells a forum topic from a reply thread", () => {
    const help = { text: "/help@job_test_bot", message_thread_id: 77 }
    expect(incoming(message({ ...help, is_topic_message: true }, inGroup))).toMatchObject({ topic: 77 })
    expect(incoming(message(help, inGroup))).not.toHaveProperty("topic")
  })

  it("reads edited messages in private chats only", () => {
    const edited = (content: object, chat: object = inPrivate) =>
      incoming({ update_id: 1, edited_message: message(content, chat).message })
    expect(edited({ text: "better" })).toMatchObject({ messageId: 5, act: Act.Edit({ text: "better" }) })
    expect(edited({ photo: [{ file_id: "a" }], caption: "under" }).act).toEqual(Act.Edit({ text: "under" }))
    expect(edited({ location: {} }).act).toEqual(Act.Edit({ text: "" }))
    expect(edited({ text: "better" }, inGroup).act).toEqual(silent)
  })

  it("ignores the album of an edited message: each part is edited by itself", () => {
    const part = { photo: [{ file_id: "a" }], caption: "under", media_group_id: "13" }
    const edited = incoming({ update_id: 1, edited_message: message(part).message })
    expect(edited).not.toHaveProperty("album")
    expect(edited).toMatchObject({ messageId: 5, act: Act.Edit({ text: "under" }) })
  })

  it("reads a button press, including one on an inaccessible message or without data", () => {
    const press = (more: object) => incoming({ update_id: 2, callback_query: { id: "q", from, ...more } })
    const shown = { message_id: 9, date: 1, chat: inPrivate }
    expect(press({ message: shown, data: "x" }).act).toEqual(
      Act.Press({ queryId: "q", data: "x", messageId: Option.some(MessageId.make(9)) }),
    )
    expect(press({ message: { ...shown, date: 0 } }).act).toMatchObject({
      data: "",
      messageId: Option.none(),
    })
    expect(press({ data: "x" })).toMatchObject({ chatId: 7, chatKind: "private" })
    expect(press({ message: { ...shown, chat: inGroup } })).toMatchObject({ chatId: -100, chatKind: "group" })
  })

  it("reads blocking and unblocking; membership changes in groups need no reply", () => {
    const member = (status: string, chat: object = inPrivate) =>
      incoming({ update_id: 3, my_chat_member: { chat, from, new_chat_member: { status } } }).act
    expect(member("kicked")).toEqual(Act.Reachability({ reachable: false }))
    expect(member("member")).toEqual(Act.Reachability({ reachable: true }))
    expect(member("left", inGroup)).toEqual(silent)
  })

  it("distinguishes unsupported kinds of updates from malformed ones", () => {
    expect(kind({ update_id: 1, edited_channel_post: message({ text: "hi" }).message })).toBe("unknown")
    expect(kind({ update_id: 1 })).toBe("unknown")
    for (const broken of [
      null,
      1,
      "x",
      [],
      {},
      { update_id: "1" },
      message({ text: 5 }),
      message({ from: { id: 1.5 } }),
    ])
      expect(kind(broken)).toBe("malformed")
  })

  it.prop(
    "never throws on any input, and its error quotes nothing of it",
    [fc.jsonValue(), fc.string({ minLength: 4 })],
    ([value, secret]) => {
      for (const raw of [
        value,
        { update_id: 1, message: value },
        { update_id: 1, callback_query: value },
        { update_id: secret, message: { text: secret } },
      ])
        Either.match(readUpdate(raw, bot), {
          onLeft: (error) => {
            expect(JSON.parse(JSON.stringify(error))).toEqual({ _tag: "MalformedUpdate", kind: error.kind })
            expect(error).toBeInstanceOf(MalformedUpdate)
          },
          onRight: ({ updateId }) => {
            expect(updateIdOf(raw)).toBe(updateId)
          },
        })
    },
  )
})

describe("fields extracted from an update before decoding", () => {
  it.prop("are undefined for anything malformed, without throwing", [fc.jsonValue()], ([value]) => {
    for (const raw of [value, { update_id: 1, message: value }]) {
      const lane = laneOf(raw)
      expect(lane === undefined || Number.isSafeInteger(lane)).toBe(true)
      expect(["number", "undefined"]).toContain(typeof sentAtOf(raw))
    }
    expect(updateIdOf({ update_id: value })).toBe(Number.isSafeInteger(value) ? value : undefined)
  })

  it("include the chat, or else the person, for any kind of update", () => {
    const { message: content } = message({ text: "hi" }, inGroup)
    for (const name of ["message", "edited_message", "channel_post", "a_kind_to_come"])
      expect(laneOf({ update_id: 1, [name]: content })).toBe(-100)
    expect(laneOf({ update_id: 1, callback_query: { id: "q", from, message: content } })).toBe(-100)
    expect(laneOf({ update_id: 1, inline_query: { id: "q", from } })).toBe(7)
    expect(laneOf({ update_id: 1, message: { chat: { id: "x" } } })).toBeUndefined()
  })

  const contents = ["message", "callback_query", "my_chat_member"] as const
  it.prop(
    "name the same chat as the decoded update, whatever other fields there are",
    [Arbitrary.make(Update), fc.constantFrom(...contents), fc.dictionary(fc.string(), fc.jsonValue())],
    ([update, name, more]) => {
      const raw = { update_id: update.update_id, [name]: { ...more, ...update[name] } }
      Either.match(readUpdate(raw, bot), {
        onLeft: ({ kind: why }) => {
          expect(
            update[name] === undefined || update.message?.from === undefined || why === "malformed",
          ).toBe(true)
        },
        onRight: ({ chatId }) => {
          expect(laneOf(raw)).toBe(chatId)
        },
      })
    },
  )

  it("agree with the decoded update", () => {
    for (const raw of [message({ text: "hi" }), message({ text: "hi" }, inGroup)])
      expect(laneOf(raw)).toBe(incoming(raw).chatId)
    expect(sentAtOf(message({}))).toBe(1_700_000_000)
  })
})
