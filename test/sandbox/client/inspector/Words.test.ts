import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { chatOfUpdate } from "../../../../sandbox/client/inspector/ChatOf.ts"
import { faultButtons } from "../../../../sandbox/client/inspector/FaultButtons.ts"
import { faultInWords, strikesInWords } from "../../../../sandbox/client/inspector/FaultWords.ts"
import { prettyJson } from "../../../../sandbox/client/inspector/PrettyJson.ts"
import { refusalInWords } from "../../../../sandbox/client/inspector/RefusalWords.ts"
import { durationInWords, timeOfDay } from "../../../../sandbox/client/inspector/Words.ts"
import { decodeFaultRules } from "../../../../sandbox/faults/DecodeFaultRule.ts"

describe("faults", () => {
  it("of every button are rules that the sandbox accepts", () => {
    const refused = faultButtons.filter(
      ({ rule }) => decodeFaultRules(JSON.stringify([rule]))._tag === "Left",
    )
    expect(refused).toEqual([])
  })

  it("of every button have different descriptions", () => {
    const words = faultButtons.map(({ rule }) => faultInWords(rule))
    expect(words).toEqual([
      "429 Too Many Requests for 3 s, at sendMessage",
      "502 with a proxy's HTML page, at any call",
      "Answers 500 ms later, at any call",
      "Connection dropped, at any call, 10 % of the time",
      "No answer ever, at getUpdates",
    ])
  })

  it("state how often they may still strike", () => {
    const html = { kind: "html" } as const
    expect(strikesInWords({ rule: { fault: html, times: 5 }, hits: 2 })).toBe("3 × still to come, struck 2 ×")
    expect(strikesInWords({ rule: { fault: html }, hits: 0 })).toBe("until cleared")
  })
})

describe("the chat of an update", () => {
  it.each([
    ["a message", { update_id: 1, message: { chat: { id: 7, first_name: "Ada", last_name: "L" } } }, "Ada L"],
    ["a group", { update_id: 1, edited_message: { chat: { id: -7, title: "Team" } } }, "Team"],
    [
      "a press",
      {
        update_id: 1,
        callback_query: { from: { id: 1, first_name: "B" }, message: { chat: { id: 1, username: "b" } } },
      },
      "b",
    ],
    ["an inline query", { update_id: 1, inline_query: { from: { id: 1, first_name: "Cy" } } }, "Cy"],
    ["a nameless chat", { update_id: 1, message: { chat: { id: 7 } } }, "7"],
    ["a poll", { update_id: 1, poll: { id: "1" } }, ""],
    ["no update", null, ""],
  ])("%s", (_, update, name) => {
    expect(chatOfUpdate(update)).toBe(name)
  })
})

describe("formatted JSON", () => {
  it("has the same value if no text in it looks like JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.double({ noNaN: true }), fc.boolean())), (value) => {
        expect(prettyJson(value)).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  it("expands parameters that are JSON in a string, and leaves lookalikes alone", () => {
    expect(prettyJson({ reply_markup: '{"a":[1]}', text: "[hi" })).toBe(
      JSON.stringify({ reply_markup: { a: [1] }, text: "[hi" }, null, 2),
    )
  })
})

describe("a refusal's message", () => {
  it.each([
    ['{"error":"There is no such bot."}', "There is no such bot."],
    ['{"ok":false,"error_code":400,"description":"Bad Request: fault"}', "Bad Request: fault"],
    ["<html>", "The sandbox answered 502."],
    ["null", "The sandbox answered 502."],
    ["", "The sandbox answered 502."],
  ])("for %j is: %s", (body, words) => {
    expect(refusalInWords(502, body)).toBe(words)
  })
})

describe("times", () => {
  it.each([
    [-5, "0 s"],
    [59_999, "59 s"],
    [125_000, "2 min 5 s"],
    [7_260_000, "2 h 1 min"],
  ])("%d ms is %s", (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words)
  })

  it("of day include milliseconds", () => {
    expect(timeOfDay(new Date(2026, 0, 2, 3, 4, 5, 6).getTime())).toBe("03:04:05.006")
  })
})
