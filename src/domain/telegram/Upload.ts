import { Data } from "effect"

/** A file to upload, wherever the Bot API takes a file_id or URL as well. */
export class Upload extends Data.TaggedClass("Upload")<{
  readonly filename: string
  /** A MIME type, e.g. `application/pdf`. */
  readonly contentType: string
  readonly bytes: Uint8Array
}> {}
