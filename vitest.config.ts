import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    // Much of a test's time is waiting, for a clock, a disk or another process.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["test/setup.ts"],
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/heavy/**", "test/alerts/record/**"],
          // A property's hundred runs on a busy machine.
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
