import { Schema } from "effect"

/** A file on Telegram's servers, downloadable for at least an hour. */
export const RemoteFile = Schema.Struct({
  file_id: Schema.NonEmptyString,
  /** Absent when the file is too big to download. */
  file_path: Schema.optional(Schema.NonEmptyString),
  /** Bytes. */
  file_size: Schema.optional(Schema.Number),
})
export type RemoteFile = typeof RemoteFile.Type
