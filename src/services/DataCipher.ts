import { Context, Data, type Effect, type Either } from "effect"

/** It was sealed by another key, for another place, or is damaged. Carries nothing of it. */
export class Unreadable extends Data.TaggedError("Unreadable") {
  override get message() {
    return "What was stored sealed can't be read"
  }
}

/** Keeps personal data unreadable for who has the database alone. */
export class DataCipher extends Context.Tag("DataCipher")<
  DataCipher,
  {
    /** Differs at every call. `place` is where it will stand: it can be opened for no other. */
    readonly seal: (text: string, place: string) => Effect.Effect<Uint8Array>
    readonly open: (sealed: Uint8Array, place: string) => Effect.Effect<string, Unreadable>
    /** The same as text, for a column or a JSON document of them. */
    readonly sealText: (text: string, place: string) => string
    readonly openText: (sealed: string, place: string) => Either.Either<string, Unreadable>
    /** The same for the same text and not to be turned back: to find it, or to keep it unique. 32 bytes. */
    readonly fingerprint: (text: string) => Uint8Array
  }
>() {}
