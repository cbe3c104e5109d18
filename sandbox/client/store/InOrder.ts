const last = new Map<number, Promise<unknown>>()

/**
 * Run requests of each persona one after another, in the order of their calls: otherwise they overtake each
 * other.
 */
export const inOrder = <A>(persona: number, task: () => Promise<A>): Promise<A> => {
  const before = last.get(persona) ?? Promise.resolve()
  const result = before.then(task, task)
  last.set(persona, result)
  return result
}
