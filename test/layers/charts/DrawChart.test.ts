import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Effect, FastCheck as fc } from "effect"
import { Chart } from "../../../src/domain/Chart.ts"
import { drawChart } from "../../../src/layers/charts/DrawChart.ts"
import { svgOf } from "../../../src/layers/charts/SvgOf.ts"

const bars = [
  { label: "Смотрели", value: 1234, words: "1 234" },
  { label: "Откликнулись", value: 187, words: "187 · 15 %" },
]

const chart: Chart = { _tag: "Bars", title: "Водитель", subtitle: "Статистика · 30 ноября", bars }

/** Width and height from a PNG's header. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const anyText = fc.string({ unit: "binary", maxLength: 80 })
const anyChart = Arbitrary.make(Chart).chain((some) =>
  fc.record({
    _tag: fc.constant("Bars" as const),
    title: anyText,
    subtitle: anyText,
    bars: fc.constant(some.bars.slice(0, 4)),
  }),
)

describe("charts", () => {
  it.effect("are pictures of a phone's width, light enough for a slow line", () =>
    Effect.gen(function* () {
      const png = yield* Effect.promise(() => drawChart(chart))
      expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG")
      expect(sizeOf(png)).toEqual([1080, 2 * (92 + 2 * 52 + 12)])
      expect(png.length).toBeLessThan(100_000)
    }),
  )

  it("show each label and value as it is, and longer bars for larger values", () => {
    const svg = svgOf(chart)
    for (const text of [
      "Водитель",
      "Статистика · 30 ноября",
      ...bars.flatMap((bar) => [bar.label, bar.words]),
    ])
      expect(svg).toContain(text)
    const widths = (values: ReadonlyArray<number>) =>
      svgOf({ ...chart, bars: values.map((value) => ({ label: "", value, words: "" })) })
    expect(widths([10, 5])).not.toBe(widths([10, 10]))
  })

  it.prop("contain no markup from their texts", [anyText], ([text]) => {
    const svg = svgOf({
      ...chart,
      title: `<script>${text}</script>`,
      bars: [{ label: `"><a>`, value: 1, words: "&" }],
    })
    expect(svg).not.toContain("<script>")
    expect(svg).not.toContain("<a>")
  })

  it.effect.prop(
    "are drawn from whatever texts and numbers there are",
    [anyChart],
    ([any]) =>
      Effect.gen(function* () {
        const [width, height] = sizeOf(yield* Effect.promise(() => drawChart(any)))
        expect([width, height]).toEqual([1080, 2 * (92 + any.bars.length * 52 + 12)])
      }),
    { fastCheck: { numRuns: 15 } },
  )
})
