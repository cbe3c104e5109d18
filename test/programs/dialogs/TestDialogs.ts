import { SqlClient } from "@effect/sql/SqlClient"
import { Context, Effect, Layer } from "effect"
import { UserId } from "../../../src/domain/Ids.ts"
import { BotIdentity } from "../../../src/services/BotIdentity.ts"
import { type NewTicket, Tickets } from "../../../src/services/Tickets.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { LibPhones } from "../../../src/layers/LibPhones.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"

export const botUsername = "job_test_bot"
export const admin = UserId.make(900)
export const secondAdmin = UserId.make(901)

/** Every ticket that was opened, and how many of them inside a transaction of the dialog's own. */
export class Opened extends Context.Tag("Opened")<
  Opened,
  { readonly tickets: Array<NewTicket>; inTransaction: number }
>() {}

/** The turn's transaction surrounds everything. */
const ofTheTurn = 1

const WatchedTickets = Layer.effectContext(
  Effect.gen(function* () {
    const [real, tickets] = [yield* Transaction, yield* Tickets]
    const opened: Opened["Type"] = { tickets: [], inTransaction: 0 }
    let depth = 0
    const transaction = Transaction.of({
      run: (effect) =>
        Effect.acquireUseRelease(
          Effect.sync(() => (depth += 1)),
          () => real.run(effect),
          () => Effect.sync(() => (depth -= 1)),
        ),
    })
    return Context.make(Opened, opened).pipe(
      Context.add(Transaction, transaction),
      Context.add(Tickets, {
        ...tickets,
        open: (ticket, now) =>
          Effect.tap(tickets.open(ticket, now), () => {
            if (depth > ofTheTurn) opened.inTransaction += 1
            opened.tickets.push(ticket)
          }),
      }),
    )
  }),
)

/** Without waiting for the disk, since nothing here tests power loss: an act takes a fraction of the time. */
const UnsyncedStorage = Layer.tap(SqlStorage, (context) =>
  Effect.orDie(Context.get(context, SqlClient).unsafe("PRAGMA synchronous = OFF")),
)

/**
 * The services that dialogs need, over the real tables in a file of their own; `environment` decides whether
 * admins may crash the bot.
 */
export const testDialogs = (environment: string) =>
  WatchedTickets.pipe(
    Layer.provideMerge(Layer.merge(UnsyncedStorage, LibPhones)),
    Layer.provideMerge(Layer.succeed(BotIdentity, { id: UserId.make(42), username: botUsername })),
    Layer.provideMerge(
      testAppConfig((config) => ({
        ...config,
        adminIds: new Set([admin, secondAdmin]),
        sentry: { ...config.sentry, environment },
      })),
    ),
  )

export const TestDialogs = testDialogs("test")
