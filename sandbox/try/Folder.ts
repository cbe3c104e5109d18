import { Effect } from "effect"
import { access, constants, mkdir, mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { FolderError } from "./KeepWorld.ts"
import { occupy } from "./Occupy.ts"

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Node's own recursive mkdir never returns below /proc, where folders can't be made. */
const makeAll = async (path: string): Promise<void> => {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeAll(parent)
  await mkdir(path)
}

const make = (path: string) =>
  Effect.tryPromise({
    try: async () => {
      await makeAll(path)
      await access(path, constants.W_OK)
    },
    catch: () =>
      new FolderError({
        message: `${path} can't be made a folder to write in. Choose another one with --keep`,
      }),
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
  return Effect.as(Effect.zipRight(make(path), occupy(path)), path)
}
