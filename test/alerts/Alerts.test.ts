import { readFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { checkConfiguration, promtoolIsInstalled } from "./Promtool.ts"
import { alerts } from "./Rules.ts"
import { notation, values } from "./Series.ts"
import { situations } from "./Situations.ts"

const runbook = readFileSync(new URL("../../docs/RUNBOOK.md", import.meta.url), "utf8")

const names = Object.keys(situations) as Array<keyof typeof situations>

describe("the alerts", () => {
  it("state their severity, a summary, a description and a link to the runbook", () => {
    expect(alerts.size).toBeGreaterThan(10)
    for (const [name, text] of alerts) {
      expect(text, name).toMatch(/^ {10}severity: (?:critical|warning)$/m)
      expect(text, name).toMatch(/^ {10}summary: "[^"\n]{10,}"$/m)
      expect(text, name).toMatch(/^ {10}description: "[^"\n]{20,}"$/m)
      expect(text, name).toContain(`          runbook_url: docs/RUNBOOK.md#${name.toLowerCase()}\n`)
    }
  })

  it("each have a section in the runbook with symptoms, diagnosis and action, and there are no other sections", () => {
    const sections = runbook.split(/^## /m).slice(1)
    expect(sections.map((text) => text.slice(0, text.indexOf("\n")))).toEqual([...alerts.keys()])
    for (const text of sections)
      for (const part of ["People feel", "See", "Do"]) expect(text).toContain(`\n**${part}** `)
  })

  it("each have a recorded situation", () => {
    const raised = new Set(names.flatMap((name): ReadonlyArray<string> => situations[name].alerts))
    expect([...raised, "BotAbsent"].toSorted()).toEqual([...alerts.keys()].toSorted())
  })
})

describe("the rules", () => {
  it.skipIf(!promtoolIsInstalled)(
    "are well-formed, and the configuration names them (skipped where promtool is not installed)",
    () => {
      const { said, status } = checkConfiguration()
      expect({ status, said }).toMatchObject({
        status: 0,
        said: expect.stringContaining(`${alerts.size} rules`) as string,
      })
    },
  )
})

describe("the notation of recordings", () => {
  const whole = fc.option(fc.integer({ min: -1_000, max: 1_000 }), { nil: undefined })

  it.prop("any values are parsed back unchanged", [fc.array(whole, { minLength: 1 })], ([seen]) => {
    expect(values(notation(seen))).toEqual(seen)
  })

  it("repetitions are compact", () => {
    expect(notation([0, 0, 0, 1, 3, 5, undefined, undefined, 7])).toBe("0+0x2 1+2x2 _x2 7")
  })
})
