import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

export interface OwnPhone {
  /** E.164. */
  readonly number: string
  /** Telegram said that it is the person's own. */
  readonly verified: boolean
}

/** How a person may be reached outside the bot, as far as they told. */
export interface OwnContacts {
  readonly phone: Option.Option<OwnPhone>
  readonly email: Option.Option<string>
}

/** Phones and e-mails, unreadable in the database. A verified phone is one person's: the last who verified it. */
export class Contacts extends Context.Tag("Contacts")<
  Contacts,
  {
    readonly of: (person: UserId) => Effect.Effect<OwnContacts, StorageError>
    /** None takes it away. */
    readonly setPhone: (
      person: UserId,
      phone: Option.Option<OwnPhone>,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** None takes it away. */
    readonly setEmail: (
      person: UserId,
      email: Option.Option<string>,
      now: number,
    ) => Effect.Effect<void, StorageError>
  }
>() {}
