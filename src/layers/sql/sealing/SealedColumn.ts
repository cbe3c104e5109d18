import type { SqlError } from "@effect/sql/SqlError"
import { Either } from "effect"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { unreadable } from "../StorageFailure.ts"

/** A text column that is unreadable to anyone who has the file but not the key. */
export interface SealedColumn {
  /** Encrypt a text. The result differs at every call, so a sealed column can't be searched or compared. */
  readonly seal: (text: string) => string
  /** Decrypt a text; fails with `unreadable` if it was sealed for another column or is damaged. */
  readonly open: (stored: string) => Either.Either<string, SqlError>
}

/** Make a column's cipher. `place` names the table and column, so that sealed text can't be moved to another one. */
export const sealedColumn = (cipher: DataCipher["Type"], place: string): SealedColumn => ({
  seal: (text) => cipher.sealText(text, place),
  open: (stored) => Either.mapLeft(cipher.openText(stored, place), unreadable),
})
