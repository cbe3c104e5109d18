import { describe, expect, it } from "@effect/vitest"
import { Effect, Metric } from "effect"
import { ChatId, MessageId } from "../../../src/domain/Ids.ts"
import type { Outgoing, OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import type { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { DrawFailed } from "../../../src/services/DrawFailed.ts"
import { type Rule } from "../../layers/FakeTelegram.ts"
import { delivered } from "./Delivered.ts"
import * as Reaction from "../../layers/Reaction.ts"

type Paint = ChartPainter["Type"]["paint"]

const photo = {
  _tag: "Bars",
  title: "Driver",
  subtitle: "Numbers",
  bars: [{ label: "Applied", value: 3, words: "3" }],
} as const

const sent: OutgoingMessage = { _tag: "SendPhoto", photo, html: "<b>words</b>", menu: true }
const edited: OutgoingMessage = {
  _tag: "EditPhoto",
  photo,
  html: "<b>words</b>",
  messageId: MessageId.make(3),
}

const painted: Paint = () => Effect.succeed(new Uint8Array([1, 2]))

/** Deliver this message and another after it. */
const deliver = (message: OutgoingMessage, paint: Paint, ...rules: ReadonlyArray<Rule>) => {
  const next: OutgoingMessage = { _tag: "SendText", html: "next", menu: false }
  const both = [message, next].map((each): Outgoing => ({
    chatId: ChatId.make(7),
    lane: "reply",
    message: each,
  }))
  return delivered(both, { paint }, ...rules)
}

const picture = "attach://file0"

describe("charts", () => {
  it.effect("are drawn when they are sent, with their words as the caption", () =>
    Effect.gen(function* () {
      const { calls, letters, methods } = yield* deliver(sent, painted)
      expect(methods).toEqual(["sendPhoto", "sendMessage"])
      expect(calls[0]?.params).toMatchObject({ photo: picture, caption: "<b>words</b>", parse_mode: "HTML" })
      expect(letters).toEqual([])
    }),
  )

  it.effect("take the place of the message they edit", () =>
    Effect.gen(function* () {
      const { calls, methods } = yield* deliver(edited, painted)
      expect(methods).toEqual(["editMessageMedia", "sendMessage"])
      expect(calls[0]?.params).toMatchObject({ message_id: 3, media: { media: picture } })
    }),
  )

  it.effect("are drawn again when the message to edit has gone", () =>
    Effect.gen(function* () {
      const { calls, methods } = yield* deliver(edited, painted, {
        method: "editMessageMedia",
        reaction: Reaction.rejected("not-editable"),
      })
      expect(methods).toEqual(["editMessageMedia", "sendPhoto", "sendMessage"])
      expect(calls[1]?.params).toMatchObject({ photo: picture })
    }),
  )

  it.effect("that can't be drawn are counted and kept as dead letters; their words arrive", () =>
    Effect.gen(function* () {
      for (const message of [sent, edited]) {
        const before = yield* Metric.value(Metrics.errors.render)
        const { calls, letters } = yield* deliver(message, () =>
          Effect.fail(new DrawFailed({ detail: "no ink" })),
        )
        expect(calls.flatMap(({ params }) => params["text"] ?? [])).toEqual(["<b>words</b>", "next"])
        expect(letters).toEqual(["render"])
        expect((yield* Metric.value(Metrics.errors.render)).count).toBe(before.count + 1)
      }
    }),
  )

  it.effect("that Telegram refuses leave their words", () =>
    Effect.gen(function* () {
      const { calls } = yield* deliver(sent, painted, {
        method: "sendPhoto",
        reaction: Reaction.rejected("bad-file"),
      })
      expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["<b>words</b>", "next"])
    }),
  )
})
