import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { rulesFile } from "./Rules.ts"
import type { Recording } from "./Series.ts"

export interface Case {
  readonly name: string
  readonly recording: Recording
  /** The alerts that fired at any time, by name. */
  readonly fired: ReadonlyArray<string>
}

export const promtoolIsInstalled = spawnSync("promtool", ["--version"]).error === undefined

/** An alert that fires is a series to Prometheus. */
const everFired = 'group by (alertname) (max_over_time(ALERTS{alertstate="firing"}[1d]))'

/** JSON is YAML. */
const unitTest = ({ fired, name, recording: { interval, scrapes, series } }: Case) => ({
  name,
  interval: `${interval}s`,
  input_series: Object.entries(series).map(([each, values]) => ({ series: each, values })),
  promql_expr_test: [
    {
      expr: everFired,
      eval_time: `${interval * (scrapes - 1)}s`,
      exp_samples: fired.map((alertname) => ({ labels: `{alertname="${alertname}"}`, value: 1 })),
    },
  ],
})

const promtool = (...words: ReadonlyArray<string>) => {
  const { status, stderr, stdout } = spawnSync("promtool", words, { encoding: "utf8" })
  return { status, said: stdout + stderr }
}

/** The configuration, with the rules that it names. */
export const checkConfiguration = () =>
  promtool("check", "config", fileURLToPath(new URL("../../ops/prometheus.yml", import.meta.url)))

/** Run the rules over recordings, each from its beginning. */
export const testRules = (interval: number, cases: ReadonlyArray<Case>) => {
  const folder = mkdtempSync(join(tmpdir(), "alerts-"))
  try {
    const file = join(folder, "tests.yml")
    const tests = cases.map(unitTest)
    const rules = [fileURLToPath(rulesFile)]
    writeFileSync(file, JSON.stringify({ rule_files: rules, evaluation_interval: `${interval}s`, tests }))
    return promtool("test", "rules", file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
