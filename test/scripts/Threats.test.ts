import { expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const threats = readFileSync("docs/THREATS.md", "utf8")
const laws = [...threats.matchAll(/\| `([\w/]+\.test\.ts)`: (.+?) +\|$/gm)].map(
  ([, file = "", name = ""]) => [file, name] as const,
)

it("names a test for each threat", () => {
  const rows = threats
    .split("\n")
    .filter((line) => /^\| [^-]/.test(line) && !/^\| (attack|trouble) /.test(line))
  expect(laws.length).toBe(rows.length)
  expect(laws.length).toBeGreaterThan(30)
})

it.each(laws)("%s has the named test: %s", (file, name) => {
  expect(readFileSync(join("test", file), "utf8")).toContain(name)
})
