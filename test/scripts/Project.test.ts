import { describe, expect, it } from "@effect/vitest"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

const text = (path: string) => readFileSync(path, "utf8")

const manifest = JSON.parse(text("package.json")) as {
  readonly version: string
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const readme = text("README.md")
const ci = text(".ci/run")
const documents = [
  "README.md",
  ...["API", "ARCHITECTURE", "DECISIONS", "DEPENDENCIES", "OPERATIONS"].map((name) => `docs/${name}.md`),
]

const commandsIn = (source: string) =>
  [...source.matchAll(/\bnpm (?:run ([\w:]+)|(test|start))/g)].map((match) => match[1] ?? match[2])

describe("the project's commands", () => {
  it("are those of package.json wherever they are mentioned", () => {
    for (const source of [ci, text("Dockerfile"), ...documents.map(text)])
      for (const command of commandsIn(source)) expect(Object.keys(manifest.scripts)).toContain(command)
  })

  it("in the README are those that .ci/run runs, in that order", () => {
    expect(readme).toMatch(/^npm test$/m)
    expect(readme).toMatch(/^npm run test:heavy$/m)
    expect(ci.match(/^npm .*$/gm)).toEqual(["npm test", "npm run test:heavy"])
  })

  it("start existing scripts, which need no dependency before they have installed it", () => {
    const paths = Object.values(manifest.scripts).flatMap(
      (command) => command.match(/scripts\/[\w-]+\.mjs/g) ?? [],
    )
    for (const path of paths) expect(existsSync(path), path).toBe(true)
    for (const path of [
      "toolbox",
      "ensure-installed",
      "install",
      "installed-lock",
      "ensure-built",
      "test",
      "test-heavy",
      "vitest",
      "count-tests",
    ])
      for (const [, imported] of text(`scripts/${path}.mjs`).matchAll(/^import .*?"([^"]+)"$/gm))
        expect(imported, path).toMatch(/^(node:|\.\/)/)
  })

  it("get what they need to build a container, and nothing else is sent there", () => {
    const given = text(".dockerignore").match(/(?<=^!).+$/gm) ?? []
    const copied = [...text("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources = ""]) => sources.split(" "),
    )
    expect(given.sort()).toEqual(copied.sort())
    const bundled = [...text("scripts/bundle.mjs").matchAll(/bundle\("([^/"]+)\//g)].map(
      ([, folder]) => folder,
    )
    expect(bundled.length).toBeGreaterThan(1)
    for (const folder of bundled) expect(given).toContain(folder)
  })

  it("run under the Node version of the image", () => {
    const image = /node:([\d.]+)-/.exec(text("Dockerfile"))?.[1]
    expect(manifest.scripts["test:node22"]).toBe(`node scripts/test-node.mjs ${image ?? ""}`)
  })

  it("pin every dependency exactly", () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe("the documents", () => {
  it("mention every direct dependency, and no former one", () => {
    const told = [...text("docs/DEPENDENCIES.md").matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1])
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(told.sort()).toEqual(direct.sort())
  })

  it("list in the README the settings of .env.example, with their defaults", () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`|–|required) +\|/gm)]
    const settings = [...text(".env.example").matchAll(/^([A-Z_]+)=(.*)$/gm)]
    expect(rows.map(([, key, value]) => [key, value ?? ""])).toEqual(
      settings.map(([, key, value]) => [key, value]),
    )
  })

  it("link to existing files", () => {
    for (const document of documents)
      for (const [, target = ""] of text(document).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
        expect(existsSync(join(dirname(document), target)), `${document}: ${target}`).toBe(true)
  })

  it("name the licence of package.json", () => {
    expect(manifest.license).toBe("MIT")
    expect(text("LICENSE")).toContain("Telegram Job Bot contributors")
    expect(readme).toContain("[MIT](LICENSE)")
  })
})
