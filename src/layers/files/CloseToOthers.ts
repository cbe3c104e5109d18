import { Data, Effect } from "effect"
import { chmodSync, statSync } from "node:fs"

/** Other users can access a file or folder of this process, and its permissions can't be changed. */
export class Exposed extends Data.TaggedError("Exposed")<{
  readonly path: string
  readonly mode: number
}> {
  override get message() {
    const { mode, path } = this
    return `DATABASE_URL: other users can get at ${path} (mode ${octal(mode)}), and its mode can't be changed. Give it to the user the bot runs as, or run chmod go= ${path} as its owner`
  }
}

const others = 0o077

export const octal = (mode: number): string => (mode & 0o7777).toString(8).padStart(4, "0")

const modeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mode

const isOpen = (mode: number | undefined): mode is number => mode !== undefined && (mode & others) !== 0

/**
 * Remove all rights of other users to a file or folder. Returns its previous mode if that was wider; a missing file is
 * skipped.
 */
export const closeToOthers = (path: string): Effect.Effect<number | undefined, Exposed> =>
  Effect.suspend(() => {
    const mode = modeOf(path)
    if (!isOpen(mode)) return Effect.succeed(undefined)
    return Effect.try({
      try: () => {
        chmodSync(path, mode & 0o7700)
        return isOpen(modeOf(path))
      },
      catch: () => new Exposed({ path, mode }),
    }).pipe(
      // Some file systems accept a mode and ignore it.
      Effect.filterOrFail(
        (isStillOpen) => !isStillOpen,
        () => new Exposed({ path, mode }),
      ),
      Effect.as(mode),
    )
  })
