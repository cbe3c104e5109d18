import { Duration, Effect, Layer, Option, Redacted } from "effect"
import { AppConfig, type AppConfigShape } from "../../src/services/AppConfig.ts"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Settings as an operator might have them, with a database that is deleted with the scope. */
export const testConfig = (filename: string): AppConfigShape => ({
  telegram: {
    token: Redacted.make("1000001:test-token-that-nobody-may-see"),
    apiRoot: "http://127.0.0.1:1",
    pollTimeout: Duration.seconds(50),
    sendRate: 30,
    concurrency: 256,
  },
  adminIds: new Set(),
  personRate: 30,
  database: { filename },
  dataKey: Option.none(),
  http: { host: "127.0.0.1", port: 0 },
  sentry: { dsn: Option.none(), environment: "test" },
  log: { level: "none", format: "json" },
  shutdownGrace: Duration.seconds(10),
})

const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-"))),
  (folder) =>
    Effect.sync(() => {
      rmSync(folder, { recursive: true, force: true })
    }),
)

export const testAppConfig = (change: (config: AppConfigShape) => AppConfigShape = (config) => config) =>
  Layer.scoped(
    AppConfig,
    Effect.map(temporaryFolder, (folder) => change(testConfig(join(folder, "bot.db")))),
  )

export const TestAppConfig = testAppConfig()
