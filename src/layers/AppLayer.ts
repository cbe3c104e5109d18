import { Effect, Layer, Option, RuntimeFlags } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { TracingEnabled } from "../services/TracingEnabled.ts"
import { BotApiTelegramClient } from "./telegram/BotApiTelegramClient.ts"
import { ClosedOutput } from "./logging/ClosedOutput.ts"
import { EmbeddedChatOwnership } from "./lanes/EmbeddedChatOwnership.ts"
import { EnvAppConfig } from "./settings/EnvAppConfig.ts"
import { PrivateFiles } from "./files/PrivateFiles.ts"
import { FloodControlledSchedule } from "./delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "./monitoring/InMemoryHealth.ts"
import { LibPhones } from "./LibPhones.ts"
import { Logging } from "./logging/Logging.ts"
import { NodeHttp } from "./monitoring/NodeHttp.ts"
import { NodeSentry } from "./sentry/NodeSentry.ts"
import { PrometheusMetrics } from "./monitoring/PrometheusMetrics.ts"
import { SecondSignal } from "./SecondSignal.ts"
import { SqlDatabaseHealth } from "./sql/SqlDatabaseHealth.ts"
import { SqlStorage } from "./SqlStorage.ts"
import { UndiciTransport } from "./telegram/UndiciTransport.ts"
import { WorkerChartPainter } from "./charts/WorkerChartPainter.ts"
import { WorkerPdfPrinter } from "./pdf/WorkerPdfPrinter.ts"

/** Spans are used only for Sentry's breadcrumbs; without Sentry they would cost time for nothing. */
const Tracing = Layer.unwrapEffect(
  Effect.map(AppConfig, ({ sentry }) => {
    const enabled = Option.isSome(sentry.dsn)
    return Layer.merge(Layer.succeed(TracingEnabled, enabled), Layer.setTracerEnabled(enabled))
  }),
)

const Monitoring = Layer.mergeAll(Layer.provideMerge(PrometheusMetrics, InMemoryHealth), NodeSentry, NodeHttp)

const Work = Layer.mergeAll(
  BotApiTelegramClient.pipe(Layer.provide(UndiciTransport)),
  EmbeddedChatOwnership,
  FloodControlledSchedule,
  SqlStorage,
  LibPhones,
  WorkerPdfPrinter,
  WorkerChartPainter,
)

/** Every service of the process: first its settings, then its log, then the rest. */
export const AppLayer = Monitoring.pipe(
  Layer.provideMerge(SqlDatabaseHealth),
  Layer.provideMerge(Work),
  Layer.provideMerge(Layer.mergeAll(Tracing, Logging, RuntimeFlags.disableRuntimeMetrics)),
  Layer.provideMerge(EnvAppConfig),
  Layer.provide(SecondSignal),
  Layer.provide(Layer.merge(PrivateFiles, ClosedOutput)),
)
