const last = new Map<number, Promise<unknown>>()

/** Does one thing after another for each persona, in the order they were asked for: requests overtake each other. */
export const inOrder = <A>(persona: number, task: () => Promise<A>): Promise<A> => {
  const before = last.get(persona) ?? Promise.resolve()
  const result = before.then(task, task)
  last.set(persona, result)
  return result
}
