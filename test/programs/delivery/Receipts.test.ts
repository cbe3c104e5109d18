import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Fiber, Layer, TestClock } from "effect"
import { describe } from "vitest"
import { ChatId, MessageId } from "../../../src/domain/Ids.ts"
import { ChatMessageId } from "../../../src/domain/market/MarketIds.ts"
import type { OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { deliverOutbox } from "../../../src/programs/delivery/DeliverOutbox.ts"
import { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { FakeTelegram, type Rule } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const World = Layer.mergeAll(
  FakeTelegram.layer,
  FloodControlledSchedule,
  Layer.mock(ChartPainter, {}),
  Layer.mock(ResumePdfs, {}),
  Layer.mock(Reveals, {}),
).pipe(Layer.provideMerge(TestStorage))

const [author, reader] = [ChatId.make(1), ChatId.make(2)]
const own = MessageId.make(70)
const receipt = { chatId: author, messageId: own, unreachable: "has stopped the bot", lost: "lost" }
const refused = { html: "instead", sender: { chatId: author, html: "only the words" } }

const lines: ReadonlyArray<OutgoingMessage> = [
  { _tag: "SendText", html: "words", menu: false, receipt },
  { _tag: "SendPhoto", photo: "file", html: "words", menu: false, refused, receipt },
  { _tag: "SendVoice", voice: "file", html: "words", menu: false, refused, receipt },
]

const failures: ReadonlyArray<Omit<Rule, "chatId"> & { readonly told?: string }> = [
  { reaction: Reaction.normal },
  { reaction: Reaction.malformed },
  { reaction: Reaction.rateLimited("3 seconds") },
  { reaction: Reaction.unavailable("server") },
  { reaction: Reaction.rejected("bad-markup") },
  { reaction: Reaction.forbidden(), told: "has stopped the bot" },
  { reaction: Reaction.rejected("chat-not-found"), told: "lost" },
  { reaction: Reaction.rejected("bad-file"), told: "only the words" },
]

describe("the author of a forwarded message", () => {
  it.effect.prop(
    "sees a mark once it has arrived, and words only if it has not",
    [fc.constantFrom(...lines), fc.constantFrom(...failures)],
    ([message, { reaction, told }]) =>
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: reader, reaction })
        yield* (yield* Outbox).add([{ chatId: reader, lane: "notice", message }], 0)
        const fiber = yield* Effect.fork(deliverOutbox)
        yield* TestClock.adjust("1 minute")
        yield* Fiber.interrupt(fiber)
        const calls = (yield* FakeTelegram.calls).filter(({ chatId }) => chatId === author)
        // A text can't be refused for its file.
        const expected = message._tag === "SendText" && told === "only the words" ? "lost" : told
        expect(calls.map(({ method, params }) => [method, params["text"] ?? params["message_id"]])).toEqual(
          expected === undefined ? [["setMessageReaction", own]] : [["sendMessage", expected]],
        )
      }).pipe(Effect.provide(Layer.fresh(World))),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("loses nothing by a mark that Telegram refuses", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({ method: "setMessageReaction", reaction: Reaction.rejected("other") })
      const message: OutgoingMessage = { _tag: "SendText", html: "words", menu: false, receipt }
      yield* (yield* Outbox).add([{ chatId: reader, lane: "notice", message }], 0)
      const fiber = yield* Effect.fork(deliverOutbox)
      yield* TestClock.adjust("1 minute")
      yield* Fiber.interrupt(fiber)
      const methods = (yield* FakeTelegram.calls).map(({ method }) => method)
      expect(methods).toEqual(["sendMessage", "setMessageReaction"])
    }).pipe(Effect.provide(Layer.fresh(World))),
  )
})

describe("an album", () => {
  const parts = [70, 71, 72].map((source, index) => ({
    ...({ _tag: "SendPhoto", photo: `file${source}`, html: `Page ${source}`, menu: false, refused } as const),
    copyOf: ChatMessageId.make(index + 1),
    receipt: { ...receipt, messageId: MessageId.make(source) },
  }))
  const album: OutgoingMessage = { _tag: "SendAlbum", html: "Page 70", menu: false, parts }
  const callsAfter = (...rules: ReadonlyArray<Rule>) =>
    Effect.gen(function* () {
      yield* FakeTelegram.script(...rules)
      yield* (yield* Outbox).add([{ chatId: reader, lane: "notice", message: album }], 0)
      const fiber = yield* Effect.fork(deliverOutbox)
      yield* TestClock.adjust("1 minute")
      yield* Fiber.interrupt(fiber)
      return (yield* FakeTelegram.calls).map(({ chatId, method }) => [chatId, method])
    }).pipe(Effect.provide(Layer.fresh(World)))

  it.effect("is sent as one and marked once; refused, its files go one by one", () =>
    Effect.gen(function* () {
      expect(yield* callsAfter()).toEqual([
        [reader, "sendMediaGroup"],
        [author, "setMessageReaction"],
      ])
      const refusal = { method: "sendMediaGroup", reaction: Reaction.rejected("bad-file") } as const
      const second = { method: "sendPhoto", reaction: Reaction.rejected("bad-file") } as const
      const calls = yield* callsAfter(refusal, second)
      expect(calls.filter(([chat]) => chat === reader).map(([, method]) => method)).toEqual([
        ...["sendMediaGroup", "sendPhoto", "sendMessage", "sendPhoto", "sendPhoto"],
      ])
      expect(calls.filter(([, method]) => method === "setMessageReaction")).toHaveLength(2)
      expect(yield* callsAfter({ method: "sendMediaGroup", reaction: Reaction.forbidden() })).toEqual([
        [reader, "sendMediaGroup"],
        [author, "sendMessage"],
      ])
    }),
  )
})
