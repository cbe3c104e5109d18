import { Data } from "effect"

/** A file to upload, accepted wherever the Bot API also takes a file_id or URL. */
export class Upload extends Data.TaggedClass("Upload")<{
  readonly filename: string
  /** A MIME type, e.g. `application/pdf`. */
  readonly contentType: string
  readonly bytes: Uint8Array
}> {}
