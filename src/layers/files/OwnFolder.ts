import { readdirSync, statSync } from "node:fs"
import { homedir } from "node:os"
import { basename, dirname } from "node:path"

const sticky = 0o1000

/** A user by number alone, as containers have them, has no home, and asking for it throws. */
const homeOfUser = () => {
  try {
    return homedir()
  } catch {
    return undefined
  }
}

/**
 * Whether a database's folder is there for it alone: it is the process's user's, holds nothing but the database and what
 * is named after it, and is not a place that others come to, as `/tmp`, the home or the working directory are.
 */
export const isOwnFolder = (database: string): boolean => {
  const folder = dirname(database)
  const { mode, uid } = statSync(folder)
  if (uid !== process.getuid?.() || (mode & sticky) !== 0) return false
  if (folder === process.cwd() || folder === homeOfUser()) return false
  return readdirSync(folder).every((name) => name.startsWith(basename(database)))
}
