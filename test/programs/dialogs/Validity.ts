import { Either, Option } from "effect"
import { expect } from "@effect/vitest"
import { decodeTap } from "../../../src/domain/CallbackData.ts"
import type { Act } from "../../../src/domain/Incoming.ts"
import type { InlineKeyboard } from "../../../src/domain/Keyboard.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { checkInlineButton } from "../../../sandbox/methods/CheckButton.ts"
import { day, type PrivateChat } from "./PrivateChat.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"

/** Half a character, NUL, or what turns around the words that follow it. */
const unfit = /[\p{Surrogate}\0\u202a-\u202e\u2066-\u2069]/u

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
    expect(button.text).not.toMatch(unfit)
    expect(button.text).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u)
    expect(button.text).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
  }
}

/** What a test writes to be taken for the bot's own words: an icon at the beginning of a line, and this. */
export const forged = "zforged"
const forgery = new RegExp(`^(?:<[^<>]*>|\\s)*\\p{Extended_Pictographic}\\ufe0f?\\s?${forged}`, "mu")

export const expectValidMessage = (message: OutgoingMessage) => {
  expect(message.html).not.toMatch(unfit)
  expect(message.html.replace(/<blockquote>[^<]*<\/blockquote>/gu, "quoted")).not.toMatch(forgery)
  const { text } = parseHtml(message.html)
  const isCaption = "photo" in message || "document" in message || "voice" in message
  if (!isCaption) expect(text.trim()).not.toBe("")
  expect(text.length).toBeLessThanOrEqual(isCaption ? 1_024 : 4_096)
  const { keyboard } = message
  if (keyboard !== undefined && "inline_keyboard" in keyboard) expectValidKeyboard(keyboard)
}

/** A keyboard below the input can only be put away by a message of its own. */
const putsKeyboardAway = ({ keyboard }: OutgoingMessage): boolean =>
  keyboard !== undefined && "remove_keyboard" in keyboard

/**
 * How many replies may come: one, but where words over the screen are all there is to say, or nothing is (an old menu's
 * button is still told that it is old, with a fresh one).
 */
const repliesTo = (act: Act, { answer }: Outcome): ReadonlyArray<number> => {
  if (act._tag === "Reachability" || act._tag === "Silent") return [0]
  if (act._tag === "Edit") return [0, 1]
  if (act._tag !== "Press") return [1]
  const tap = Option.getOrUndefined(Either.getRight(decodeTap(act.data)))?.tap
  const said = Option.filter(answer, ({ text }) => text !== undefined)
  if (tap?._tag === "Here") return [0, 1]
  if (tap?._tag === "Wizard" && tap.act === "choose" && Option.isSome(said)) return [0, 1]
  // Nothing comes of a second tap: the first one's result stands.
  if (Option.isNone(said) && (tap?._tag === "Wizard" || tap?._tag === "Do")) return [0, 1]
  const isOnItsWay = tap?._tag === "Do" && tap.act === "pdf" && Option.exists(said, ({ alert }) => !alert)
  return [isOnItsWay ? 0 : 1]
}

/** What holds of whatever a person does in private: a valid answer, and to a press exactly one. */
export const expectValid = (act: Act, outcome: Outcome) => {
  const { answer, outgoing } = outcome
  const replies = outgoing.filter(({ lane, message }) => lane === "reply" && !putsKeyboardAway(message))
  expect(repliesTo(act, outcome)).toContain(replies.length)
  for (const { message } of outgoing) expectValidMessage(message)
  expect(Option.isSome(answer)).toBe(act._tag === "Press")
  for (const { queryId, text } of Option.toArray(answer)) {
    expect(act._tag === "Press" && act.queryId).toBe(queryId)
    expect((text ?? "").length).toBeLessThanOrEqual(200)
  }
}

const draftLifetime = 30 * day

/** What holds of a chat after an act at a time, whatever the act was. */
export const expectSound = (act: Act, { account, session }: PrivateChat, at: number) => {
  const { active, drafts } = session
  for (const name of Option.toArray(active)) {
    expect(Object.keys(drafts)).toContain(name)
    // Nothing is asked of who has not agreed.
    expect(Option.isSome(account.consentedAt)).toBe(true)
  }
  for (const { step, updatedAt } of Object.values(drafts)) {
    expect(step).toMatch(/^[a-z]{1,12}$/)
    // A block is noted without a look at the session.
    if (act._tag !== "Reachability") expect(at - updatedAt).toBeLessThanOrEqual(draftLifetime)
  }
}
