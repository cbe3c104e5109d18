import { Context, type Effect } from "effect"
import type { Vacancy } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** Decides what a vacancy becomes that its author wants seen: at publishing, at reopening, after an edit. */
export class PublishingPolicy extends Context.Tag("PublishingPolicy")<
  PublishingPolicy,
  { readonly decide: (vacancy: Vacancy) => Effect.Effect<"published" | "review", StorageError> }
>() {}
