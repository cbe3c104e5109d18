import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { UserId } from "../../src/domain/Ids.ts"
import { places } from "../../src/layers/sql/search/Places.ts"

const person = UserId.make(1)

/** SQLite's query plans for the statements of a search. */
export const plans = Effect.gen(function* () {
  const sql = yield* SqlClient
  const asked = {
    "words and filters": { match: `"haydovchi" AND "r_samarqand-region"`, person, since: 0 },
    "no words and no filters": { match: "", person, since: 0 },
  }
  return yield* Effect.forEach(Object.entries(asked), ([name, what]) => {
    const [statement, params] = places(sql, what, 1_000).compile()
    return Effect.map(sql.unsafe<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, params), (rows) =>
      [`${name}:`, ...rows.map(({ detail }) => `  ${detail}`)].join("\n"),
    )
  })
})
