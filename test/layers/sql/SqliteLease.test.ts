import { expect, it } from "@effect/vitest"
import { Effect, Exit, Layer, Scope } from "effect"
import { writeFileSync } from "node:fs"
import { SqliteLease } from "../../../src/layers/sql/SqliteLease.ts"
import { FoundDatabaseFile } from "../../../src/layers/sql/DatabaseFile.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { TestAppConfig, testConfig } from "../TestAppConfig.ts"

const build = (scope: Scope.Scope) =>
  Layer.buildWithScope(Layer.fresh(SqliteLease.pipe(Layer.provide(FoundDatabaseFile))), scope)

it.live("a second holder of the same database is refused until the first releases it", () =>
  Effect.gen(function* () {
    const { database } = yield* AppConfig
    const first = yield* Scope.make()
    const second = yield* Scope.make()
    yield* build(first)
    const error = yield* Effect.flip(build(second))
    expect(error.message).toContain("DATABASE_URL")
    expect(error.message).toContain(database.filename)
    yield* Scope.close(first, Exit.void)
    yield* build(second)
    yield* Scope.close(second, Exit.void)
  }).pipe(Effect.provide(TestAppConfig)),
)

it.live.each([
  ["a folder that can't be made", "/dev/null/bot.db", ""],
  [
    "a file that is no database",
    undefined,
    "this is no database, it is a long enough line of prose. ".repeat(40),
  ],
])("%s is one error that names the setting", ([, path, content]) =>
  Effect.gen(function* () {
    const { database } = yield* AppConfig
    const filename = path ?? database.filename
    if (content !== undefined && content !== "") writeFileSync(filename, content)
    const config = Layer.succeed(AppConfig, testConfig(filename))
    const error = yield* Effect.flip(Effect.scoped(Layer.build(SqlStorage.pipe(Layer.provide(config)))))
    expect(error.message).toMatch(/^DATABASE_URL: .*sqlite:\.\/data/)
    expect(error.message).not.toContain("\n")
  }).pipe(Effect.provide(TestAppConfig)),
)
