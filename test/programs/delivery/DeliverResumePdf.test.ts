import { describe, expect, it } from "@effect/vitest"
import { Clock, Effect, Fiber, Layer, Metric, Option, TestClock } from "effect"
import { SqlClient } from "@effect/sql/SqlClient"
import { ChatId } from "../../../src/domain/Ids.ts"
import { ResumeId } from "../../../src/domain/market/MarketIds.ts"
import type { Outgoing } from "../../../src/domain/Outgoing.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { deliverOutbox } from "../../../src/programs/delivery/DeliverOutbox.ts"
import { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { DeliverySchedule } from "../../../src/services/DeliverySchedule.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { DrawFailed } from "../../../src/services/DrawFailed.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { FakeTelegram, type Rule } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

type Print = ResumePdfs["Type"]["print"]

const paper: Outgoing = {
  chatId: ChatId.make(7),
  lane: "notice",
  message: {
    _tag: "SendPaper",
    recipe: { resume: ResumeId.make(5), locale: "uz", reader: { _tag: "Finder" } },
    html: "<b>here</b>",
    otherwise: "none",
    menu: false,
  },
}
const words: Outgoing = {
  chatId: ChatId.make(7),
  lane: "notice",
  message: { _tag: "SendText", html: "next", menu: false },
}

const printed: Print = () => Effect.succeed(Option.some({ filename: "Ann.pdf", bytes: new Uint8Array([1]) }))

/** The calls to Telegram when a file and a message after it are delivered. */
const delivered = (print: Print, ...rules: ReadonlyArray<Rule>) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const fiber = yield* Effect.fork(deliverOutbox)
    yield* FakeTelegram.script(...rules)
    const schedule = yield* DeliverySchedule
    yield* schedule.offer(yield* outbox.add([paper, words], yield* Clock.currentTimeMillis))
    yield* TestClock.adjust("2 minutes")
    const { notice } = yield* outbox.waiting
    expect(notice.count).toBe(0)
    yield* Fiber.interrupt(fiber)
    const sql = yield* SqlClient
    const letters = yield* sql<{ reason: string }>`SELECT reason FROM dead_letters`
    const calls = yield* FakeTelegram.calls
    return { calls, letters: letters.map(({ reason }) => reason), methods: calls.map(({ method }) => method) }
  }).pipe(
    Effect.provide(
      Layer.mergeAll(
        FakeTelegram.layer,
        FloodControlledSchedule,
        Layer.succeed(ResumePdfs, { print }),
        Layer.mock(Reveals, {}),
        Layer.mock(ChartPainter, {}),
      ).pipe(Layer.provideMerge(TestStorage), Layer.fresh),
    ),
  )

describe("generated PDF files", () => {
  it.effect("are announced, generated, and sent with their caption", () =>
    Effect.gen(function* () {
      const { calls, letters, methods } = yield* delivered(printed)
      expect(methods).toEqual(["sendChatAction", "sendDocument", "sendMessage"])
      expect(calls[1]?.params).toMatchObject({ chat_id: 7, caption: "<b>here</b>", parse_mode: "HTML" })
      expect(letters).toEqual([])
    }),
  )

  it.effect("are sent even if the announcement fails", () =>
    Effect.gen(function* () {
      const { methods } = yield* delivered(printed, {
        method: "sendChatAction",
        reaction: Reaction.unavailable("network"),
      })
      expect(methods).toContain("sendDocument")
    }),
  )

  it.effect("are replaced by a message if the recipient no longer has access", () =>
    Effect.gen(function* () {
      const { calls, letters } = yield* delivered(() => Effect.succeed(Option.none()))
      expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
      expect(letters).toEqual([])
    }),
  )

  it.effect(
    "that can't be drawn are reported, counted and kept as dead letters, without delaying others",
    () =>
      Effect.gen(function* () {
        const before = yield* Metric.value(Metrics.errors.render)
        const { calls, letters } = yield* delivered(() => Effect.fail(new DrawFailed({ detail: "no ink" })))
        expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
        expect(letters).toEqual(["render"])
        expect((yield* Metric.value(Metrics.errors.render)).count).toBe(before.count + 1)
      }),
  )

  it.effect("whose content can't be read are reported and kept, without delaying others", () =>
    Effect.gen(function* () {
      const { calls, letters } = yield* delivered(() =>
        Effect.fail(new StorageError({ operation: "resumes.get", code: "unreadable" })),
      )
      expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
      expect(letters).toEqual(["unreadable"])
    }),
  )

  it.effect("are retried later after a database failure", () =>
    Effect.gen(function* () {
      let failures = 2
      const { letters, methods } = yield* delivered((recipe, reader) =>
        Effect.suspend(() => {
          failures -= 1
          return failures < 0
            ? printed(recipe, reader)
            : Effect.fail(new StorageError({ operation: "resumes.get", code: "SQLITE_BUSY" }))
        }),
      )
      expect(methods.filter((method) => method === "sendDocument")).toHaveLength(1)
      expect(letters).toEqual([])
    }),
  )
})
