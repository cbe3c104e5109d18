import { Effect, Layer, Option, Record } from "effect"
import { Role } from "../../src/domain/Account.ts"
import { InMemoryHealth } from "../../src/layers/monitoring/InMemoryHealth.ts"
import { NodeHttp } from "../../src/layers/monitoring/NodeHttp.ts"
import { PrometheusMetrics } from "../../src/layers/monitoring/PrometheusMetrics.ts"
import { Accounts, type ActiveUsers } from "../../src/services/Accounts.ts"
import { ChatOwnership } from "../../src/services/ChatOwnership.ts"
import { DatabaseHealth } from "../../src/services/DatabaseHealth.ts"
import { DeadLetters } from "../../src/services/DeadLetters.ts"
import { Inbox } from "../../src/services/Inbox.ts"
import { activityWindows } from "../../src/metrics/Metrics.ts"
import { Outbox } from "../../src/services/Outbox.ts"
import { StorageError } from "../../src/services/StorageError.ts"
import { Vacancies } from "../../src/services/Vacancies.ts"
import { TestAppConfig } from "./TestAppConfig.ts"

const nobody = Role.literals.flatMap((role) =>
  activityWindows.map((window): ActiveUsers => ({ role, window, count: 0 })),
)

/** A database that tests switch off and on; `hang` makes it never answer. */
export const database = {
  state: "up" as "up" | "down" | "hanging",
  waiting: { reply: 0, notice: 0, broadcast: 0 },
  /** Steady milliseconds. */
  since: 0,
}

const asking = <A>(operation: string, answer: () => A) =>
  Effect.suspend(() => {
    if (database.state === "hanging") return Effect.never
    return database.state === "down"
      ? Effect.fail(new StorageError({ operation, code: "SQLITE_IOERR" }))
      : Effect.sync(answer)
  })

const StubbedDatabase = Layer.mergeAll(
  Layer.mock(Outbox, {
    waiting: asking("outbox.waiting", () =>
      Record.map(database.waiting, (count) => ({
        count,
        oldest: count > 0 ? Option.some(database.since) : Option.none(),
      })),
    ),
  }),
  Layer.mock(Inbox, { oldest: asking("inbox.oldest", () => Option.none()) }),
  Layer.mock(DeadLetters, { count: asking("deadLetters.count", () => 4) }),
  Layer.mock(Accounts, { active: () => asking("accounts.active", () => nobody) }),
  Layer.mock(Vacancies, { totals: asking("vacancies.totals", () => ({ published: 2 })) }),
  Layer.mock(ChatOwnership, { pending: Effect.succeed(0) }),
  Layer.succeed(DatabaseHealth, { ping: asking("ping", () => undefined), writable: Effect.void }),
)

/** The real monitoring stack over a stubbed database; the server listens on a free port. */
export const TestMonitoring = Layer.mergeAll(
  Layer.provideMerge(PrometheusMetrics, InMemoryHealth),
  NodeHttp,
).pipe(Layer.provide(StubbedDatabase), Layer.provideMerge(TestAppConfig))
