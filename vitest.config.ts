import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

/** What reads the metrics or the clock of the whole process takes a thread for itself. */
const apart = [
  "layers/FakeTelegram",
  "layers/logging/Logging",
  "layers/monitoring/ProcessingSummary",
  "layers/monitoring/PrometheusMetrics",
  "programs/monitoring/ServeHttp",
  "programs/delivery/SendPostponedNotices",
].map((name) => `test/${name}.test.ts`)

export default defineConfig({
  test: {
    // Each test end to end has a process or two of its own.
    maxWorkers: Math.max(2, availableParallelism()),
    // A process for many files saves loading the same modules for each of them: three quarters of the time.
    poolOptions: { forks: { isolate: false } },
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["test/setup.ts"],
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/heavy/**", "test/alerts/record/**", ...apart],
          // A property's hundred runs on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "apart",
          pool: "threads",
          setupFiles: ["test/setup.ts"],
          include: apart,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          setupFiles: ["test/setup.ts"],
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "heavy",
          include: ["test/heavy/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "record", include: ["test/alerts/record/**/*.test.ts"] } },
    ],
  },
})
