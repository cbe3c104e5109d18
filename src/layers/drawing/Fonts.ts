import { create } from "fontkit"
import { readFileSync } from "node:fs"
import type { Has } from "./Legible.ts"

/** Read a font at the same relative path in the sources and in the build. */
const load = (name: string): Buffer => readFileSync(new URL(`../drawing/fonts/${name}.ttf`, import.meta.url))

export const regular = load("NotoSans-Regular")
export const bold = load("NotoSans-Bold")

const font = create(regular)

/** Whether the fonts have a character; both cover the same ones. */
export const has: Has = (codePoint) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(codePoint)
