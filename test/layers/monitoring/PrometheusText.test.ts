import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { prometheusText } from "../../../src/layers/monitoring/PrometheusText.ts"

const texts = fc.string({ unit: fc.constantFrom("a", "ж", '"', "\\", "\n", "{", "}", ",", "=", " ", "n") })
const labelName = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/)

const unescape = (text: string) =>
  text.replace(/\\([\\"n])/g, (_, character: string) => (character === "n" ? "\n" : character))

/** Parse one sample line, as a scraper does. */
const readSample = (line: string) => {
  const parts = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/s.exec(line)
  const labels = (parts?.[2] ?? "").matchAll(/([a-z0-9_]+)="((?:\\[\\"n]|[^\\"\n])*)"(?:,|$)/g)
  return {
    name: parts?.[1],
    labels: Object.fromEntries<string>([...labels].map((pair) => [pair[1] ?? "", unescape(pair[2] ?? "")])),
    value: parts?.[3],
  }
}

describe("the text format", () => {
  it.prop(
    "any label value and help text stays on its line and parses back",
    { help: texts, name: labelName, value: texts },
    ({ help, name, value }) => {
      const samples = [{ suffix: "", labels: { [name]: value }, value: 1 }]
      const lines = prometheusText([{ name: "x_total", help, type: "counter", samples }]).split("\n")
      expect(lines).toHaveLength(4)
      expect(lines[1]).toBe("# TYPE x_total counter")
      expect(readSample(lines[2] ?? "")).toEqual({ name: "x_total", labels: { [name]: value }, value: "1" })
      expect(lines[3]).toBe("")
    },
  )

  it.prop("any number parses back", [fc.double()], ([value]) => {
    const samples = [{ suffix: "", labels: {}, value }]
    const written = prometheusText([{ name: "x", help: "", type: "gauge", samples }])
      .split("\n")[2]
      ?.split(" ")[1]
    expect(Number(written?.replace("Inf", "Infinity"))).toBe(value === 0 ? 0 : value)
  })

  it("sorts families by name", () => {
    const family = (name: string) => ({ name, help: "", type: "gauge" as const, samples: [] })
    const text = prometheusText([family("b"), family("a")])
    expect(text.indexOf("# TYPE a ")).toBeLessThan(text.indexOf("# TYPE b "))
  })
})
