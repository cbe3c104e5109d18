/** A text with the path of its key. */
export interface Text {
  readonly path: string
  readonly text: string
}

type Make = (...parts: ReadonlyArray<unknown>) => string

/** A parameter whose place in a text can be found: a word, or a number where the text counts. */
const parameter = (index: number) => ({
  [Symbol.toPrimitive]: (hint: string) => (hint === "number" ? 70 + index : `<${index}>`),
  replace: (...change: Parameters<string["replace"]>) => `<${index}>`.replace(...change),
})

const sample = (name: string, make: Make, arity: number): Text => ({
  path: name,
  text: make(...Array.from({ length: arity }, (_, index) => parameter(index))),
})

export const isFunction = (value: unknown): value is Make => typeof value === "function"

/** Every text of a catalogue, with sample values for its parameters. */
export const textsIn = (value: unknown, path: string): ReadonlyArray<Text> => {
  if (typeof value === "string") return [{ path, text: value }]
  if (isFunction(value)) return [sample(path, value, value.length)]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}
