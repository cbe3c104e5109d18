import { SqlClient } from "@effect/sql/SqlClient"
import { Context, Effect, ExecutionStrategy, Exit, Layer, Scope, TestClock } from "effect"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { UserId } from "../../../src/domain/Ids.ts"
import { LibPhones } from "../../../src/layers/LibPhones.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { BotIdentity } from "../../../src/services/BotIdentity.ts"
import { testConfig } from "../../layers/TestAppConfig.ts"
import { newChat } from "../../programs/dialogs/PrivateChat.ts"
import { admin, botUsername } from "../../programs/dialogs/TestDialogs.ts"

/**
 * The bot without network, over one database file. The disk isn't waited for, since nothing here tests power
 * loss.
 */
const botOver = (filename: string) =>
  LibPhones.pipe(
    Layer.merge(
      Layer.tap(SqlStorage, (context) =>
        Effect.orDie(Context.get(context, SqlClient).unsafe("PRAGMA synchronous = OFF")),
      ),
    ),
    Layer.provideMerge(Layer.succeed(BotIdentity, { id: UserId.make(42), username: botUsername })),
    Layer.provideMerge(
      Layer.succeed(AppConfig, { ...testConfig(filename), adminIds: new Set<UserId>([admin]) }),
    ),
    Layer.fresh,
    Layer.orDie,
  )

type Needs = Layer.Layer.Success<ReturnType<typeof botOver>>

/** A bot that can be stopped and restarted on its stored state. */
export class Machine extends Context.Tag("Machine")<
  Machine,
  {
    readonly run: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, Exclude<R, Needs>>
    readonly restart: Effect.Effect<void>
  }
>() {}

const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-"))),
  (folder) =>
    Effect.sync(() => {
      rmSync(folder, { recursive: true, force: true })
    }),
)

const make = Effect.gen(function* () {
  const bot = botOver(join(yield* temporaryFolder, "bot.db"))
  const outer = yield* Effect.scope
  const start = Effect.gen(function* () {
    const scope = yield* Scope.fork(outer, ExecutionStrategy.sequential)
    return { scope, context: yield* Layer.buildWithScope(bot, scope) }
  })
  // Before the storage starts timers of its own, which would run all the time.
  yield* TestClock.setTime(newChat().now)
  let life = yield* start
  return Machine.of({
    run: (effect) => Effect.suspend(() => Effect.provide(effect, life.context)),
    restart: Effect.gen(function* () {
      yield* Scope.close(life.scope, Exit.void)
      life = yield* start
    }),
  })
})

export const FreshMachine = Layer.scoped(Machine, make)
