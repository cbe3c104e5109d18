import { Context, Effect, Layer } from "effect"
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { testConfig } from "../TestAppConfig.ts"

/** An empty database of the latest schema, created once for all tests of a file. */
const template = Effect.runSync(
  Effect.cached(
    Effect.gen(function* () {
      const folder = mkdtempSync(join(tmpdir(), "jobbot-"))
      process.once("exit", () => {
        rmSync(folder, { recursive: true, force: true })
      })
      const filename = join(folder, "bot.db")
      const config = Layer.succeed(AppConfig, testConfig(filename))
      yield* Effect.scoped(Layer.build(Layer.provide(SqlStorage, config)))
      return filename
    }),
  ),
)

/** Copy a migrated database and its key to where these settings want it: many tests need one, and migrating is slow. */
export const withCopiedDatabase = <E>(settings: Layer.Layer<AppConfig, E>) =>
  Layer.tap(settings, (context) =>
    Effect.map(Effect.orDie(template), (made) => {
      const { filename } = Context.get(context, AppConfig).database
      for (const end of ["", ".key"]) copyFileSync(made + end, filename + end)
    }),
  )
