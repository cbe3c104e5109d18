import { existsSync, readdirSync, renameSync, rmSync } from "node:fs"
import { build as buildPage } from "vite"
import { bundle, bundleBot } from "./bundle.mjs"
import { inRoot, root } from "./toolbox.mjs"

/** Build the web chat as files for the sandbox to serve. */
const page = (outDir) =>
  buildPage({
    configFile: inRoot("sandbox", "client", "vite.config.ts"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  })

const prefix = "dist.next-"

/** Remove temporary folders of builds, this one and killed ones. */
const sweep = () => {
  for (const name of readdirSync(root).filter((each) => each.startsWith(prefix)))
    rmSync(inRoot(name), { recursive: true, force: true })
}

// Built in a temporary folder and moved into place, so that nobody sees half a build.
const next = inRoot(`${prefix}${process.pid}`)
const startedAt = Date.now()
sweep()
try {
  await bundleBot(next)
  await bundle("seeds/Main.ts", next, { name: "Seeds" })
  await bundle("sandbox/Main.ts", `${next}/sandbox`)
  await bundle("sandbox/try/Main.ts", `${next}/sandbox`, { name: "Try" })
  await page(`${next}/sandbox/client`)
  if (existsSync(inRoot("dist"))) renameSync(inRoot("dist"), `${next}.old`)
  renameSync(next, inRoot("dist"))
} finally {
  sweep()
}
console.log(`Built dist/ in ${Date.now() - startedAt} ms`)
