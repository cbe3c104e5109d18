import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer } from "effect"
import type { CompanyId } from "../../domain/market/MarketIds.ts"
import { BlockedEmployers } from "../../services/BlockedEmployers.ts"
import { attempting } from "./StorageFailure.ts"

const companiesOf =
  (sql: SqlClient): BlockedEmployers["Type"]["companiesOf"] =>
  (person, { limit, offset }) =>
    Effect.gen(function* () {
      const rows = yield* sql<{
        id: CompanyId
      }>`SELECT company AS id FROM hidden_people WHERE person = ${person}
        ORDER BY hidden_at DESC, company DESC LIMIT ${limit} OFFSET ${offset}`
      const counted = yield* sql<{
        n: number
      }>`SELECT count(*) AS n FROM hidden_people WHERE person = ${person}`
      return { total: counted[0]?.n ?? 0, ids: rows.map(({ id }) => id) }
    }).pipe(attempting("hiding.companiesOf"))

const make = Effect.map(SqlClient, (sql) =>
  BlockedEmployers.of({
    hide: (person, company, now) =>
      sql`INSERT INTO hidden_people (company, person, hidden_at) VALUES (${company}, ${person}, ${now})
        ON CONFLICT DO NOTHING`.pipe(Effect.asVoid, attempting("hiding.hide")),
    show: (person, company) =>
      sql`DELETE FROM hidden_people WHERE company = ${company} AND person = ${person} RETURNING company`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("hiding.show"),
      ),
    isHidden: (person, company) =>
      sql`SELECT 1 FROM hidden_people WHERE company = ${company} AND person = ${person}`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("hiding.isHidden"),
      ),
    companiesOf: companiesOf(sql),
  }),
)

/** Blocked employers in a table, one row per person and company. */
export const SqlBlockedEmployers = Layer.effect(BlockedEmployers, make)
