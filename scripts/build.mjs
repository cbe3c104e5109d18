import { cpSync, renameSync, rmSync } from "node:fs"
import { build } from "esbuild"
import { build as buildPage } from "vite"
import { inRoot, root } from "./toolbox.mjs"

/** Some dependencies are CommonJS, which calls `require` at run time. */
const banner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);'

/** Addons are loaded from where they were compiled. */
const external = ["better-sqlite3", "msgpackr-extract"]

/** A program with all it imports; what is imported on demand, such as Sentry's SDK, stays in files of its own. */
const bundle = (entry, outdir, name = "Main") =>
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
    sourcemap: true,
    sourcesContent: false,
    legalComments: "none",
    external,
    banner: { js: banner },
    logLevel: "warning",
  })

/** The web chat, as files for the sandbox to serve. */
const page = (outDir) =>
  buildPage({
    configFile: inRoot("sandbox", "client", "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: inRoot(outDir), emptyOutDir: true },
  })

// Built aside and moved into place, so that nobody meets half a build.
const next = `dist.next-${process.pid}`
const startedAt = Date.now()
try {
  await bundle("src/Main.ts", next)
  // The thread that draws, and the fonts it reads: where they are in the sources.
  await bundle("src/layers/paper/PdfWorker.ts", `${next}/paper`, "PdfWorker")
  cpSync(inRoot("src/layers/paper/fonts"), inRoot(`${next}/paper/fonts`), { recursive: true })
  await bundle("seeds/Main.ts", next, "Seeds")
  await bundle("sandbox/Main.ts", `${next}/sandbox`)
  await bundle("sandbox/try/Main.ts", `${next}/sandbox`, "Try")
  await page(`${next}/sandbox/client`)
  rmSync(inRoot("dist"), { recursive: true, force: true })
  renameSync(inRoot(next), inRoot("dist"))
} finally {
  rmSync(inRoot(next), { recursive: true, force: true })
}
console.log(`Built dist/ in ${Date.now() - startedAt} ms`)
