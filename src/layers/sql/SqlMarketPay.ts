import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { marketOf, medianPay } from "../../domain/market/MarketPay.ts"
import { MarketPay } from "../../services/MarketPay.ts"
import { attempting } from "./StorageFailure.ts"

/** This many offers represent current pay; they are read from one index, in order. */
const newest = 200

const make = Effect.map(SqlClient, (sql) =>
  MarketPay.of({
    median: ({ city, profession }) =>
      sql<{ typical: number }>`SELECT typical FROM published
        WHERE market = ${marketOf(profession, city)} AND typical IS NOT NULL
        ORDER BY place DESC LIMIT ${newest}`.pipe(
        Effect.map((rows) => medianPay(rows.map(({ typical }) => typical))),
        attempting("marketPay.median"),
      ),
  }),
)

/** The median of the newest two hundred offers in a market. */
export const SqlMarketPay = Layer.effect(MarketPay, make)
