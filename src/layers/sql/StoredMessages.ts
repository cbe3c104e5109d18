import { Array, Either, Schema } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import type { DeadLetter } from "../../services/DeadLetters.ts"
import type { SealedColumn } from "./sealing/SealedColumn.ts"

/** A row with a message to a chat, as it is stored. */
export interface StoredMessage {
  readonly chatId: ChatId
  /** Sealed. */
  readonly message: string
}

const deadLetter = ({ chatId, message: payload }: StoredMessage): DeadLetter => ({
  origin: "delivery",
  updateId: undefined,
  chatId,
  payload,
  reason: "unreadable",
  detail: "",
})

/** A row that can't be read, and what is kept of it. */
export interface UnreadableMessage<Row> {
  readonly row: Row
  readonly letter: DeadLetter
}

/**
 * Opens and reads rows, and tells those apart that can't be read: an older version wrote them, or they are damaged. One of
 * them would stop everything behind it.
 */
export const readMessages = <A, I>(messages: SealedColumn, schema: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknownEither(schema)
  return <Row extends StoredMessage>(
    rows: ReadonlyArray<Row>,
  ): readonly [unreadable: ReadonlyArray<UnreadableMessage<Row>>, read: ReadonlyArray<A>] =>
    Array.partitionMap(rows, (row) => {
      // What can't be opened stays as it stands: it is no message either.
      const message = Either.getOrElse(messages.open(row.message), () => row.message)
      const opened = { ...row, message }
      return Either.mapLeft(decode(opened), () => ({ row, letter: deadLetter(opened) }))
    })
}
