/** Mutants grouped by position, the widest first; the start of each loop's body is a position too. */
const placesOf = (mutants, loops) => {
  const places = new Map(loops.map((start) => [start, [{ start, end: start + 1, isLoop: true }]]))
  for (const mutant of mutants) {
    const key = `${mutant.start}-${mutant.end}`
    places.set(key, [...(places.get(key) ?? []), mutant])
  }
  return [...places.values()].sort(([one], [other]) => one.start - other.start || other.end - one.end)
}

/** The text between two offsets, with all mutants inside it. */
const between = (source, places, from, to) => {
  let text = ""
  let done = from
  for (let at = 0; at < places.length; at++) {
    const [{ end, isLoop, isStatement, start }] = places[at]
    if (start < done) continue
    if (isLoop) {
      // Every iteration calls the switch with the id of no mutant, which ends endless loops.
      text += `${source.slice(done, end)}__m(-1);`
      done = end
      continue
    }
    const inner = places.slice(at + 1).filter(([other]) => other.start >= start && other.end <= end)
    const kept = between(source, inner, start, end)
    const switched = places[at].map(({ id, replacement }) => `__m(${id}) ? (${replacement}) : `).join("")
    text += `${source.slice(done, start)}${isStatement ? "void " : ""}(${switched}${kept})`
    done = end
  }
  return text + source.slice(done, to)
}

/** A source with all its mutants; which one is active is decided at run time. Line numbers are kept. */
export const instrumented = (source, mutants, loops) =>
  `const __m = globalThis.__mutation.isOn;${between(source, placesOf(mutants, loops), 0, source.length)}`
