import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer } from "effect"
import { UpdateId } from "../../../src/domain/Ids.ts"
import { laneOf } from "../../../src/domain/telegram/ReadUpdate.ts"
import { takeTurn } from "../../../src/programs/turns/TakeTurn.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { botUsername, TestDialogs } from "../dialogs/TestDialogs.ts"
import { Unharmed } from "./OneTurn.ts"

const group = { id: -100, type: "supergroup", title: "Drivers" }
const writer = { id: 71, first_name: "Ann", language_code: "en" }
const said = { message_id: 1, date: 1, chat: group, from: writer }
const bot = { id: 42, is_bot: true, first_name: "Jobs", username: botUsername }

/** All updates from a group that reach a bot. */
const updates = fc.constantFrom<object>(
  { message: { ...said, text: "hello" } },
  { message: { ...said, text: `/start@${botUsername}`, entities: [] } },
  ...["start", "menu", "vacancies", "support", "cancel"].map((name) => ({
    message: {
      ...said,
      text: `/${name}@${botUsername} v_1`,
      entities: [{ type: "bot_command", offset: 0, length: name.length + botUsername.length + 2 }],
    },
  })),
  { message: { ...said, photo: [{ file_id: "photo", width: 1, height: 1 }], caption: "look" } },
  { message: { ...said, contact: { phone_number: "998901234567", first_name: "Ann", user_id: 71 } } },
  { message: { ...said, new_chat_members: [bot] } },
  { edited_message: { ...said, text: "hello again" } },
  { callback_query: { id: "q", from: writer, message: { ...said, from: bot }, data: "garbage" } },
  {
    my_chat_member: {
      chat: group,
      from: writer,
      date: 1,
      old_chat_member: { status: "member", user: bot },
      new_chat_member: { status: "left", user: bot },
    },
  },
)

let last = 5_000_000

layer(Layer.provideMerge(Unharmed, TestDialogs))("a group", (it) => {
  it.effect.prop(
    "creates no accounts, whatever is written, pressed or changed in it",
    [fc.array(updates, { minLength: 1, maxLength: 5 })],
    ([all]) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const inbox = yield* Inbox
        for (const update of all) {
          last += 1
          const payload = { update_id: last, ...update }
          const chatId = laneOf(payload)
          if (chatId === undefined) continue
          const item = {
            updateId: UpdateId.make(last),
            chatId,
            payload,
            json: JSON.stringify(payload),
            receivedAt: 1,
          }
          yield* inbox.append([item], last + 1)
          const { handled } = yield* takeTurn([item])
          expect(handled.map(({ account, defect }) => [account, defect])).toEqual([[undefined, undefined]])
        }
        expect(yield* sql`SELECT id FROM accounts`).toEqual([])
      }),
    { fastCheck: { numRuns: 40 } },
  )
})
