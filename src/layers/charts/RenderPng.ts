import { initWasm, Resvg } from "@resvg/resvg-wasm"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { bold, regular } from "../drawing/Fonts.ts"

const engineFile = () => createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")

let ready: Promise<void> | undefined

const font = { fontBuffers: [regular, bold], defaultFontFamily: "Noto Sans", loadSystemFonts: false }

/** Render a picture at twice its size, so that it is sharp on a phone. */
export const renderPng = async (svg: string): Promise<Uint8Array> => {
  await (ready ??= initWasm(readFileSync(engineFile())))
  const picture = new Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font })
  const rendered = picture.render()
  const png = rendered.asPng()
  rendered.free()
  picture.free()
  return png
}
