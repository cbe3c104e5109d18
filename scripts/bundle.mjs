import { cpSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { build } from "esbuild"
import { inRoot, root } from "./toolbox.mjs"

/** Provides `require` for dependencies in CommonJS. */
const banner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);'

/** Native addons are loaded from where they were compiled. */
const external = ["better-sqlite3", "msgpackr-extract"]

/**
 * Escape what isn't ASCII, also in regular expressions and templates, which esbuild leaves as they are: V8 keeps the
 * source of a bundle in memory, with two bytes a character as soon as a single one needs them.
 */
const inAscii = {
  name: "in ASCII",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    }))
  },
}

/** Bundle a program with its imports; lazily imported modules, such as Sentry's SDK, stay in files of their own. */
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
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    plugins: [inAscii],
    external,
    banner: { js: banner },
    logLevel: "warning",
  })

/** Bundle the bot, and the drawing threads with their fonts, at the same relative paths as in the sources. */
export const bundleBot = async (outdir, options) => {
  await bundle("src/Main.ts", outdir, options)
  await bundle("src/layers/pdf/PdfWorker.ts", `${outdir}/pdf`, { ...options, name: "PdfWorker" })
  await bundle("src/layers/charts/ChartWorker.ts", `${outdir}/charts`, { ...options, name: "ChartWorker" })
  cpSync(inRoot("src/layers/drawing/fonts"), `${outdir}/drawing/fonts`, { recursive: true })
}
