import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import { mkdirSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { temporaryFolder } from "../e2e/CompiledBot.ts"

const succeeds = (command: string, ...args: ReadonlyArray<string>) => spawnSync(command, args).status === 0

const mounted = (folder: string, ...how: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    mkdirSync(folder)
    if (!succeeds("mount", ...how, folder)) return undefined
    yield* Effect.addFinalizer(() => Effect.sync(() => spawnSync("umount", ["-l", folder])))
    return folder
  })

/** A file system in memory for as long as the scope lasts; undefined without the permission to mount. */
export const memoryDisk = (size: string) =>
  Effect.flatMap(temporaryFolder, (folder) =>
    mounted(join(folder, "disk"), "-t", "tmpfs", "-o", `size=${size}`, "tmpfs"),
  )

/** Remount it read-only, which requires that nothing on it is open for writing. */
export const makeReadOnly = (folder: string) => succeeds("mount", "-o", "remount,ro", folder)

const megabytes = 24

/** A disk that can fail: an ext4 file system in a file; undefined without the permission to mount. */
export const fallibleDisk = Effect.gen(function* () {
  const folder = yield* temporaryFolder
  const image = join(folder, "image")
  const at = join(folder, "disk")
  writeFileSync(image, "")
  truncateSync(image, megabytes * 1_048_576)
  if (!succeeds("mkfs.ext4", "-q", image)) return undefined
  const how = ["-o", "loop,errors=remount-ro", image]
  const disk = yield* mounted(at, ...how)
  if (disk === undefined) return undefined
  return {
    folder: disk,
    /** Fail: read-only from now on, whatever is open. */
    fail: () => succeeds("mount", "-o", "remount,abort", disk),
    /** Remount it intact. */
    repair: () => succeeds("umount", disk) && succeeds("mount", ...how, disk),
  }
})
