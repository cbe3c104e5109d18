import { readFileSync } from "node:fs"

/** A block of commands, with the heading above it. */
export interface Step {
  readonly section: string
  /** The block's number in its section, from 1. */
  readonly block: number
  readonly commands: ReadonlyArray<string>
}

const commandsOf = (block: string) =>
  block
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => line !== "")

/** Every block of commands of the operator's guide, in order. */
export const readGuide = (): ReadonlyArray<Step> =>
  readFileSync("docs/OPERATIONS.md", "utf8")
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [section = ""] = part.split("\n", 1)
      return [...part.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""], index) => ({
        section,
        block: index + 1,
        commands: commandsOf(block),
      }))
    })
