import { Either, Option } from "effect"
import { expect } from "@effect/vitest"
import { decodeTap } from "../../../src/domain/CallbackData.ts"
import type { Act } from "../../../src/domain/Incoming.ts"
import { buttonWidth, widthOf } from "../../../src/domain/text/Width.ts"
import type { InlineKeyboard } from "../../../src/domain/telegram/Keyboard.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { checkInlineButton } from "../../../sandbox/methods/CheckButton.ts"
import { day, type PrivateChat } from "./PrivateChat.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"

/** Half a character, NUL, or a character that reverses the text after it. */
const unfit = /[\p{Surrogate}\0\u202a-\u202e\u2066-\u2069]/u

/** Telegram's limits, as enforced by its server or shown by clients. */
const expectValidKeyboard = ({ inline_keyboard: rows }: InlineKeyboard) => {
  expect(rows.flat().length).toBeLessThanOrEqual(100)
  for (const row of rows) {
    expect(row.length).toBeGreaterThan(0)
    expect(row.length).toBeLessThanOrEqual(8)
    // More is cut off on a small phone.
    if (row.length > 1) for (const { text } of row) expect(text.length, text).toBeLessThanOrEqual(14)
  }
  for (const button of rows.flat()) {
    checkInlineButton(button)
    expect(widthOf(button.text), button.text).toBeLessThanOrEqual(buttonWidth)
    expect(button.text).not.toMatch(unfit)
    expect(button.text).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u)
    expect(button.text).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
  }
}

/** Text that a test writes to be mistaken for the bot's own: an icon at the start of a line, followed by this. */
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

/** A keyboard below the input field can only be removed by a separate message. */
const putsKeyboardAway = ({ keyboard }: OutgoingMessage): boolean =>
  keyboard !== undefined && "remove_keyboard" in keyboard

/**
 * The number of allowed replies: one, or none if a line above the screen or nothing is all there is to say
 * (an old menu's button still gets an alert and a fresh menu).
 */
const repliesTo = (act: Act, { account, answer, outgoing, session }: Outcome): ReadonlyArray<number> => {
  if (act._tag === "Reachability" || act._tag === "Silent") return [0]
  // A ban is told once, not once per message.
  if (account.standing !== "active") return [0, 1]
  // A forwarded message is marked once it has arrived.
  if (outgoing.some(({ message }) => "receipt" in message && message.receipt !== undefined)) return [0, 1]
  if (act._tag === "Edit") return [0, 1]
  // That nobody reads a conversation now is said once.
  if (act._tag !== "Press") return Option.contains(session.active, "chat") ? [0, 1] : [1]
  const tap = Option.getOrUndefined(Either.getRight(decodeTap(act.data)))?.tap
  const said = Option.filter(answer, ({ text }) => text !== undefined)
  if (tap?._tag === "Here") return [0, 1]
  if (tap?._tag === "Wizard" && tap.act === "choose" && Option.isSome(said)) return [0, 1]
  // A second tap has no effect: the first one's result remains.
  if (Option.isNone(said) && (tap?._tag === "Wizard" || tap?._tag === "Area")) return [0, 1]
  const isOnItsWay =
    tap?._tag === "Area" &&
    (tap.act === "askPdf" || tap.act === "sendPdf") &&
    Option.exists(said, ({ alert }) => !alert)
  return [isOnItsWay ? 0 : 1]
}

/** The invariants of any act in private: a valid answer, and exactly one to a press. */
export const expectValid = (act: Act, outcome: Outcome) => {
  const { answer, outgoing } = outcome
  const replies = outgoing.filter(({ lane, message }) => lane === "reply" && !putsKeyboardAway(message))
  expect(repliesTo(act, outcome), JSON.stringify([act, answer])).toContain(replies.length)
  for (const { message } of outgoing) expectValidMessage(message)
  expect(Option.isSome(answer)).toBe(act._tag === "Press")
  for (const { queryId, text } of Option.toArray(answer)) {
    expect(act._tag === "Press" && act.queryId).toBe(queryId)
    expect((text ?? "").length).toBeLessThanOrEqual(200)
  }
}

const draftLifetime = 30 * day

/** The invariants of a chat after any single act. */
export const expectSound = (act: Act, { account, session }: PrivateChat, at: number) => {
  const { active, drafts } = session
  for (const name of Option.toArray(active)) {
    expect(Object.keys(drafts)).toContain(name)
    // Nothing is asked before the consent.
    expect(Option.isSome(account.consentedAt)).toBe(true)
  }
  for (const { step, updatedAt } of Object.values(drafts)) {
    expect(step).toMatch(/^[a-z]{1,12}$/)
    // A block is recorded without looking at the session.
    if (act._tag !== "Reachability") expect(at - updatedAt).toBeLessThanOrEqual(draftLifetime)
  }
}
