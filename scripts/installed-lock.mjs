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

/** Whether npm may skip a package of the lockfile: one for another platform, or beside a missing peer. */
const mayBeMissing = ({ optional, peer, devOptional }) =>
  optional === true || peer === true || devOptional === true

/**
 * Whether node_modules matches the lockfile, compared by content, since a pull changes the file's time only. npm
 * records what it installed beside the packages; development packages are compared as well.
 */
export const isInstalled = (root = inRoot()) => {
  const wanted = packagesOf(`${root}/package-lock.json`)
  const found = packagesOf(`${root}/node_modules/.package-lock.json`)
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || (existsSync(`${root}/${path}`) ? isSame(entry, found[path]) : mayBeMissing(entry)),
  )
}
