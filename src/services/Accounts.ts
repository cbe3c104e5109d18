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
    /** Inserts or replaces; a standing is only ever changed by `setStanding`. */
    readonly save: (accounts: ReadonlyArray<Account>) => Effect.Effect<void, StorageError>
    /** False when there is no such account. */
    readonly setStanding: (
      id: UserId,
      standing: Standing,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /**
     * Who neither acts nor receives now: everybody whose standing isn't active. Kept in memory, and another set after a change,
     * so that one may ask before every message.
     */
    readonly inactive: Effect.Effect<ReadonlySet<number>, StorageError>
    /** Reads it anew: call it once a change of a standing is committed or taken back. */
    readonly forgetInactive: Effect.Effect<void>
    /** After a 403: nothing more is sent unasked until the person writes again. Deletes nothing. */
    readonly markUnreachable: (chatId: ChatId) => Effect.Effect<void, StorageError>
    /** How many accounts of each role were seen within each window before `now`. Every pair is present. */
    readonly active: (now: number) => Effect.Effect<ReadonlyArray<ActiveUsers>, StorageError>
  }
>() {}
