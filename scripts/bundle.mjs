import { cpSync } from "node:fs"
import { build } from "esbuild"
import { inRoot, root } from "./toolbox.mjs"

/** Some dependencies are CommonJS, which calls `require` at run time. */
const banner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);'

/** Addons are loaded from where they were compiled. */
const external = ["better-sqlite3", "msgpackr-extract"]

/** A program with all it imports; what is imported on demand, such as Sentry's SDK, stays in files of its own. */
export const bundle = (entry, outdir, { name = "Main", sourcemap = true } = {}) =>
  build({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: name }],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    chunkNames: "chunks/[name]-[hash]",
    sourcemap,
    sourcesContent: false,
    legalComments: "none",
    external,
    banner: { js: banner },
    logLevel: "warning",
  })

/** The bot, and the thread that draws with the fonts it reads: where they are in the sources. */
export const bundleBot = async (outdir, options) => {
  await bundle("src/Main.ts", outdir, options)
  await bundle("src/layers/pdf/PdfWorker.ts", `${outdir}/pdf`, { ...options, name: "PdfWorker" })
  cpSync(inRoot("src/layers/pdf/fonts"), `${outdir}/pdf/fonts`, { recursive: true })
}
