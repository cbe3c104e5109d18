import { Data, Effect, Schema } from "effect"
import { existsSync } from "node:fs"
import { readFile, rename, writeFile } from "node:fs/promises"
import type { People } from "../persona/People.ts"
import type { Bot } from "../world/Bot.ts"
import { restoreSnapshot, Snapshot, takeSnapshot } from "./Snapshot.ts"
import type { World } from "../world/World.ts"

/** The folder to resume in can't be read or written; the message says what to do. */
export class FolderError extends Data.TaggedError("FolderError")<{ readonly message: string }> {}

interface Kept {
  readonly world: World
  readonly people: People
  readonly bot: Bot
  /** The file that holds the saved world. */
  readonly file: string
}

const read = (file: string) =>
  Effect.tryPromise(() => readFile(file, "utf8")).pipe(
    Effect.flatMap(Schema.decode(Snapshot)),
    Effect.mapError(
      () =>
        new FolderError({ message: `${file} can't be read as people and chats. Remove it to begin anew` }),
    ),
  )

/** Written to a temporary file and moved into place, so that a kill leaves the old or the new one. */
const write = ({ bot, file, world }: Kept) =>
  Schema.encode(Snapshot)(takeSnapshot(world, bot)).pipe(
    Effect.flatMap((text) => Effect.tryPromise(() => writeFile(`${file}.next`, text))),
    Effect.zipRight(Effect.tryPromise(() => rename(`${file}.next`, file))),
    Effect.mapError(
      () => new FolderError({ message: `${file} can't be written. Is there space, and may you write there` }),
    ),
  )

/** Restore the file's content; false if there is none. */
export const restoreWorld = (kept: Kept) =>
  existsSync(kept.file)
    ? Effect.map(read(kept.file), (snapshot) => {
        restoreSnapshot(kept.world, kept.people, kept.bot, snapshot)
        return true
      })
    : Effect.succeed(false)

/** Save the world once more when the scope ends. */
export const writeAtEnd = (kept: Kept) => Effect.addFinalizer(() => Effect.orDie(write(kept)))

/** Save the world after it changed, at most every second; ends only with a failure. */
export const keepWorld = (kept: Kept) =>
  Effect.gen(function* () {
    let changed = true
    yield* Effect.acquireRelease(
      Effect.sync(() =>
        kept.world.events.subscribe(() => {
          changed = true
        }),
      ),
      (unsubscribe) => Effect.sync(unsubscribe),
    )
    const next = Effect.suspend(() => {
      if (!changed) return Effect.void
      changed = false
      return write(kept)
    })
    return yield* Effect.forever(Effect.zipRight(next, Effect.sleep("1 second")))
  }).pipe(Effect.scoped)
