import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Option } from "effect"
import { type Account, Role } from "../../domain/Account.ts"
import { Accounts, type ActiveUsers } from "../../services/Accounts.ts"
import { attempting } from "./StorageFailure.ts"

interface Row extends Omit<Account, "consentedAt" | "reachable" | "standingSince"> {
  readonly consentedAt: number | null
  readonly standingSince: number | null
  readonly reachable: 0 | 1
}

// Decoded by hand: a Schema would cost every update 5 µs, and only `toRow` ever wrote these rows.
const toAccount = (row: Row): Account => ({
  ...row,
  consentedAt: Option.fromNullable(row.consentedAt),
  standingSince: Option.fromNullable(row.standingSince),
  reachable: row.reachable === 1,
})
const toRow = (account: Account): Row => ({
  ...account,
  consentedAt: Option.getOrNull(account.consentedAt),
  standingSince: Option.getOrNull(account.standingSince),
  reachable: account.reachable ? 1 : 0,
})

const day = 86_400_000
const windows = { "1d": day, "7d": 7 * day, "30d": 30 * day } as const

const load =
  (sql: SqlClient): Accounts["Type"]["load"] =>
  (ids) =>
    sql<Row>`SELECT id, locale, role, consented_at AS consentedAt, reachable, standing,
      standing_since AS standingSince, created_at AS createdAt, seen_at AS seenAt
      FROM accounts WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.pipe(
      Effect.map((rows) => new Map(rows.map((row) => [row.id, toAccount(row)]))),
      attempting("accounts.load"),
    )

const save =
  (sql: SqlClient): Accounts["Type"]["save"] =>
  (accounts) =>
    sql`INSERT INTO accounts (id, locale, role, consented_at, reachable, created_at, seen_at)
      SELECT value ->> 'id', value ->> 'locale', value ->> 'role', value ->> 'consentedAt', value ->> 'reachable',
        value ->> 'createdAt', value ->> 'seenAt'
      FROM json_each(${JSON.stringify(accounts.map((account) => toRow(account)))}) WHERE true
      ON CONFLICT (id) DO UPDATE SET locale = excluded.locale, role = excluded.role,
        consented_at = excluded.consented_at, reachable = excluded.reachable, seen_at = excluded.seen_at`.pipe(
      Effect.asVoid,
      attempting("accounts.save"),
    )

const activeWithin = (sql: SqlClient, window: keyof typeof windows, now: number) =>
  sql<{ role: Role; count: number }>`
    SELECT role, count(*) AS count FROM accounts WHERE seen_at > ${now - windows[window]} GROUP BY role`.pipe(
    Effect.map((rows) =>
      Role.literals.map((role): ActiveUsers => {
        const count = rows.find((row) => row.role === role)?.count ?? 0
        return { role, window, count }
      }),
    ),
  )

/** The ids of all accounts that aren't active, reread after each change. */
const inactiveIn = (sql: SqlClient) => {
  let known: ReadonlySet<number> | undefined
  let changes = 0
  const read = Effect.suspend(() => {
    const asOf = changes
    return Effect.map(sql<{ id: number }>`SELECT id FROM accounts WHERE standing <> 'active'`, (rows) => {
      const ids = new Set(rows.map(({ id }) => id))
      // Changes made while reading aren't in the result.
      if (asOf === changes) known = ids
      return ids
    })
  })
  return {
    forget: () => {
      known = undefined
      changes += 1
    },
    ids: Effect.suspend(() =>
      known === undefined ? attempting("accounts.inactive")(read) : Effect.succeed(known),
    ),
  }
}

const setStanding =
  (sql: SqlClient, forget: () => void): Accounts["Type"]["setStanding"] =>
  (id, standing, now) =>
    sql`UPDATE accounts SET standing = ${standing}, standing_since = ${now} WHERE id = ${id} RETURNING id`.pipe(
      Effect.map((rows) => rows.length > 0),
      Effect.tap(Effect.sync(forget)),
      attempting("accounts.setStanding"),
    )

const make = Effect.map(SqlClient, (sql) => {
  const inactive = inactiveIn(sql)
  return Accounts.of({
    load: load(sql),
    save: save(sql),
    setStanding: setStanding(sql, inactive.forget),
    inactive: inactive.ids,
    forgetInactive: Effect.sync(inactive.forget),
    markUnreachable: (chatId) =>
      sql`UPDATE accounts SET reachable = 0 WHERE id = ${chatId}`.pipe(
        Effect.asVoid,
        attempting("accounts.markUnreachable"),
      ),
    active: (now) =>
      Effect.forEach(["1d", "7d", "30d"] as const, (window) => activeWithin(sql, window, now)).pipe(
        Effect.map((counts) => counts.flat()),
        attempting("accounts.active"),
      ),
  })
})

/** Accounts in a table. */
export const SqlAccounts = Layer.effect(Accounts, make)
