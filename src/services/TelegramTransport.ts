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
  /** From the call to the end of the answer, waiting for a connection included. */
  readonly deadline: Duration.Duration
}

/** One call of the Bot API: succeeds with the envelope's `result`, undecoded. */
export class TelegramTransport extends Context.Tag("TelegramTransport")<
  TelegramTransport,
  {
    readonly call: (request: TelegramRequest) => Effect.Effect<unknown, TelegramError>
    /**
     * Downloads a file by the path that getFile gave. One of more than `maxBytes` bytes, or that isn't there any more,
     * is a TelegramRejected.
     */
    readonly download: (filePath: string, maxBytes: number) => Effect.Effect<Uint8Array, TelegramError>
  }
>() {}
