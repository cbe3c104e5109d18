import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { errorCode } from "../StorageFailure.ts"

const megabyte = 1_048_576

/** The copy is as large as the database: keep it in an unnamed file rather than in memory. */
const rewrite = (sql: SqlClient) =>
  sql
    .unsafe("PRAGMA temp_store = FILE")
    .pipe(
      Effect.zipRight(sql.unsafe("VACUUM")),
      Effect.ensuring(Effect.orDie(sql.unsafe("PRAGMA temp_store = MEMORY"))),
      Effect.zipRight(sql.unsafe("PRAGMA wal_checkpoint(TRUNCATE)")),
    )

/** Rewrite the database, so that free pages and the log contain no plain text of what was sealed or hashed. */
export const scrubDatabase = (sql: SqlClient) =>
  Effect.gen(function* () {
    const [size] = yield* sql<{ bytes: number }>`SELECT page_count * page_size AS bytes
      FROM pragma_page_count, pragma_page_size`
    yield* Effect.logInfo(
      `The database (${Math.ceil((size?.bytes ?? 0) / megabyte)} MB) is being rewritten, once, so that no plain text remains in it`,
    )
    yield* rewrite(sql)
    yield* sql`UPDATE sealed_tables SET state = 'scrubbed' WHERE state = 'sealed'`
  }).pipe(
    // The copy needs disk space. Without it the data stays sealed, and the next start tries again.
    Effect.catchAll((error) =>
      Effect.logError(
        `The database could not be rewritten (${errorCode(error)}): free pages may contain plain text. Free disk space and start again`,
      ),
    ),
  )
