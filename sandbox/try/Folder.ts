import { Effect } from "effect"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { FolderError } from "./KeepWorld.ts"

const make = (path: string) =>
  Effect.tryPromise({
    try: () => mkdir(path, { recursive: true }),
    catch: () =>
      new FolderError({ message: `${path} can't be made a folder. Choose another one with --keep` }),
  })

const temporary = Effect.acquireRelease(
  Effect.tryPromise({
    try: () => mkdtemp(join(tmpdir(), "jobbot-try-")),
    catch: () => new FolderError({ message: `${tmpdir()} can't be written. Choose a folder with --keep` }),
  }),
  (path) => Effect.promise(() => rm(path, { recursive: true, force: true })),
)

/** The folder of the bot's database and log: the given one, or a temporary one. */
export const folder = (keep: string | undefined) => {
  if (keep === undefined) return temporary
  const path = resolve(keep)
  return Effect.as(make(path), path)
}
