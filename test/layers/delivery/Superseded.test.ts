import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { MessageId } from "../../../src/domain/Ids.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { withoutSuperseded } from "../../../src/layers/delivery/Superseded.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import { opened, play, row } from "./PlaySchedule.ts"

const target = fc.constantFrom(MessageId.make(5), MessageId.make(6))
const html = fc.constant("…")
const menu = fc.boolean()

const anyMessage: fc.Arbitrary<OutgoingMessage> = fc.oneof<Array<fc.Arbitrary<OutgoingMessage>>>(
  fc.record({ _tag: fc.constant("SendText" as const), html, menu }),
  fc.record({ _tag: fc.constant("SendText" as const), html, menu: fc.constant(true), replaces: target }),
  fc.record({ _tag: fc.constant("SendPhoto" as const), photo: html, html, menu }),
  fc.record({ _tag: fc.constant("SendDocument" as const), document: html, html, menu }),
  fc.record({ _tag: fc.constant("EditText" as const), messageId: target, html }),
  fc.record({ _tag: fc.constant("EditCaption" as const), messageId: target, html }),
  fc.record({ _tag: fc.constant("EditPhoto" as const), messageId: target, photo: html, html }),
)
const rows = fc
  .array(anyMessage, { maxLength: 12, size: "max" })
  .map((messages) => messages.map((message, index) => row(index + 1, 1, "reply", message)))

const menuText = (text: string): OutgoingMessage => ({ _tag: "SendText", html: text, menu: true })
const edit = (id: number): OutgoingMessage => ({
  _tag: "EditText",
  messageId: MessageId.make(id),
  html: "…",
})
const isScreen = ({ _tag, ...rest }: OutgoingMessage) =>
  (_tag === "SendText" || _tag === "SendPhoto") && "menu" in rest && rest.menu
const isEdit = (message: OutgoingMessage) => "messageId" in message

/** Messages that are deleted, or replaced by a new one. */
const replaced = (messages: ReadonlyArray<OutgoingMessage>) =>
  new Set(
    messages.flatMap((message) =>
      message._tag === "SendText" && message.replaces !== undefined ? [message.replaces] : [],
    ),
  )
const edited = (messages: ReadonlyArray<OutgoingMessage>) =>
  new Set(messages.flatMap((message) => ("messageId" in message ? [message.messageId] : [])))

describe("superseded menus", () => {
  it.prop("are screens or edits only, and everything else is sent in order", [rows], ([stored]) => {
    const { kept, superseded } = withoutSuperseded(stored)
    for (const { message } of superseded) expect(isScreen(message) || isEdit(message)).toBe(true)
    expect([...kept, ...superseded].map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
      stored.map(({ id }) => id),
    )
    expect(kept.map(({ id }) => id)).toEqual(kept.map(({ id }) => id).toSorted((a, b) => a - b))
  })

  it.prop("leave the newest menu, and each message ends up looking the same", [rows], ([stored]) => {
    const { kept } = withoutSuperseded(stored)
    const [before, after] = [stored.map((each) => each.message), kept.map((each) => each.message)]
    expect(kept.at(-1)?.id).toBe(stored.at(-1)?.id)
    expect(replaced(after)).toEqual(replaced(before))
    // A message that is edited and not deleted afterwards still gets its newest edit.
    for (const id of edited(before)) {
      const newest = before.findLastIndex((message) => "messageId" in message && message.messageId === id)
      const isTaken = before.slice(newest).some((each) => each._tag === "SendText" && each.replaces === id)
      if (!isTaken) expect(kept.some((each) => each.id === newest + 1)).toBe(true)
    }
  })

  it.prop("are followed by a menu, and all that may be superseded are", [rows], ([stored]) => {
    const { kept, superseded } = withoutSuperseded(stored)
    const isMenuAfter = (id: number) =>
      stored.some((each) => each.id > id && "menu" in each.message && each.message.menu)
    for (const { id, message } of superseded) expect(isEdit(message) || isMenuAfter(id)).toBe(true)
    expect(superseded.map(({ id }) => id)).toEqual(superseded.map(({ id }) => id).toSorted((a, b) => a - b))
    for (const { id, message } of kept.filter((each) => isScreen(each.message))) {
      const newer = kept.filter((each) => each.id > id).map((each) => each.message)
      const target = message._tag === "SendText" ? message.replaces : undefined
      // A message that deletes an old one is needed until a later text does that instead.
      if (target === undefined) expect(newer.every((each) => !("menu" in each) || !each.menu)).toBe(true)
      else
        expect(
          newer.every(
            (each) =>
              each._tag !== "SendText" ||
              !each.menu ||
              (each.replaces !== undefined && each.replaces !== target),
          ),
        ).toBe(true)
    }
  })

  it.prop("edit each message at most once, except for a picture and its new caption", [rows], ([stored]) => {
    const edits = withoutSuperseded(stored).kept.flatMap(({ message }) =>
      "messageId" in message ? [message] : [],
    )
    for (const [index, older] of edits.entries())
      for (const newer of edits.slice(index + 1))
        if (newer.messageId === older.messageId) {
          expect(newer._tag).toBe("EditCaption")
          expect(older._tag).not.toBe("EditCaption")
        }
    const pictures = (all: typeof stored) =>
      all.flatMap(({ message }) => (message._tag === "EditPhoto" ? [message.messageId] : []))
    const isShownAnew = (id: MessageId) =>
      stored.some(({ message }) => message._tag === "EditText" && message.messageId === id) ||
      stored.some(({ message }) => message._tag === "SendText" && message.replaces === id)
    for (const id of pictures(stored))
      if (!isShownAnew(id)) expect(pictures(withoutSuperseded(stored).kept)).toContain(id)
  })

  it("pass the message to delete on to the newest menu", () => {
    const replaces = MessageId.make(5)
    const older = row(1, 1, "reply", { _tag: "SendText", html: "picture's end", menu: true, replaces })
    const newer = row(2, 1, "reply", menuText("newest"))
    expect(withoutSuperseded([older, newer])).toEqual({
      kept: [{ ...newer, message: { ...newer.message, replaces } }],
      superseded: [older],
    })
  })

  it("after a 429 only the newest is sent, with everything that is no menu", () => {
    const schedule = opened(1_000)
    const first = row(1, 1, "reply", menuText("first"))
    const later = [
      ...Array.from({ length: 40 }, (_, index) => row(index + 2, 1, "reply", menuText(`${index}`))),
      row(42, 1, "reply", { _tag: "SendText", html: "a fact", menu: false }),
      row(43, 1, "reply", edit(7)),
      row(44, 1, "reply", menuText("newest")),
      row(45, 2, "reply", menuText("another chat's")),
      row(46, 2, "reply", menuText("another chat's newest")),
    ]
    schedule.offer([first], 0)
    let calls = 0
    const sent = play(
      schedule,
      [first],
      () => ((calls += 1) === 1 ? Verdict.Limited({ delay: 5_000 }) : Verdict.Sent()),
      [{ at: 1_000, rows: later }],
    )
    expect(sent.map(({ item }) => item.id)).toEqual([1, 45, 46, 42, 43, 44])
    expect(schedule.takeSuperseded().map(({ id }) => id)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    )
    expect(schedule.hasSuperseded).toBe(false)
  })

  it("without a 429 each is sent", () => {
    const schedule = opened(1_000)
    const stored = [1, 2, 3].map((id) => row(id, 1, "reply", menuText(`${id}`)))
    schedule.offer(stored, 0)
    expect(play(schedule, stored).map(({ item }) => item.id)).toEqual([1, 2, 3])
  })

  it("exclude the one in flight, and none are superseded after a success", () => {
    const schedule = opened(1_000)
    const menus = Array.from({ length: 9 }, (_, index) => row(index + 1, 1, "reply", menuText(`${index}`)))
    const [first, second, third, ...later] = menus
    if (first === undefined || second === undefined || third === undefined) throw new Error("too few")
    schedule.offer([first], 0)
    expect(schedule.next(0)).toBe(first)
    schedule.settle(first, Verdict.Limited({ delay: 1_000 }), 0)
    expect(schedule.next(1_000)).toBe(first)
    schedule.offer([second, third], 1_000)
    expect(schedule.hasSuperseded).toBe(true)
    expect(schedule.takeSuperseded()).toEqual([second])
    schedule.settle(first, Verdict.Sent(), 1_000)
    schedule.offer(later, 1_000)
    expect(schedule.hasSuperseded).toBe(false)
    expect(play(schedule, []).map(({ item }) => item.id)).toEqual([3, 4, 5, 6, 7, 8, 9])
  })

  it("include those that were already waiting when the 429 came", () => {
    const schedule = opened(1_000)
    const [first, second, third] = [1, 2, 3].map((id) => row(id, 1, "reply", menuText(`${id}`)))
    if (first === undefined || second === undefined || third === undefined) throw new Error("too few")
    schedule.offer([first, second, third], 0)
    expect(schedule.next(0)).toBe(first)
    schedule.settle(first, Verdict.Limited({ delay: 1_000 }), 0)
    expect(schedule.takeSuperseded()).toEqual([first, second])
    expect(schedule.takeSuperseded()).toEqual([])
    expect(schedule.next(1_000)).toBe(third)
  })
})
