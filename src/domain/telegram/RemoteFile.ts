import { Schema } from "effect"

/** A file on Telegram's servers, ready to be downloaded for at least an hour. */
export const RemoteFile = Schema.Struct({
  file_id: Schema.NonEmptyString,
  /** Absent when the file is too big to be downloaded. */
  file_path: Schema.optional(Schema.NonEmptyString),
  /** Bytes. */
  file_size: Schema.optional(Schema.Number),
})
export type RemoteFile = typeof RemoteFile.Type
