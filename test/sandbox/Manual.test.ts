import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { routeNames } from "../../sandbox/control/Routes.ts"
import { decodeFaultRules } from "../../sandbox/faults/DecodeFaultRule.ts"

const manual = readFileSync("docs/SANDBOX.md", "utf8")

/** The first cells of all tables, without their code marks and padding. */
const firstCells = manual
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|")[1]?.trim() ?? "")

const room = "/people/:person/chats/:chat"

describe("the manual", () => {
  it("lists exactly the existing end points", () => {
    const named = firstCells
      .filter((cell) => /^`(?:GET|POST|PUT|DELETE)/.test(cell))
      .flatMap((cell) => {
        const words = [...cell.matchAll(/(GET|POST|PUT|DELETE)|(\/[^\s`]+)/g)].map(([word]) => word)
        const methods = words.filter((word) => !word.startsWith("/"))
        const paths = words.filter((word) => word.startsWith("/"))
        return paths.length < 2
          ? methods.map((method) => `${method} ${paths[0] ?? ""}`)
          : methods.map((method, index) => `${method} ${paths[index] ?? ""}`)
      })
    const routes = routeNames.map((name) => name.replace("/sandbox/v1", ""))
    const shown = named.map((name) => {
      const [method = "", path = ""] = name.split(" ")
      return routes.includes(name) ? name : `${method} ${room}${path}`
    })
    expect(shown.toSorted()).toEqual(routes.toSorted())
  })

  it("shows a valid fault of every kind", () => {
    const faults = firstCells.filter((cell) => cell.startsWith("`{")).map((cell) => cell.replaceAll("`", ""))
    expect(decodeFaultRules(`[${faults.map((fault) => `{"fault":${fault}}`).join(",")}]`)).toMatchObject({
      right: ["rateLimit", "error", "html", "reset", "hang", "halfOpen", "truncate", "delay"].map((kind) => ({
        fault: { kind },
      })),
    })
  })
})
