import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

export interface OwnPhone {
  /** E.164. */
  readonly number: string
  /** True when Telegram confirmed that the number is the person's own. */
  readonly verified: boolean
}

/** A person's own contact details outside the bot, as far as given. */
export interface OwnContacts {
  readonly phone: Option.Option<OwnPhone>
  readonly email: Option.Option<string>
}

/** Phones and e-mails, encrypted in the database. A verified phone belongs to the last person who verified it. */
export class Contacts extends Context.Tag("Contacts")<
  Contacts,
  {
    readonly of: (person: UserId) => Effect.Effect<OwnContacts, StorageError>
    /** None removes it. */
    readonly setPhone: (
      person: UserId,
      phone: Option.Option<OwnPhone>,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** None removes it. */
    readonly setEmail: (
      person: UserId,
      email: Option.Option<string>,
      now: number,
    ) => Effect.Effect<void, StorageError>
  }
>() {}
