import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { parsePrometheus, type Sample } from "../../../../sandbox/client/inspector/PrometheusText.ts"
import { type Family, prometheusText } from "../../../../src/layers/monitoring/PrometheusText.ts"

const escape = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"')

const number = (value: number) =>
  Number.isNaN(value) ? "NaN" : Math.abs(value) === Infinity ? (value > 0 ? "+Inf" : "-Inf") : String(value)

const print = (samples: ReadonlyArray<Sample>) =>
  samples
    .map(({ labels, name, value }) => {
      const pairs = Object.entries(labels).map(([key, label]) => `${key}="${escape(label)}"`)
      return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${number(value)}\n`
    })
    .join("")

const sample = fc.record<Sample>({
  name: fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,12}$/),
  labels: fc.dictionary(fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/), fc.string({ unit: "binary" }), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  value: fc.double().map((value) => (value === 0 ? 0 : value)),
})

describe("Prometheus' text format", () => {
  it("parses back after printing", () => {
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        expect(parsePrometheus(print(samples))).toEqual(samples)
      }),
    )
  })

  it("of the bot is parsed, skipping help lines with backslashes and line breaks", () => {
    const family: Family = {
      name: "bot_outbox_pending",
      help: 'a\\b\n"c"',
      type: "gauge",
      samples: [{ suffix: "", labels: { lane: 'so "called"\\\n}' }, value: Infinity }],
    }
    expect(parsePrometheus(prometheusText([family]))).toEqual([
      { name: "bot_outbox_pending", labels: { lane: 'so "called"\\\n}' }, value: Infinity },
    ])
  })

  it("parsing never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Array.isArray(parsePrometheus(text))).toBe(true)
      }),
    )
  })

  it.each([
    ["a 1", 1],
    ["a NaN", Number.NaN],
    ["a +Inf", Infinity],
    ["a -Inf", -Infinity],
    ["a 1.5e-3", 0.0015],
    ["a 7 1395066363000", 7],
    ["  a{}   7", undefined],
    ['a{ x = "y" , } 7', 7],
    ["a{} 7", 7],
  ])("%j is the value %d", (line, value) => {
    expect(parsePrometheus(line)[0]?.value).toEqual(value)
  })

  it.each(["", "# a 1", "# HELP a 1", "a", "a1", "a x", "a constructor", "1 1", "{} 1"])(
    "%j is not a sample",
    (line) => {
      expect(parsePrometheus(line)).toEqual([])
    },
  )
})
