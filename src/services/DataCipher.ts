import { Context, Data, type Effect, type Either } from "effect"

/** The data was sealed with another key or for another place, or is damaged. Carries no data. */
export class Unreadable extends Data.TaggedError("Unreadable") {
  override get message() {
    return "What was stored sealed can't be read"
  }
}

/** Encryption of personal data, so that the database alone reveals none of it. */
export class DataCipher extends Context.Tag("DataCipher")<
  DataCipher,
  {
    /**
     * Encrypt; the result differs at every call. `place` is where the data is stored: it can be decrypted only for that
     * place.
     */
    readonly seal: (text: string, place: string) => Effect.Effect<Uint8Array>
    readonly open: (sealed: Uint8Array, place: string) => Effect.Effect<string, Unreadable>
    /** As `seal`, but returning text, for a text column or a JSON document. */
    readonly sealText: (text: string, place: string) => string
    readonly openText: (sealed: string, place: string) => Either.Either<string, Unreadable>
    /** A 32-byte keyed hash, the same for the same text, to look it up or keep it unique. Not reversible. */
    readonly fingerprint: (text: string) => Uint8Array
  }
>() {}
