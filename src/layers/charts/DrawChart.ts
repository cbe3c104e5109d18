import type { Chart } from "../../domain/Chart.ts"
import { renderPng } from "./RenderPng.ts"
import { svgOf } from "./SvgOf.ts"

/** Draw a chart as PNG, 1,080 pixels wide. */
export const drawChart = async (chart: Chart): Promise<Uint8Array> => renderPng(svgOf(chart))
