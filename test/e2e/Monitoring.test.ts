import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import { errorTypes } from "../../src/domain/defects/ErrorType.ts"
import { families } from "../alerts/Rules.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { setStage } from "./Stage.ts"

/** The lines of a metric family, comments included. */
const family = (text: string, name: string) =>
  text.split("\n").filter((line) => new RegExp(`^(# (HELP|TYPE) )?${name}(_sum|_count)?[ {]`).test(line))

const series = (text: string, name: string) =>
  family(text, name)
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.slice(0, line.lastIndexOf(" ")))

const valueOf = (text: string, name: string) =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.split(" ")[1],
  )

const textOf = (url: string) => Effect.promise(async () => (await fetch(new URL("/metrics", url))).text())

const fiveFamilies = [
  "bot_messages_total",
  "bot_errors_total",
  "bot_processing_seconds",
  "process_virtual_memory_bytes",
  "process_cpu_seconds_total",
]

describe("the monitoring contract, as the running bot keeps it", () => {
  it.scopedLive(
    "the first scrape has every closed label at 0, and later ones count each update exactly",
    () =>
      Effect.gen(function* () {
        const { bot, sandbox, start } = yield* setStage
        const running = yield* start()
        const url = yield* running.monitoring
        const get = (path: string) => Effect.promise(() => fetch(new URL(path, url)))
        const scrape = Effect.flatMap(get("/metrics"), (response) => Effect.promise(() => response.text()))

        const response = yield* get("/metrics")
        expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8")
        const first = yield* Effect.promise(() => response.text())
        expect(fiveFamilies.flatMap((name) => series(first, name)).toSorted()).toEqual(
          [
            'bot_messages_total{type="incoming_message"}',
            'bot_messages_total{type="callback_query"}',
            ...errorTypes.map((type) => `bot_errors_total{type="${type}"}`),
            ...["0.5", "0.9", "0.99"].map((quantile) => `bot_processing_seconds{quantile="${quantile}"}`),
            "bot_processing_seconds_sum",
            "bot_processing_seconds_count",
            "process_virtual_memory_bytes",
            "process_cpu_seconds_total",
          ].toSorted(),
        )
        for (const name of [...series(first, "bot_messages_total"), ...series(first, "bot_errors_total")])
          expect(valueOf(first, name), name).toBe(0)
        expect(first).toContain("# TYPE bot_processing_seconds summary\n")
        expect(first).toContain('bot_processing_seconds{quantile="0.5"} NaN\n')
        expect(first).not.toMatch(/otel_scope|target_info|unit=/)

        const ann = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
        ann.start()
        yield* ann.awaitMessage("By continuing")
        for (let time = 0; time < 7; time++) {
          yield* ann.press({ data: "nobody ever wrote this" }).awaitAnswer()
          ann.say("/help")
          yield* ann.awaitMessage()
        }
        const later = yield* scrape
        expect(valueOf(later, 'bot_messages_total{type="incoming_message"}')).toBe(8)
        expect(valueOf(later, 'bot_messages_total{type="callback_query"}')).toBe(7)
        expect(valueOf(later, "bot_processing_seconds_count")).toBe(15)
        const [median = NaN, p99 = NaN, sum = NaN] = [
          'bot_processing_seconds{quantile="0.5"}',
          'bot_processing_seconds{quantile="0.99"}',
          "bot_processing_seconds_sum",
        ].map((name) => valueOf(later, name))
        expect(median).toBeGreaterThan(0)
        expect(p99).toBeGreaterThanOrEqual(median)
        expect(p99).toBeLessThanOrEqual(sum)
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("waiting times are measured from receipt to delivery, across a kill too", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      let running = yield* start()
      const scrape = Effect.flatMap(running.monitoring, textOf)
      const ann = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      ann.start()
      yield* ann.awaitMessage("By continuing")
      yield* ann.press({ data: "nobody ever wrote this" }).awaitAnswer()
      const first = yield* scrape
      expect(valueOf(first, 'bot_answer_seconds_count{type="message"}')).toBeGreaterThanOrEqual(1)
      expect(valueOf(first, 'bot_answer_seconds_count{type="callback_query"}')).toBe(1)

      const broken = { kind: "error", code: 500, description: "Internal Server Error" } as const
      sandbox.faults.add({ fault: broken, method: "sendMessage", chatId: ann.chat.id })
      const said = Date.now()
      ann.say("/help")
      yield* Effect.sleep("2 seconds")
      yield* running.kill("SIGKILL")
      yield* running.ended
      sandbox.faults.clear()
      running = yield* start()
      yield* ann.awaitMessage("shortcuts", 30_000)
      const answered = Effect.map(Effect.flatMap(running.monitoring, textOf), (text) => ({
        count: valueOf(text, 'bot_answer_seconds_count{type="message"}'),
        sum: valueOf(text, 'bot_answer_seconds_sum{type="message"}'),
      }))
      const told = yield* Effect.repeat(answered, { until: ({ count }) => count > 0 })
      expect(told.count).toBe(1)
      expect(told.sum).toBeGreaterThan(1.5)
      expect(told.sum).toBeLessThan((Date.now() - said) / 1000)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("has every metric family that the alerts use", () =>
    Effect.gen(function* () {
      const { start } = yield* setStage
      const text = yield* Effect.flatMap((yield* start()).monitoring, textOf)
      expect(families.size).toBeGreaterThan(10)
      const exposed = new Set(text.split("\n").map((line) => line.replace(/[{ ].*$/, "")))
      expect([...families].filter((name) => !exposed.has(name))).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("promtool has no complaints about a running bot", (context) =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      const url = yield* (yield* start()).monitoring
      const ann = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      ann.start()
      yield* ann.awaitMessage("By continuing")
      const input = yield* Effect.promise(async () => (await fetch(new URL("/metrics", url))).text())
      const { error, status, stderr, stdout } = spawnSync("promtool", ["check", "metrics"], {
        input,
        encoding: "utf8",
      })
      if (error !== undefined) return void context.skip("promtool is not installed (Debian: prometheus)")
      expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: "" })
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
