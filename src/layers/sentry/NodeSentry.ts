import { Effect, Layer, Option, Redacted, Ref } from "effect"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { full, nextTokenAt, take } from "../../domain/TokenBucket.ts"
import { version } from "../../domain/Version.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { DefectReporter } from "../../services/DefectReporter.ts"
import { NoopSentry } from "./NoopSentry.ts"
import { scrubEvent, sentryEvent } from "./SentryEvent.ts"
import { makeAgent, postTo } from "./SentryTransport.ts"

/** A flood of defects is usually one defect repeated: report this many at once, then this many per second. */
const burst = 30
const perSecond = 0.5

/** Events waiting for the network; further ones are dropped. */
const bufferSize = 32

const flushWithin = 2_000

// Imported lazily: loading the SDK takes half a second of CPU.
const connect = (dsn: string, environment: string) =>
  Effect.gen(function* () {
    const sdk = yield* Effect.promise(() => import("@sentry/node"))
    const agent = yield* Effect.acquireRelease(Effect.sync(makeAgent), (agent) =>
      Effect.promise(() => agent.destroy()),
    )
    const open = Effect.sync(
      () =>
        new sdk.NodeClient({
          dsn,
          environment,
          release: `telegram-job-bot@${version}`,
          // None: the default ones record HTTP URLs, console lines and the machine's name.
          integrations: [],
          stackParser: () => [],
          transport: (options) => sdk.createTransport(options, postTo(agent, options.url, options.headers)),
          transportOptions: { bufferSize },
          beforeSend: scrubEvent,
          includeServerName: false,
          sendClientReports: false,
          traceLifecycle: "static",
          enableRuntimeChannelInjection: false,
        }),
    )
    const client = yield* Effect.acquireRelease(open, (client) =>
      Effect.promise(() => Promise.resolve(client.close(flushWithin))).pipe(
        Effect.interruptible,
        Effect.timeoutOption(flushWithin),
      ),
    )
    return { client, scope: () => new sdk.Scope() }
  })

const report = (dsn: Redacted.Redacted) =>
  Effect.gen(function* () {
    const { sentry, telegram } = yield* AppConfig
    const { client, scope } = yield* connect(Redacted.value(dsn), sentry.environment)
    const now = yield* steadyMillis
    const flood = yield* Ref.make({ bucket: full(burst, perSecond, now), leftOut: 0 })
    const admit = (now: number) =>
      Ref.modify(flood, ({ bucket, leftOut }) =>
        nextTokenAt(bucket, now) > now
          ? [Option.none(), { bucket, leftOut: leftOut + 1 }]
          : [Option.some(leftOut), { bucket: take(bucket, now), leftOut: 0 }],
      )
    return DefectReporter.of({
      report: (defect) =>
        Effect.gen(function* () {
          const leftOut = yield* admit(yield* steadyMillis)
          if (Option.isNone(leftOut)) return
          const event = sentryEvent(defect, Redacted.value(telegram.token), leftOut.value)
          client.captureEvent(event, undefined, scope())
        }).pipe(Effect.catchAllDefect(() => Effect.logWarning("A defect could not be reported to Sentry"))),
    })
  })

/** Report to Sentry if SENTRY_DSN is set; otherwise to nobody. */
export const NodeSentry = Layer.unwrapEffect(
  Effect.map(AppConfig, ({ sentry }) =>
    Option.match(sentry.dsn, {
      onNone: () => NoopSentry,
      onSome: (dsn) => Layer.scoped(DefectReporter, report(dsn)),
    }),
  ),
)
