import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"

/** Fetches a prebuilt Node with its headers from the package registry, VERSION FOLDER, and prints where its `bin` and `include` are. */
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
