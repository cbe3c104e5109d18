import { existsSync, readFileSync } from "node:fs"
import { inRoot } from "./toolbox.mjs"

const [tested, heavy] = process.argv.slice(2).map(Number)

/** The results of one run; a run that left none, or failed outside its tests, counts as a failed test. */
const resultsOf = (name, exitCode) => {
  const path = inRoot("reports", `${name}.json`)
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(path, "utf8"))
  const suites = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + suites.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const runs = [resultsOf("test", tested), resultsOf("heavy", heavy)]
const total = (key) => runs.reduce((sum, results) => sum + results[key], 0)
const skipped = total("skipped")

console.log(
  `${total("passed")} passed, ${total("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
)
process.exitCode = total("failed") > 0 ? 1 : 0
