import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"

/** Copy the files of a clone, in their current state, into a folder. */
export const copyProject = (folder: string) => {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  })
  for (const path of new Set(listed.split("\0"))) {
    if (path === "" || path === "node_modules" || !existsSync(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(path, join(folder, path))
  }
}
