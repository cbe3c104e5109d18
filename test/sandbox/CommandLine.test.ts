import { describe, expect, it } from "@effect/vitest"
import { Either } from "effect"
import { readCommandLine } from "../../sandbox/CommandLine.ts"

const problem = (...argv: ReadonlyArray<string>) =>
  Either.match(readCommandLine(argv), { onLeft: ({ message }) => message, onRight: () => undefined })

describe("the command line", () => {
  it("defaults to port 8081 without latency and faults", () => {
    expect(readCommandLine([])).toMatchObject({
      right: { options: { port: 8081, latency: 0, flood: undefined, acceptAnyToken: true }, faults: [] },
    })
  })

  it("accepts faults as JSON", () => {
    const rule = { fault: { kind: "html" }, probability: 0.01 }
    expect(readCommandLine(["--faults", JSON.stringify([rule])])).toMatchObject({ right: { faults: [rule] } })
  })

  it("accepts the tokens of bots that exist from the start", () => {
    expect(readCommandLine(["--token", "1:a", "--token", "2:b"])).toMatchObject({
      right: { tokens: ["1:a", "2:b"] },
    })
    expect(problem("--token", "1:a", "--token", "1:b")).toBe("--token may be given once for each bot")
    expect(problem("--token", "1")).toBe("--token must look like 123456:abcdef, as @BotFather gives it")
  })

  it("reports invalid arguments in one line", () => {
    expect(problem("--port", "x")).toBe("--port must be a number from 0 to 65535")
    expect(problem("--port", "65536")).toBe("--port must be a number from 0 to 65535")
    expect(problem("--faults", "[")).toMatch(/^--faults: [^\n]*JSON[^\n]*$/)
    expect(problem("--faults", '[{"fault":{"kind":"nope"}}]')).toMatch(/^--faults: 0\.fault\.kind: [^\n]*$/)
    expect(problem("--color")).toContain("--color")
  })
})
