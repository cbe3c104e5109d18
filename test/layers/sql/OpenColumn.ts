import { Effect } from "effect"
import { DataCipher } from "../../../src/services/DataCipher.ts"

/** Read one sealed column of some rows, as its store does. */
export const openColumn = <Row extends object>(
  rows: ReadonlyArray<Row>,
  table: string,
  column: keyof Row & string,
) =>
  Effect.flatMap(DataCipher, (cipher) =>
    Effect.forEach(rows, (row) =>
      Effect.map(cipher.openText(String(row[column]), `${table}.${column}`), (text) => ({
        ...row,
        [column]: text,
      })),
    ),
  ).pipe(Effect.orDie)
