import { readFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"
import { Duration } from "effect"
import { rates } from "../../../src/domain/market/Caps.ts"
import { retention } from "../../../src/domain/Retention.ts"
import { capRows } from "./CapsTable.ts"

const withoutPadding = (line: string) => line.replaceAll(/\s+/g, " ").trim()

describe("the table of caps", () => {
  it("matches the one in the documentation", () => {
    const lines = readFileSync("docs/CAPS.md", "utf8").split("\n").map(withoutPadding)
    expect(lines.filter((line) => line.startsWith("| `"))).toEqual(capRows)
  })

  it("has no period longer than the retention of what it counts", () => {
    for (const { within } of Object.values(rates))
      expect(within).toBeLessThanOrEqual(Duration.toMillis(retention.tally))
  })
})
