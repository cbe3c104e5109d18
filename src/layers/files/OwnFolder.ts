import { readdirSync, statSync } from "node:fs"
import { homedir } from "node:os"
import { basename, dirname } from "node:path"

const sticky = 0o1000

/** A user known by number only, as in containers, has no home directory, and asking for it throws. */
const homeOfUser = () => {
  try {
    return homedir()
  } catch {
    return undefined
  }
}

/**
 * Whether a folder belongs to the database alone: it is owned by the process's user, holds nothing but the database and
 * files named after it, and isn't a shared place such as `/tmp`, the home or the working directory.
 */
export const isOwnFolder = (database: string): boolean => {
  const folder = dirname(database)
  const { mode, uid } = statSync(folder)
  if (uid !== process.getuid?.() || (mode & sticky) !== 0) return false
  if (folder === process.cwd() || folder === homeOfUser()) return false
  return readdirSync(folder).every((name) => name.startsWith(basename(database)))
}
