import { Context, type Effect } from "effect"
import type { Vacancy } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** Decides the status of a vacancy its author wants published: at publishing, at reopening and after an edit. */
export class PublishingPolicy extends Context.Tag("PublishingPolicy")<
  PublishingPolicy,
  { readonly decide: (vacancy: Vacancy) => Effect.Effect<"published" | "review", StorageError> }
>() {}
