import { cpSync, existsSync, mkdirSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { bundleBot } from "./bundle.mjs"
import { inRoot } from "./toolbox.mjs"

/**
 * Copy what the bot needs at run time into a new folder: its bundles, and of the dependencies those that load the
 * SQLite addon, without its sources, and the WebAssembly that renders pictures.
 */
const loaded = [
  ...["package.json", "LICENSE", "lib", "build/Release/better_sqlite3.node"].map(
    (path) => `better-sqlite3/${path}`,
  ),
  ...["package.json", "LICENSE.md", "bindings.js"].map((path) => `bindings/${path}`),
  ...["package.json", "LICENSE", "index.js"].map((path) => `file-uri-to-path/${path}`),
  ...["package.json", "index_bg.wasm"].map((path) => `@resvg/resvg-wasm/${path}`),
].map((path) => join("node_modules", path))

const [, , given] = process.argv
if (given === undefined || existsSync(given)) {
  console.error("usage: node scripts/release.mjs FOLDER, which must not be there yet")
  process.exit(1)
}
// The service's user must be able to read the files, whoever that is.
process.umask(0o022)
const folder = resolve(given)
await bundleBot(join(folder, "dist"), { sourcemap: false })
for (const path of ["package.json", "LICENSE", ...loaded]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  cpSync(inRoot(path), join(folder, path), { recursive: true })
}
