/** More than any script puts on a letter. */
const surplus = /(\p{M}{8})\p{M}+/gu

/** A text without endless runs of marks: to put these in order costs the square of their number. */
export const fewMarks = (text: string): string => text.replace(surplus, "$1")
