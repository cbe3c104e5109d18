import { Context, type Effect } from "effect"
import type { Account, Standing } from "../domain/Account.ts"
import type { ChatId, UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

export interface ActiveUsers {
  readonly role: Account["role"]
  readonly window: "1d" | "7d" | "30d"
  readonly count: number
}

export class Accounts extends Context.Tag("Accounts")<
  Accounts,
  {
    readonly load: (ids: ReadonlyArray<UserId>) => Effect.Effect<ReadonlyMap<UserId, Account>, StorageError>
    /** Insert or replace accounts; the standing of an existing one is changed by `setStanding` only. */
    readonly save: (accounts: ReadonlyArray<Account>) => Effect.Effect<void, StorageError>
    /** False when there is no such account. */
    readonly setStanding: (
      id: UserId,
      standing: Standing,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /**
     * Ids of all accounts whose standing isn't active: they neither act nor receive. Cached, with a new set after each
     * change, so that it can be checked before every message.
     */
    readonly inactive: Effect.Effect<ReadonlySet<number>, StorageError>
    /** Reload the set; call it once a change of a standing is committed or rolled back. */
    readonly forgetInactive: Effect.Effect<void>
    /** After a 403: send nothing but replies until the person writes again. Deletes nothing. */
    readonly markUnreachable: (chatId: ChatId) => Effect.Effect<void, StorageError>
    /** The number of accounts of each role seen within each window before `now`. Every pair is present. */
    readonly active: (now: number) => Effect.Effect<ReadonlyArray<ActiveUsers>, StorageError>
  }
>() {}
