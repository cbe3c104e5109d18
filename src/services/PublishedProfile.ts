import { Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { PersonalPart, ProfilePart } from "../domain/ProfilePart.ts"
import type { StorageError } from "./StorageError.ts"

/** A part of the profile with what it says. */
export interface PartContent {
  readonly part: ProfilePart
  readonly content: string
}

/** Remembers what Telegram was given of the bot's profile, so that nothing that stands is given again. */
export class PublishedProfile extends Context.Tag("PublishedProfile")<
  PublishedProfile,
  {
    /** Those that Telegram was not given, or not with this content. */
    readonly differing: <P extends PartContent>(
      wanted: ReadonlyArray<P>,
    ) => Effect.Effect<ReadonlyArray<P>, StorageError>
    /** The parts for single people other than these. */
    readonly forOthersThan: (
      people: ReadonlySet<UserId>,
    ) => Effect.Effect<ReadonlyArray<PersonalPart>, StorageError>
    /** Telegram has taken it. */
    readonly note: (published: PartContent) => Effect.Effect<void, StorageError>
    /** Telegram shows it no longer. */
    readonly forget: (part: ProfilePart) => Effect.Effect<void, StorageError>
  }
>() {}
