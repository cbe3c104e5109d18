import { spawnSync } from "node:child_process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { expect, layer } from "@effect/vitest"
import { Effect, Fiber, TestClock } from "effect"
import { errorTypes } from "../../../src/domain/defects/ErrorType.ts"
import { telegramMethods, telegramOutcomes } from "../../../src/domain/telegram/TelegramMethod.ts"
import { Exposition } from "../../../src/services/Exposition.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { database, TestMonitoring } from "../TestMonitoring.ts"

const scrape = Effect.flatMap(Exposition, ({ render }) => render)

const linesOf = (text: string, family: string) =>
  text.split("\n").filter((line) => new RegExp(`^${family}(_sum|_count|_bucket)?[{ ]`).test(line))

const valueOf = (text: string, series: string) => {
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}

const promtool = (text: string) =>
  spawnSync("promtool", ["check", "metrics"], { input: text, encoding: "utf8" })

/** Node's own metrics, exposed for as long as this takes; the observer is notified a little later. */
const collectGarbage = Effect.promise(async () => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  setFlagsFromString("--no-expose-gc")
  collect()
  await new Promise((resume) => setTimeout(resume, 50))
})

layer(TestMonitoring)("the exposition", (it) => {
  it.effect("the first scrape shows closed label sets at 0, with exactly the documented labels", () =>
    Effect.gen(function* () {
      const text = yield* scrape
      expect(linesOf(text, "bot_messages_total")).toEqual([
        'bot_messages_total{type="incoming_message"} 0',
        'bot_messages_total{type="callback_query"} 0',
      ])
      expect(linesOf(text, "bot_errors_total")).toEqual(
        errorTypes.map((type) => `bot_errors_total{type="${type}"} 0`),
      )
      expect(linesOf(text, "bot_processing_seconds")).toEqual([
        'bot_processing_seconds{quantile="0.5"} NaN',
        'bot_processing_seconds{quantile="0.9"} NaN',
        'bot_processing_seconds{quantile="0.99"} NaN',
        "bot_processing_seconds_sum 0",
        "bot_processing_seconds_count 0",
      ])
      expect(linesOf(text, "process_virtual_memory_bytes").join()).toMatch(
        /^process_virtual_memory_bytes [1-9]\d+$/,
      )
      expect(linesOf(text, "process_cpu_seconds_total").join()).toMatch(
        /^process_cpu_seconds_total \d+\.\d+$/,
      )
      for (const method of telegramMethods)
        for (const outcome of telegramOutcomes)
          expect(text).toContain(`telegram_api_requests_total{method="${method}",outcome="${outcome}"} 0\n`)
      for (const outcome of Metrics.pollOutcomes)
        expect(text).toContain(`bot_polls_total{outcome="${outcome}"} 0\n`)
      for (const outcome of Metrics.deliveryOutcomes)
        expect(text).toContain(`bot_outbox_delivery_total{lane="reply",outcome="${outcome}"} 0\n`)
      expect(text).toMatch(/^bot_build_info\{version="[^"]+",node="v\d[^"]*"\} 1$/m)
      expect(text).toContain('bot_active_users{role="guest",window="1d"} 0\n')
    }),
  )

  it.effect("types are as documented, and nothing of OpenTelemetry or Effect shows", () =>
    Effect.gen(function* () {
      const text = yield* scrape
      const types = Object.fromEntries<string | undefined>(
        [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map((line) => [line[1] ?? "", line[2]]),
      )
      expect(types).toEqual({
        bot_active_users: "gauge",
        bot_answer_seconds: "histogram",
        bot_build_info: "gauge",
        bot_caps_reached_total: "counter",
        bot_dead_letters: "gauge",
        bot_dead_letters_total: "counter",
        bot_errors_total: "counter",
        bot_inbox_oldest_seconds: "gauge",
        bot_inbox_pending: "gauge",
        bot_last_poll_timestamp_seconds: "gauge",
        bot_messages_total: "counter",
        bot_not_ready: "gauge",
        bot_outbox_delivery_total: "counter",
        bot_outbox_oldest_seconds: "gauge",
        bot_outbox_pending: "gauge",
        bot_polls_total: "counter",
        bot_processing_seconds: "summary",
        bot_updates_dropped_total: "counter",
        jobs_applications_total: "counter",
        jobs_vacancies: "gauge",
        nodejs_eventloop_lag_max_seconds: "gauge",
        nodejs_eventloop_lag_seconds: "gauge",
        nodejs_external_memory_bytes: "gauge",
        nodejs_gc_duration_seconds: "histogram",
        nodejs_heap_size_total_bytes: "gauge",
        nodejs_heap_size_used_bytes: "gauge",
        process_cpu_seconds_total: "counter",
        process_max_fds: "gauge",
        process_open_fds: "gauge",
        process_resident_memory_bytes: "gauge",
        process_start_time_seconds: "gauge",
        process_virtual_memory_bytes: "gauge",
        telegram_api_request_seconds: "histogram",
        telegram_api_requests_total: "counter",
        telegram_updates_lag_seconds: "gauge",
      })
      expect(text).not.toMatch(/otel_scope|target_info|effect_|unit=|_quantiles|quantile="m/)
    }),
  )

  it.effect("promtool has no complaints", (context) =>
    Effect.gen(function* () {
      Metrics.observeProcessing(0.01, 0)
      const { error, status, stderr, stdout } = promtool(yield* scrape)
      if (error !== undefined) return void context.skip("promtool is not installed (Debian: prometheus)")
      expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: "", stdout: "" })
    }),
  )

  it.effect("a histogram's buckets are cumulative and the last one holds everything", () =>
    Effect.gen(function* () {
      const { seconds } = Metrics.telegramRequest("getMe")
      for (const value of [0.01, 0.03, 0.03, 100]) Metrics.observe(seconds, value)
      expect(
        linesOf(yield* scrape, "telegram_api_request_seconds").filter((line) => line.includes('"getMe"')),
      ).toEqual([
        'telegram_api_request_seconds_bucket{method="getMe",le="0.025"} 1',
        ...["0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "30", "60"].map(
          (le) => `telegram_api_request_seconds_bucket{method="getMe",le="${le}"} 3`,
        ),
        'telegram_api_request_seconds_bucket{method="getMe",le="+Inf"} 4',
        'telegram_api_request_seconds_sum{method="getMe"} 100.07',
        'telegram_api_request_seconds_count{method="getMe"} 4',
      ])
    }),
  )

  it.effect("garbage collections are timed by kind", () =>
    Effect.gen(function* () {
      const major = 'nodejs_gc_duration_seconds_count{kind="major"}'
      const before = valueOf(yield* scrape, major) ?? NaN
      yield* collectGarbage
      expect(valueOf(yield* scrape, major)).toBeGreaterThan(before)
    }),
  )

  it.effect("a dead letter is counted by kind and reason", () =>
    Effect.gen(function* () {
      const series = 'bot_dead_letters_total{origin="delivery",reason="expired"}'
      expect(valueOf(yield* scrape, series)).toBe(0)
      Metrics.count(Metrics.deadLetters.delivery.expired)
      expect(valueOf(yield* scrape, series)).toBe(1)
      expect(valueOf(yield* scrape, "bot_dead_letters")).toBe(4)
    }),
  )

  it.effect("counted events show", () =>
    Effect.gen(function* () {
      Metrics.count(Metrics.errors.render)
      Metrics.observe(Metrics.errors.render, 2)
      expect(valueOf(yield* scrape, 'bot_errors_total{type="render"}')).toBe(3)
    }),
  )
})

layer(TestMonitoring)("the sources of gauges", (it) => {
  it.effect("CPU seconds only rise, and match the process", () =>
    Effect.gen(function* () {
      const before = valueOf(yield* scrape, "process_cpu_seconds_total") ?? NaN
      const used = process.cpuUsage()
      const after = valueOf(yield* scrape, "process_cpu_seconds_total") ?? NaN
      expect(after).toBeGreaterThan(before)
      expect(Math.abs(after - (used.user + used.system) / 1e6)).toBeLessThan(0.5)
    }),
  )

  it.effect("a failing or hanging database makes its gauges stale, but not the scrape", () =>
    Effect.gen(function* () {
      const storageErrors = 'bot_errors_total{type="storage"}'
      const waiting = 'bot_outbox_pending{lane="reply"}'
      const notReady = 'bot_not_ready{reason="database"}'
      database.waiting = { reply: 3, notice: 2, broadcast: 1 }
      yield* TestClock.adjust("2 seconds")
      const healthy = yield* scrape
      expect([valueOf(healthy, waiting), valueOf(healthy, storageErrors)]).toEqual([3, 0])
      expect(valueOf(healthy, 'bot_outbox_oldest_seconds{lane="reply"}')).toBe(2)
      expect(valueOf(healthy, "bot_inbox_oldest_seconds")).toBe(0)
      expect(valueOf(healthy, notReady)).toBe(0)
      database.state = "down"
      yield* TestClock.adjust("2 seconds")
      const failing = yield* scrape
      // The outbox, the inbox, dead letters and vacancies.
      expect([valueOf(failing, waiting), valueOf(failing, storageErrors)]).toEqual([3, 4])
      expect(valueOf(failing, notReady)).toBe(1)
      database.state = "hanging"
      yield* TestClock.adjust("2 seconds")
      const scraping = yield* Effect.fork(scrape)
      yield* TestClock.adjust("2 seconds")
      const hanging = yield* Fiber.join(scraping)
      expect([valueOf(hanging, waiting), valueOf(hanging, storageErrors)]).toEqual([3, 8])
      expect(valueOf(hanging, notReady)).toBe(1)
    }).pipe(Effect.ensuring(Effect.sync(() => (database.state = "up")))),
  )
})
