import { create } from "fontkit"
import { readFileSync } from "node:fs"
import type { Has } from "./Legible.ts"

/** Beside this file, and beside what it is bundled into. */
const load = (name: string): Buffer => readFileSync(new URL(`./fonts/${name}.ttf`, import.meta.url))

export const regular = load("NotoSans-Regular")
export const bold = load("NotoSans-Bold")

const font = create(regular)

/** Both have the same letters. */
export const has: Has = (codePoint) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(codePoint)
