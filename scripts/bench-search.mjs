import { build } from "esbuild"
import { inRoot, root, run } from "./toolbox.mjs"
import "./ensure-installed.mjs"

/** Benchmark the search over generated data: [file [vacancies [résumés [times]]]]. */
const outfile = inRoot("reports", "bench", "Search.mjs")
await build({
  absWorkingDir: root,
  entryPoints: ["bench/Search.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
})
process.exitCode = await run(process.execPath, [outfile, ...process.argv.slice(2)])
