import { Option } from "effect"
import { expect } from "@effect/vitest"
import type { Act } from "../../../src/domain/Incoming.ts"
import type { InlineKeyboard } from "../../../src/domain/Keyboard.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { checkInlineButton } from "../../../sandbox/methods/CheckButton.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"

/** Telegram's limits, as its server enforces or clients show them. */
const expectValidKeyboard = ({ inline_keyboard: rows }: InlineKeyboard) => {
  expect(rows.flat().length).toBeLessThanOrEqual(100)
  for (const row of rows) {
    expect(row.length).toBeGreaterThan(0)
    expect(row.length).toBeLessThanOrEqual(8)
    // More than this is cut off on a small phone.
    if (row.length > 1) for (const { text } of row) expect(text.length, text).toBeLessThanOrEqual(14)
  }
  for (const button of rows.flat()) {
    checkInlineButton(button)
    // Not by its icon alone.
    expect(button.text).toMatch(/\p{L}{2}/u)
  }
}

export const expectValidMessage = (message: OutgoingMessage) => {
  const { text } = parseHtml(message.html)
  expect(text.trim()).not.toBe("")
  expect(text.length).toBeLessThanOrEqual(message._tag === "SendPhoto" ? 1_024 : 4_096)
  const { keyboard } = message
  if (keyboard !== undefined && "inline_keyboard" in keyboard) expectValidKeyboard(keyboard)
}

/** What holds of whatever a person does in private: a valid answer, and to a press exactly one. */
export const expectValid = (act: Act, { answer, outgoing }: Outcome) => {
  const replies = outgoing.filter(({ lane }) => lane === "reply")
  expect(replies).toHaveLength(act._tag === "Reachability" || act._tag === "Silent" ? 0 : 1)
  for (const { message } of outgoing) expectValidMessage(message)
  expect(Option.isSome(answer)).toBe(act._tag === "Press")
  for (const { queryId, text } of Option.toArray(answer)) {
    expect(act._tag === "Press" && act.queryId).toBe(queryId)
    expect((text ?? "").length).toBeLessThanOrEqual(200)
  }
}
