import { Array, Either, Schema } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import type { DeadLetter } from "../../services/DeadLetters.ts"
import type { SealedColumn } from "./sealing/SealedColumn.ts"

/** A stored row with a message to a chat. */
export interface StoredMessage {
  readonly chatId: ChatId
  /** Encrypted JSON. */
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

/** A row that can't be read, and what is kept of it in the dead letter. */
export interface UnreadableMessage<Row> {
  readonly row: Row
  readonly letter: DeadLetter
}

/**
 * Decrypt and decode rows, separating those that can't be read because an older version wrote them or they are damaged.
 * A single one would block everything behind it.
 */
export const readMessages = <A, I>(messages: SealedColumn, schema: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknownEither(schema)
  return <Row extends StoredMessage>(
    rows: ReadonlyArray<Row>,
  ): readonly [unreadable: ReadonlyArray<UnreadableMessage<Row>>, read: ReadonlyArray<A>] =>
    Array.partitionMap(rows, (row) => {
      // Text that can't be decrypted is kept unchanged: it isn't readable anyway.
      const message = Either.getOrElse(messages.open(row.message), () => row.message)
      const opened = { ...row, message }
      return Either.mapLeft(decode(opened), () => ({ row, letter: deadLetter(opened) }))
    })
}
