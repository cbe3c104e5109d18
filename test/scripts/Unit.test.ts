import { describe, expect, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const unit = readFileSync("ops/telegram-job-bot.service", "utf8")
const isInstalled = spawnSync("systemd-analyze", ["--version"]).status === 0

/** The unit as installed on a machine with node and the bot in the expected places. */
const analyze = (...args: ReadonlyArray<string>) => {
  const folder = mkdtempSync(join(tmpdir(), "unit-"))
  try {
    const path = join(folder, "telegram-job-bot.service")
    const here = unit
      .replaceAll("/usr/bin/node", process.execPath)
      .replace(/^WorkingDirectory=.*$/m, `WorkingDirectory=${folder}`)
      .replace(/^Documentation=.*$/m, "")
    writeFileSync(path, here)
    return spawnSync("systemd-analyze", [...args, path], { encoding: "utf8" })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!isInstalled)("the systemd unit (skipped without systemd-analyze)", () => {
  it("is valid", () => {
    const { status, stderr } = analyze("verify", "--man=no")
    expect(stderr).not.toContain("telegram-job-bot.service:")
    expect(status).toBe(0)
  })

  it("has little exposure", () => {
    const { stdout } = analyze("security", "--offline=true", "--no-pager")
    const score = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(2.5)
  })
})
