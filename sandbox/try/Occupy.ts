import { Effect } from "effect"
import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { FolderError } from "./KeepWorld.ts"

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The process that a mark names, if it still runs and is another one. */
const holderOf = async (mark: string): Promise<number | undefined> => {
  const pid = Number(await readFile(mark, "utf8").catch(() => ""))
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined
}

const inUse = (folder: string, mark: string, pid: number) =>
  new FolderError({
    message: `${folder} is in use by another npm run try (pid ${pid}). End that one first, or choose another folder. If nothing runs there, remove ${mark}`,
  })

/** Mark a folder as in use until the scope ends. A mark that a killed process left counts for nothing. */
export const occupy = (folder: string) => {
  const mark = join(folder, "try.pid")
  const take = Effect.gen(function* () {
    const holder = yield* Effect.promise(() => holderOf(mark))
    if (holder !== undefined) return yield* inUse(folder, mark, holder)
    yield* Effect.tryPromise({
      try: () => writeFile(mark, `${process.pid}\n`),
      catch: () =>
        new FolderError({ message: `${mark} can't be written. Choose another folder with --keep` }),
    })
  })
  return Effect.acquireRelease(take, () => Effect.promise(() => rm(mark, { force: true })))
}
