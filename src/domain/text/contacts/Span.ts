/** A range of a plain text, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Sort spans and join those that touch or overlap. */
export const merged = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const all: Array<Span> = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last !== undefined && span.from <= last.to)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else all.push(span)
  }
  return all
}
