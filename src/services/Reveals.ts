import { Context, type Effect, type Option } from "effect"
import type { Html } from "../domain/text/Html.ts"
import type { UserId } from "../domain/Ids.ts"
import type { ContactsRecipe } from "../domain/market/ContactsRecipe.ts"
import type { StorageError } from "./StorageError.ts"

/** Shared contacts, for readers with access. */
export class Reveals extends Context.Tag("Reveals")<
  Reveals,
  {
    /** The current contacts, one per line; none when they were withdrawn or this person no longer has access. */
    readonly contacts: (
      recipe: ContactsRecipe,
      reader: UserId,
    ) => Effect.Effect<Option.Option<ReadonlyArray<Html>>, StorageError>
  }
>() {}
