import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { Letter } from "../domain/market/Letter.ts"
import type { StorageError } from "./StorageError.ts"

/** Cover letters saved for reuse; the schema limits their number as in `domain/market/Caps`. */
export class Letters extends Context.Tag("Letters")<
  Letters,
  {
    readonly of: (owner: UserId) => Effect.Effect<ReadonlyArray<Letter>, StorageError>
    /** None when the person already has the most allowed. */
    readonly add: (
      owner: UserId,
      text: string,
      now: number,
    ) => Effect.Effect<Option.Option<Letter>, StorageError>
    /** False when there is no such letter. */
    readonly save: (owner: UserId, letter: Letter, now: number) => Effect.Effect<boolean, StorageError>
    readonly remove: (owner: UserId, slot: number) => Effect.Effect<boolean, StorageError>
  }
>() {}
