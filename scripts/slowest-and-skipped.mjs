import { root } from "./toolbox.mjs"

const named = (test) => `${test.module.moduleId.replace(`${root}/`, "")}: ${test.fullName}`

const testsOf = (modules) => modules.flatMap((module) => [...module.children.allTests()])

const tell = (title, lines) => {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`)
}

/** A reporter of the skipped tests, with reasons, and the ten slowest ones. */
export default class SlowestAndSkipped {
  onTestRunEnd(modules) {
    const tests = testsOf(modules)
    const skipped = tests.filter((test) => test.result().state === "skipped")
    tell(
      `Skipped: ${skipped.length}`,
      skipped.map((test) => {
        const { note } = test.result()
        return note === undefined ? named(test) : `${named(test)} (${note})`
      }),
    )
    const duration = (test) => test.diagnostic()?.duration ?? 0
    tell(
      "The slowest ten",
      tests
        .toSorted((one, other) => duration(other) - duration(one))
        .slice(0, 10)
        .map((test) => `${(duration(test) / 1000).toFixed(1)} s  ${named(test)}`),
    )
  }
}
