import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import type { StoryRule } from "../../../sandbox/web/Protocol.ts"
import { areSeen, freshMessages, nextMove } from "../../../sandbox/client/stories/NextMove.ts"
import type { Message } from "../../../sandbox/world/Message.ts"

const [bot, ann] = [1, 2]

const message = (id: number, from: number, text: string, ...labels: ReadonlyArray<string>): Message => ({
  message_id: id,
  date: 0,
  chat: { id: ann, type: "private", first_name: "Ann" },
  from: { id: from, is_bot: from === bot, first_name: "X" },
  text,
  ...(labels.length === 0
    ? {}
    : {
        reply_markup: {
          inline_keyboard: labels.map((label) => [{ text: label, callback_data: `data:${label}` }]),
        },
      }),
})

const press = (messageId: number, label: string) => ({
  _tag: "Press",
  messageId,
  data: `data:${label}`,
  label,
})

describe("the next move of a story", () => {
  it("presses the button with the label, with it inside, or of its line in a numbered list", () => {
    const list = "Found: 2\n1. Driver · Samarkand\n2. Cook · Tashkent"
    const fresh = [message(5, bot, list, "1", "2", "☰ Menu")]
    expect(nextMove([{ press: ["☰ Menu"] }], fresh)).toEqual(press(5, "☰ Menu"))
    expect(nextMove([{ press: ["Menu"] }], fresh)).toEqual(press(5, "☰ Menu"))
    expect(nextMove([{ press: ["Cook"] }], fresh)).toEqual(press(5, "2"))
    expect(nextMove([{ press: ["Baker"] }], fresh)).toBeUndefined()
    expect(nextMove([{ press: ["Me"] }], fresh)).toBeUndefined()
  })

  it("follows the first rule that fits, and writes where there is no button", () => {
    const fresh = [message(5, bot, "Which city?", "Tashkent")]
    const rules: ReadonlyArray<StoryRule> = [
      { sees: "Which profession?", say: "cook" },
      { sees: "Which city?", press: ["Samarkand"], say: "Samarkand" },
      { press: ["Tashkent"] },
    ]
    expect(nextMove(rules, fresh)).toEqual({ _tag: "Say", text: "Samarkand" })
    expect(nextMove(rules.slice(2), fresh)).toEqual(press(5, "Tashkent"))
    expect(nextMove(rules, [])).toBeUndefined()
  })

  it("looks at nothing that is older than what the person wrote last", () => {
    const all = [
      message(1, bot, "old", "Go"),
      message(2, ann, "x"),
      message(3, bot, "new"),
      message(4, bot, "and"),
    ]
    expect(freshMessages(all, ann).map(({ message_id }) => message_id)).toEqual([3, 4])
    expect(areSeen(freshMessages(all, ann), ["old"])).toBe(false)
    expect(areSeen(freshMessages(all, ann), ["never", "and"])).toBe(true)
  })

  const label = fc.string({ minLength: 1, maxLength: 6 })

  it.prop(
    "presses only buttons that are there, in the latest message that has some",
    [fc.array(fc.array(label, { maxLength: 3 }), { maxLength: 4 }), fc.array(label)],
    ([keyboards, wanted]) => {
      const fresh = keyboards.map((labels, id) => message(id, bot, "text", ...labels))
      const move = nextMove([{ press: wanted }], fresh)
      if (move?._tag !== "Press") return
      const last = fresh.findLast(({ reply_markup }) => reply_markup !== undefined)
      expect(move.messageId).toBe(last?.message_id)
      expect(keyboards[move.messageId]).toContain(move.label)
    },
  )
})
