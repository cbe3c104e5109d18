import { expect, it } from "@effect/vitest"
import { Equal } from "effect"

/** A text as people write it, and what the function under test should make of it. */
export interface Example<A> {
  readonly text: string
  readonly right: A
  /** Why it comes out wrong today; absent where it comes out right. */
  readonly wrong?: string
}

/** The lines of a block of text, without indentation and empty lines. */
export const linesOf = (block: string): ReadonlyArray<string> =>
  block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

/**
 * Read all examples, and expect exactly those to be wrong that say why: a new mistake fails, and so does an example
 * that has come right and still has its reason.
 */
export const expectRight = <A>(
  name: string,
  read: (text: string) => A,
  examples: ReadonlyArray<Example<A>>,
): void => {
  const known = examples.filter(({ wrong }) => wrong !== undefined).length
  it(`${examples.length - known} of ${examples.length} ${name} are right`, () => {
    const found = examples.map((example) => ({ ...example, read: read(example.text) }))
    const isWrong = ({ read, right }: (typeof found)[number]) => !Equal.equals(read, right)
    expect(found.filter((one) => isWrong(one) && one.wrong === undefined)).toEqual([])
    expect(found.filter((one) => !isWrong(one) && one.wrong !== undefined)).toEqual([])
  })
  it(`${name} are each given once`, () => {
    expect(examples.map(({ text }) => text)).toEqual([...new Set(examples.map(({ text }) => text))])
  })
}
