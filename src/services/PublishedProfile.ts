import { Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { PersonalPart, ProfilePart } from "../domain/ProfilePart.ts"
import type { StorageError } from "./StorageError.ts"

/** A part of the profile with its content. */
export interface PartContent {
  readonly part: ProfilePart
  readonly content: string
}

/** Record of the bot's profile as published on Telegram, so that unchanged parts aren't published again. */
export class PublishedProfile extends Context.Tag("PublishedProfile")<
  PublishedProfile,
  {
    /** Parts never published, or published with other content. */
    readonly differing: <P extends PartContent>(
      wanted: ReadonlyArray<P>,
    ) => Effect.Effect<ReadonlyArray<P>, StorageError>
    /** Personal parts of people other than these. */
    readonly forOthersThan: (
      people: ReadonlySet<UserId>,
    ) => Effect.Effect<ReadonlyArray<PersonalPart>, StorageError>
    /** Record a published part. */
    readonly note: (published: PartContent) => Effect.Effect<void, StorageError>
    /** Record the removal of a part. */
    readonly forget: (part: ProfilePart) => Effect.Effect<void, StorageError>
  }
>() {}
