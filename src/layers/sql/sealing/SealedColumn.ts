import type { SqlError } from "@effect/sql/SqlError"
import { Either } from "effect"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { unreadable } from "../StorageFailure.ts"

/** A column of texts that only this process can read, whoever has the file. */
export interface SealedColumn {
  /** Differs at every call: a sealed column can't be searched or compared. */
  readonly seal: (text: string) => string
  /** `unreadable` where the text was sealed for another column or is damaged. */
  readonly open: (stored: string) => Either.Either<string, SqlError>
}

/** `place` names the table and the column: what was sealed for one can't be put into another. */
export const sealedColumn = (cipher: DataCipher["Type"], place: string): SealedColumn => ({
  seal: (text) => cipher.sealText(text, place),
  open: (stored) => Either.mapLeft(cipher.openText(stored, place), unreadable),
})
