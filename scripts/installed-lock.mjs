import { existsSync, readFileSync } from "node:fs"
import { inRoot } from "./toolbox.mjs"

const packagesOf = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {}
  } catch {
    return {}
  }
}

const isSame = (wanted, found) => found?.version === wanted.version && found?.integrity === wanted.integrity

/** Whether npm left out a package that the lockfile has: one for another platform, or beside a missing peer. */
const mayBeMissing = ({ optional, peer, devOptional }) =>
  optional === true || peer === true || devOptional === true

/**
 * Whether node_modules holds what the lockfile says, by contents: a pull touches the file's time without changing it.
 * npm writes beside the packages what it installed; packages that building needs are among those that are asked for.
 */
export const isInstalled = (root = inRoot()) => {
  const wanted = packagesOf(`${root}/package-lock.json`)
  const found = packagesOf(`${root}/node_modules/.package-lock.json`)
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || (existsSync(`${root}/${path}`) ? isSame(entry, found[path]) : mayBeMissing(entry)),
  )
}
