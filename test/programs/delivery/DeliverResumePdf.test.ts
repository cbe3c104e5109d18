import { describe, expect, it } from "@effect/vitest"
import { Effect, Metric, Option } from "effect"
import { ChatId } from "../../../src/domain/Ids.ts"
import { ResumeId } from "../../../src/domain/market/MarketIds.ts"
import type { Outgoing } from "../../../src/domain/Outgoing.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import type { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { DrawFailed } from "../../../src/services/DrawFailed.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { type Rule } from "../../layers/FakeTelegram.ts"
import { delivered } from "./Delivered.ts"
import * as Reaction from "../../layers/Reaction.ts"

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

/** Deliver a file and a message after it. */
const deliver = (print: Print, ...rules: ReadonlyArray<Rule>) =>
  delivered([paper, words], { print }, ...rules)

describe("generated PDF files", () => {
  it.effect("are announced, generated, and sent with their caption", () =>
    Effect.gen(function* () {
      const { calls, letters, methods } = yield* deliver(printed)
      expect(methods).toEqual(["sendChatAction", "sendDocument", "sendMessage"])
      expect(calls[1]?.params).toMatchObject({ chat_id: 7, caption: "<b>here</b>", parse_mode: "HTML" })
      expect(letters).toEqual([])
    }),
  )

  it.effect("are sent even if the announcement fails", () =>
    Effect.gen(function* () {
      const { methods } = yield* deliver(printed, {
        method: "sendChatAction",
        reaction: Reaction.unavailable("network"),
      })
      expect(methods).toContain("sendDocument")
    }),
  )

  it.effect("are replaced by a message if the recipient no longer has access", () =>
    Effect.gen(function* () {
      const { calls, letters } = yield* deliver(() => Effect.succeed(Option.none()))
      expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
      expect(letters).toEqual([])
    }),
  )

  it.effect(
    "that can't be drawn are reported, counted and kept as dead letters, without delaying others",
    () =>
      Effect.gen(function* () {
        const before = yield* Metric.value(Metrics.errors.render)
        const { calls, letters } = yield* deliver(() => Effect.fail(new DrawFailed({ detail: "no ink" })))
        expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
        expect(letters).toEqual(["render"])
        expect((yield* Metric.value(Metrics.errors.render)).count).toBe(before.count + 1)
      }),
  )

  it.effect("whose content can't be read are reported and kept, without delaying others", () =>
    Effect.gen(function* () {
      const { calls, letters } = yield* deliver(() =>
        Effect.fail(new StorageError({ operation: "resumes.get", code: "unreadable" })),
      )
      expect(calls.slice(1).map(({ params }) => params["text"])).toEqual(["none", "next"])
      expect(letters).toEqual(["unreadable"])
    }),
  )

  it.effect("are retried later after a database failure", () =>
    Effect.gen(function* () {
      let failures = 2
      const { letters, methods } = yield* deliver((recipe, reader) =>
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
