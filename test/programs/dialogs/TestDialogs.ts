import { Context, Effect, Layer } from "effect"
import { UserId } from "../../../src/domain/Ids.ts"
import { BotIdentity } from "../../../src/services/BotIdentity.ts"
import { type NewTicket, Tickets } from "../../../src/services/Tickets.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"

export const botUsername = "job_test_bot"
export const admin = UserId.make(900)
export const secondAdmin = UserId.make(901)

/** Every ticket that was opened, and how many of them inside a transaction. */
export class Opened extends Context.Tag("Opened")<
  Opened,
  { readonly tickets: Array<NewTicket>; inTransaction: number }
>() {}

const InMemoryTickets = Layer.effectContext(
  Effect.sync(() => {
    const opened: Opened["Type"] = { tickets: [], inTransaction: 0 }
    let depth = 0
    const transaction = Transaction.of({
      run: (effect) =>
        Effect.acquireUseRelease(
          Effect.sync(() => (depth += 1)),
          () => effect,
          () => Effect.sync(() => (depth -= 1)),
        ),
    })
    return Context.make(Opened, opened).pipe(
      Context.add(Transaction, transaction),
      Context.add(Tickets, {
        open: (ticket) =>
          Effect.sync(() => {
            if (depth > 0) opened.inTransaction += 1
            return opened.tickets.push(ticket)
          }),
      }),
    )
  }),
)

/** What dialogs need, in memory; `environment` decides whether admins may crash the bot. */
export const testDialogs = (environment: string) =>
  Layer.mergeAll(
    testAppConfig((config) => ({
      ...config,
      adminIds: new Set([admin, secondAdmin]),
      sentry: { ...config.sentry, environment },
    })),
    Layer.succeed(BotIdentity, { id: UserId.make(42), username: botUsername }),
    InMemoryTickets,
  )

export const TestDialogs = testDialogs("test")
