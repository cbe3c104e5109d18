import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"

interface Entry {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly engines?: Readonly<Record<string, string>>
}

const text = (path: string) => readFileSync(path, "utf8")
const manifest = JSON.parse(text("package.json")) as { readonly engines: { readonly node: string } }
const { packages } = JSON.parse(text("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Entry>>
}
const entries = Object.entries(packages).filter(([path]) => path !== "")
const documented = text("docs/DEPENDENCIES.md")

const allowed = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "0BSD",
  "(MIT OR WTFPL)",
  "(BSD-2-Clause OR MIT OR Apache-2.0)",
])

/** Each has a sentence in the documentation. */
const exceptions: Readonly<Record<string, string | undefined>> = {
  "node_modules/sentry": "FSL-1.1-Apache-2.0",
  "node_modules/png-js": undefined,
  "node_modules/@resvg/resvg-wasm": "MPL-2.0",
}

describe("the packages", () => {
  it("each have a content hash in the lockfile, including those of other platforms", () => {
    expect(entries.length).toBeGreaterThan(300)
    expect(entries.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-"))).toEqual([])
  })

  it("shipped with the bot have licences that require no more than a notice, or are documented", () => {
    const production = entries.filter(([, { dev }]) => dev !== true)
    const others = production.filter(([, { license = "" }]) => !allowed.has(license))
    expect(Object.fromEntries(others.map(([path, { license }]) => [path, license]))).toEqual(exceptions)
    for (const path of Object.keys(exceptions))
      expect(documented).toContain(`\`${path.replace("node_modules/", "")}\``)
  })

  it("run on the Node version that the manifest, the lockfile, the README and the container name", () => {
    const { node } = manifest.engines
    expect(packages[""]?.engines).toEqual({ node })
    const [, least, below] = /^>=(\d+\.\d+)\.0 <(\d+)$/.exec(node) ?? []
    expect(text("README.md")).toContain(`Node 22 (${least} to ${Number(below) - 1}) on Linux or macOS`)
    const container = text("Dockerfile")
    expect(container).toMatch(/^ARG BASE=node:22\.\d+\.\d+-bookworm-slim$/m)
    expect(new Set(container.match(/^FROM \S+/gm))).toEqual(new Set(["FROM ${BASE}"]))
  })
})
