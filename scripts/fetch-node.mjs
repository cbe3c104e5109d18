import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"

/**
 * Fetch a prebuilt Node with its headers from the package registry (arguments: VERSION FOLDER) and print the paths of
 * its `bin` and `include`.
 */
const [, , version, folder] = process.argv
mkdirSync(folder, { recursive: true })
const wanted = `node-${process.platform}-${process.arch}@${version}`
const packed = execFileSync("npm", ["pack", wanted, "--json", "--pack-destination", folder], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
})
const [{ filename }] = JSON.parse(packed)
execFileSync("tar", ["-C", folder, "-xzf", join(folder, filename)])
console.log(resolve(folder, "package"))
