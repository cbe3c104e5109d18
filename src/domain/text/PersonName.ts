import { oneLine, plainName } from "./OneLine.ts"

/** Characters that show nothing: joiners, fillers, selectors, marks of direction. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Marks stacked on one letter beyond what any language needs. */
const stacked = /(\p{M}{2})\p{M}+/gu

/** Signs by which the bot's own lists number and separate people. */
const ours = /[№·•∙⋅|]/gu

/** Reduce what a person wrote as a name to what it shows on one line, so that it can't pass for anything else. */
export const personName = (written: string): string =>
  plainName(oneLine(written.replace(unseen, "").replace(stacked, "$1").replace(ours, " ")))
