import { Context, type Duration, type Effect } from "effect"
import type { Upload } from "../domain/telegram/Upload.ts"
import type { TelegramError } from "../domain/telegram/TelegramError.ts"
import type { TelegramMethod } from "../domain/telegram/TelegramMethod.ts"

export interface TelegramRequest {
  readonly method: TelegramMethod
  /** Sent as JSON, or as multipart fields beside `uploads`. */
  readonly body: object
  /** By part name: the body refers to a part as `attach://name`. */
  readonly uploads?: Readonly<Record<string, Upload>> | undefined
  /** From the call to the end of the answer, including the wait for a connection. */
  readonly deadline: Duration.Duration
}

/** One call of the Bot API; returns the envelope's `result`, undecoded. */
export class TelegramTransport extends Context.Tag("TelegramTransport")<
  TelegramTransport,
  {
    readonly call: (request: TelegramRequest) => Effect.Effect<unknown, TelegramError>
    /**
     * Download a file by the path from getFile. Fails with TelegramRejected if it exceeds `maxBytes` or no longer
     * exists.
     */
    readonly download: (filePath: string, maxBytes: number) => Effect.Effect<Uint8Array, TelegramError>
  }
>() {}
