import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Either, FastCheck as fc, Option } from "effect"
import { MessageId } from "../../src/domain/Ids.ts"
import { Act, type Incoming } from "../../src/domain/Incoming.ts"
import { laneOf, MalformedUpdate, readUpdate, sentAtOf, updateIdOf } from "../../src/domain/ReadUpdate.ts"
import { Update } from "../../src/domain/Update.ts"

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
  it("tells who did what where", () => {
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
    })
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
    "reads %j as words",
    (text) => {
      expect(act({ text })).toEqual(Act.Text({ text }))
    },
  )

  it.prop("takes words as they were written", [fc.string({ unit: "binary", minLength: 1 })], ([text]) => {
    fc.pre(!text.startsWith("/"))
    expect(act({ text })).toEqual(Act.Text({ text }))
  })

  it("hears in a group only what is addressed to the bot", () => {
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

  it("takes a shared phone as the person's own only when Telegram says so", () => {
    const contact = (user_id?: number) => act({ contact: { phone_number: "998901234567", user_id } })
    expect(contact(7)).toEqual(Act.Contact({ phone: "998901234567", own: true }))
    expect(contact(8)).toMatchObject({ own: false })
    expect(contact()).toMatchObject({ own: false })
    expect(act({ contact: { phone_number: "1", user_id: 7 } }, inGroup)).toEqual(silent)
  })

  it("takes the largest size of a photo, and the other kinds by their file", () => {
    expect(act({ photo: [{ file_id: "small" }, { file_id: "large" }], caption: "here" })).toEqual(
      Act.Photo({ fileId: "large", caption: Option.some("here") }),
    )
    expect(act({ document: { file_id: "d" } })).toEqual(Act.Document({ fileId: "d", caption: nothing }))
    expect(act({ voice: { file_id: "v", duration: 3 } })).toEqual(Act.Voice({ fileId: "v" }))
    for (const content of [{ sticker: { file_id: "s" } }, { location: {} }, { poll: {} }, { photo: [] }])
      expect(act(content)).toEqual(Act.OtherMessage())
  })

  it("reads a press, also of a message that can't be seen or a button without data", () => {
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

  it("reads a block and its end; a change in a group asks for no answer", () => {
    const member = (status: string, chat: object = inPrivate) =>
      incoming({ update_id: 3, my_chat_member: { chat, from, new_chat_member: { status } } }).act
    expect(member("kicked")).toEqual(Act.Reachability({ reachable: false }))
    expect(member("member")).toEqual(Act.Reachability({ reachable: true }))
    expect(member("left", inGroup)).toEqual(silent)
  })

  it("tells an update of a kind we don't read from one of a wrong shape", () => {
    expect(kind({ update_id: 1, edited_message: message({ text: "hi" }).message })).toBe("unknown")
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
    "reads anything without dying, and an error quotes nothing of it",
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

describe("what is known of an update before it is read", () => {
  it.prop("is nothing for anything else, and never dies", [fc.jsonValue()], ([value]) => {
    for (const raw of [value, { update_id: 1, message: value }]) {
      const lane = laneOf(raw)
      expect(lane === undefined || Number.isSafeInteger(lane)).toBe(true)
      expect(["number", "undefined"]).toContain(typeof sentAtOf(raw))
    }
    expect(updateIdOf({ update_id: value })).toBe(Number.isSafeInteger(value) ? value : undefined)
  })

  it("is the chat, or else the person, in any kind of update", () => {
    const { message: content } = message({ text: "hi" }, inGroup)
    for (const name of ["message", "edited_message", "channel_post", "a_kind_to_come"])
      expect(laneOf({ update_id: 1, [name]: content })).toBe(-100)
    expect(laneOf({ update_id: 1, callback_query: { id: "q", from, message: content } })).toBe(-100)
    expect(laneOf({ update_id: 1, inline_query: { id: "q", from } })).toBe(7)
    expect(laneOf({ update_id: 1, message: { chat: { id: "x" } } })).toBeUndefined()
  })

  const contents = ["message", "callback_query", "my_chat_member"] as const
  it.prop(
    "is the very chat that is read of it, whatever else stands there",
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

  it("agrees with what is read of it", () => {
    for (const raw of [message({ text: "hi" }), message({ text: "hi" }, inGroup)])
      expect(laneOf(raw)).toBe(incoming(raw).chatId)
    expect(sentAtOf(message({}))).toBe(1_700_000_000)
  })
})
