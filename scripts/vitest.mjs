import { inRoot, run, tool } from "./toolbox.mjs"

/** Run some projects of vitest.config.ts and save their results in `reports/<name>.json`. */
export const vitest = (name, projects, options = []) =>
  run(tool("vitest"), [
    "run",
    ...options,
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    `--reporter=${inRoot("scripts", "slowest-and-skipped.mjs")}`,
    "--reporter=json",
    `--outputFile.json=reports/${name}.json`,
  ])
