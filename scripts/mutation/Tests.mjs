import { readFileSync } from "node:fs"
import { BaseSequencer, createVitest } from "vitest/node"
import { inRoot, root } from "../toolbox.mjs"
import { instrumented } from "./Instrument.mjs"
import { loopsOf } from "./Mutants.mjs"

const plugin = (mutants) => ({
  name: "mutants",
  enforce: "pre",
  transform: (code, id) => {
    const own = mutants.filter(({ file }) => inRoot(file) === id.split("?")[0])
    return own.length === 0 ? undefined : { code: instrumented(code, own, loopsOf(own[0].file)), map: null }
  },
})

/** Cheap tests first: mutants they kill need not be tried in the others. */
const inOrderOf = (tests) =>
  class extends BaseSequencer {
    sort(specifications) {
      const rank = ({ moduleId }) => tests.findIndex((test) => inRoot(test) === moduleId)
      return Promise.resolve(specifications.toSorted((one, other) => rank(one) - rank(other)))
    }
  }

const options = (tests, bail) => ({
  root,
  config: false,
  watch: false,
  bail,
  include: tests,
  sequence: { sequencer: inOrderOf(tests) },
  reporters: [
    {
      onTestModuleEnd: (module) =>
        process.send({ file: module.moduleId.slice(root.length + 1), hasPassed: module.ok() }),
    },
  ],
  runner: inRoot("scripts", "mutation", "Runner.mjs"),
  testTimeout: 600_000,
  hookTimeout: 600_000,
  pool: "forks",
  poolOptions: { forks: { singleFork: true, isolate: false } },
})

const { bail, mutants, tests } = JSON.parse(readFileSync(process.env["MUTATION_TASK"], "utf8"))

const vitest = await createVitest("test", options(tests, bail), { plugins: [plugin(mutants)] })
await vitest.init?.()
await vitest.runTestSpecifications(await vitest.globTestSpecifications(), true)
await vitest.close()
process.exit(0)
