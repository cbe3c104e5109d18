import { Context, type Effect, type Option } from "effect"
import type { Html } from "../domain/text/Html.ts"
import type { UserId } from "../domain/Ids.ts"
import type { ContactsRecipe } from "../domain/market/ContactsRecipe.ts"
import type { StorageError } from "./StorageError.ts"

/** Looks contacts up for those who may have them. */
export class Reveals extends Context.Tag("Reveals")<
  Reveals,
  {
    /** A line each, as they are at this moment; none when they were taken back or aren't for this person any more. */
    readonly contacts: (
      recipe: ContactsRecipe,
      reader: UserId,
    ) => Effect.Effect<Option.Option<ReadonlyArray<Html>>, StorageError>
  }
>() {}
