import { describe, expect, it } from "@effect/vitest"
import { Either } from "effect"
import { readTryOptions, tryUsage } from "../../../sandbox/try/TryCommandLine.ts"

const problem = (...argv: ReadonlyArray<string>) =>
  Either.match(readTryOptions(argv), { onLeft: ({ message }) => message, onRight: () => undefined })

describe("the arguments of npm run try", () => {
  it("are all optional", () => {
    expect(readTryOptions([])).toEqual(
      Either.right({ port: 8080, latency: 0, faults: [], empty: false, keep: undefined }),
    )
  })

  it("are all accepted", () => {
    const rule = { fault: { kind: "html" }, probability: 0.01 }
    const argv = [
      "--port",
      "0",
      "--latency",
      "50",
      "--empty",
      "--keep",
      "x",
      "--faults",
      JSON.stringify([rule]),
    ]
    expect(readTryOptions(argv)).toEqual(
      Either.right({ port: 0, latency: 50, faults: [rule], empty: true, keep: "x" }),
    )
  })

  it("are refused in one line each if invalid", () => {
    expect(problem("--port", "65536")).toBe("--port must be a number from 0 to 65535")
    expect(problem("--latency", "slow")).toBe("--latency must be a number from 0 to 9000")
    expect(problem("--keep", "")).toBe("--keep needs a folder, e.g. --keep ./playground")
    expect(problem("--faults", "[")).toMatch(/^--faults: [^\n]*JSON[^\n]*$/)
    expect(problem("--colour")).toContain("--colour")
  })

  it("are all in the usage text", () => {
    for (const name of ["port", "latency", "faults", "empty", "keep"])
      expect(tryUsage).toContain(`--${name} `)
  })
})
