import * as HttpServer from "@effect/platform/HttpServer"
import { expect, layer } from "@effect/vitest"
import { Effect, Layer, Schedule, Schema } from "effect"
import { serveHttp } from "../../src/programs/monitoring/ServeHttp.ts"
import * as Metrics from "../../src/metrics/Metrics.ts"
import { TestMonitoring } from "../layers/TestMonitoring.ts"
import { isInstalled, prometheusScraping } from "./PrometheusServer.ts"

const Serving = Layer.scopedDiscard(Effect.forkScoped(serveHttp)).pipe(Layer.provideMerge(TestMonitoring))

const Text = Schema.Record({ key: Schema.String, value: Schema.String })
const Vector = Schema.Struct({
  data: Schema.Struct({
    result: Schema.Array(Schema.Struct({ metric: Text, value: Schema.Tuple(Schema.Number, Schema.String) })),
  }),
})
const Metadata = Schema.Struct({ data: Schema.Record({ key: Schema.String, value: Schema.Array(Text) }) })

/** A working bot: two messages and a tap every tenth of a second. */
const work = Effect.sync(() => {
  Metrics.observe(Metrics.messages.incoming_message, 2)
  Metrics.observe(Metrics.messages.callback_query, 1)
  Metrics.count(Metrics.errors.critical_exception)
  for (const seconds of [0.001, 0.002, 0.003]) Metrics.observeProcessing(seconds, Date.now())
}).pipe(Effect.repeat(Schedule.spaced("100 millis")))

layer(Serving, { excludeTestServices: true, timeout: 60_000 })("a real Prometheus", (it) => {
  it.scoped(
    "scrapes the endpoint, knows the types and computes rates",
    (context) =>
      Effect.gen(function* () {
        if (!isInstalled) return void context.skip("prometheus is not installed (Debian: prometheus)")
        const { address } = yield* HttpServer.HttpServer
        yield* Effect.forkScoped(work)
        const ask = yield* prometheusScraping(`127.0.0.1:${address._tag === "TcpAddress" ? address.port : 0}`)
        const query = (expression: string) =>
          Effect.map(ask(`/api/v1/query?query=${encodeURIComponent(expression)}`), (answer) =>
            Schema.decodeUnknownSync(Vector)(answer).data.result.map(({ metric, value }) => ({
              metric,
              value: Number(value[1]),
            })),
          )
        const messageRates = query("rate(bot_messages_total[5s])")
        yield* messageRates.pipe(
          Effect.filterOrFail(({ length }) => length === 2),
          Effect.retry(Schedule.spaced("500 millis")),
          Effect.timeout("20 seconds"),
        )
        const rates = yield* messageRates
        expect(yield* query("up")).toMatchObject([{ metric: { job: "telegram_bot" }, value: 1 }])
        const rateOf = Object.fromEntries<number>(
          rates.map(({ metric, value }) => [metric["type"] ?? "", value]),
        )
        expect(rateOf["callback_query"]).toBeGreaterThan(1)
        expect((rateOf["incoming_message"] ?? 0) / (rateOf["callback_query"] ?? 1)).toBeCloseTo(2, 5)
        expect(yield* query('bot_processing_seconds{quantile="0.99"}')).toMatchObject([
          { metric: { job: "telegram_bot" } },
        ])
        const metadata = Schema.decodeUnknownSync(Metadata)(yield* ask("/api/v1/metadata")).data
        const types = Object.fromEntries(
          Object.entries(metadata).map(([name, [told]]) => [name, told?.["type"]]),
        )
        expect(types).toMatchObject({
          bot_messages_total: "counter",
          bot_errors_total: "counter",
          bot_processing_seconds: "summary",
          process_virtual_memory_bytes: "gauge",
          process_cpu_seconds_total: "counter",
          telegram_api_request_seconds: "histogram",
        })
        expect(yield* query("rate(process_cpu_seconds_total[5s])")).toMatchObject([
          { metric: { job: "telegram_bot" } },
        ])
      }),
    60_000,
  )
})
