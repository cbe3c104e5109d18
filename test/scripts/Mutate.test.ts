import { describe, expect, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"

const mutate = (...args: ReadonlyArray<string>) => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/mutate.mjs", ...args], {
    encoding: "utf8",
  })
  return { status, said: stderr }
}

describe("the mutation test", () => {
  it("refuses arguments that would measure nothing, and lists the valid ones", () => {
    for (const [args, says] of [
      [["--part", "inbox", "--part", "inbocks"], /^No part inbocks: the parts are .*inbox/],
      [
        ["--part", "inbox", "--file", "Outbox.ts"],
        /^--file matches nothing in inbox, .*\n {2}src.*SqlInbox\.ts\n$/,
      ],
      [["--part", "inbox", "--test", "outbox"], /^--test matches nothing in inbox, .*\n {2}test.*SqlInbox/],
      [["--part", "inbox", "--sample", "0"], /^--sample is a whole number from 1, not 0\n$/],
      [["--part", "inbox", "--sample", "many"], /^--sample is a whole number from 1, not many\n$/],
    ] as const) {
      const { said, status } = mutate(...args)
      expect(said).toMatch(says)
      expect(status).toBe(2)
    }
  })
})
