/** More combining marks than any script puts on one letter. */
const surplus = /(\p{M}{8})\p{M}+/gu

/** Drop excess combining marks: normalising a run of them takes quadratic time. */
export const fewMarks = (text: string): string => text.replace(surplus, "$1")
