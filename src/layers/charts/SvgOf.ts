import { BarChart } from "echarts/charts"
import { GridComponent, TitleComponent } from "echarts/components"
import { init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"
import type { Chart } from "../../domain/Chart.ts"
import { has } from "../drawing/Fonts.ts"
import { legible } from "../drawing/Legible.ts"

use([BarChart, GridComponent, TitleComponent, SVGRenderer])

const width = 540
const margin = 24
const headHeight = 92
const rowHeight = 52
const ink = "#1a1a1a"
const grey = "#6b6b6b"
const green = "#2a9d8f"
const track = "#eef1f2"

/** An estimate for proportional letters of 18 pixels. */
const letterWidth = 10.5
const longestLabel = 18
const longestTitle = 36

const cut = (text: string, most: number): string => {
  const letters = Array.from(legible(text, has).replace(/\s+/g, " "))
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("")
}

const text = { fontFamily: "Noto Sans", color: ink, fontSize: 18 }

const titleOf = ({ subtitle, title }: Chart) => ({
  text: cut(title, longestTitle),
  subtext: cut(subtitle, longestTitle + 12),
  left: margin - 5,
  top: margin - 8,
  textStyle: { ...text, fontSize: 22, fontWeight: "bold" as const },
  subtextStyle: { ...text, fontSize: 16, color: grey },
})

const seriesOf = ({ bars }: Chart) => ({
  type: "bar",
  barWidth: 26,
  data: bars.map(({ value }) => value),
  itemStyle: { color: green, borderRadius: 5 },
  showBackground: true,
  backgroundStyle: { color: track, borderRadius: 5 },
  label: {
    ...text,
    show: true,
    position: "right",
    fontWeight: "bold",
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.words ?? "",
  },
})

const optionsOf = (chart: Chart) => {
  const labels = chart.bars.map(({ label }) => cut(label, longestLabel))
  const labelWidth = Math.max(0, ...labels.map(({ length }) => length)) * letterWidth
  return {
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: text,
    title: titleOf(chart),
    grid: { left: margin + labelWidth, right: margin + 70, top: headHeight, bottom: margin / 2 },
    xAxis: { type: "value", show: false, max: Math.max(1, ...chart.bars.map(({ value }) => value)) },
    yAxis: {
      type: "category",
      inverse: true,
      data: labels,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, align: "left", margin: labelWidth },
    },
    series: seriesOf(chart),
  }
}

/** The chart as SVG, 540 pixels wide. Text that would not fit is cut. */
export const svgOf = (chart: Chart): string => {
  const height = headHeight + chart.bars.length * rowHeight + margin / 2
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height })
  drawing.setOption(optionsOf(chart))
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return svg
}
