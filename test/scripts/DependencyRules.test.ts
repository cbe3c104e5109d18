import { describe, expect, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative, resolve } from "node:path"

type Arrow = readonly [from: string, to: string]
type Report = {
  readonly summary: {
    readonly violations: ReadonlyArray<{ readonly from: string; readonly rule: { name: string } }>
  }
}

const program = join("node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs")

const importing = (from: string, to: string, index: number): string => {
  const path = relative(dirname(from), to)
  return `import { value as v${index} } from "${path.startsWith(".") ? path : `./${path}`}"\nvoid v${index}\n`
}

/** The rules that a project of these imports breaks, each with the file or folder that breaks it. */
const brokenBy = (...arrows: ReadonlyArray<Arrow>): ReadonlyArray<string> => {
  const folder = mkdtempSync(join(tmpdir(), "rules-"))
  try {
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json"]) cpSync(name, join(folder, name))
    for (const file of new Set(["src/Main.ts", "sandbox/Main.ts", ...arrows.flat()])) {
      const imports = arrows.filter(([from]) => from === file).map(([from, to], i) => importing(from, to, i))
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), [...imports, "export const value = 1\n"].join(""))
    }
    const args = [resolve(program), "src", "sandbox", "--output-type", "json"]
    const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
    const { summary } = JSON.parse(output) as Report
    return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`))].sort()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe("the rules of dependencies", () => {
  it("are kept by a project that imports downwards only", () => {
    expect(
      brokenBy(
        ["src/programs/dialogs/Converse.ts", "src/programs/dialogs/company/Company.ts"],
        ["src/programs/dialogs/company/Company.ts", "src/programs/dialogs/vacancies/Vacancies.ts"],
        ["src/programs/dialogs/company/Company.ts", "src/programs/dialogs/Area.ts"],
        ["src/programs/dialogs/vacancies/Vacancies.ts", "src/programs/market/PublishVacancy.ts"],
        ["src/programs/market/PublishVacancy.ts", "src/programs/access/OwnVacancy.ts"],
        ["src/layers/sql/SqlCaps.ts", "src/services/Caps.ts"],
        ["src/services/Caps.ts", "src/domain/market/Caps.ts"],
      ),
    ).toEqual([])
  })

  it("name each arrow back up, each circle of files, and each circle of folders without one of files", () => {
    expect(
      brokenBy(
        ["src/programs/market/ApplyToVacancy.ts", "src/programs/dialogs/kit/ShowScreen.ts"],
        ["src/programs/access/OwnVacancy.ts", "src/programs/market/PublishVacancy.ts"],
        ["src/programs/dialogs/vacancies/Vacancies.ts", "src/programs/dialogs/company/Company.ts"],
        ["src/programs/dialogs/present/VacancyCard.ts", "src/programs/dialogs/vacancies/VacancyScreens.ts"],
        ["src/programs/dialogs/support/Support.ts", "src/programs/dialogs/Converse.ts"],
        ["src/layers/cipher/AesDataCipher.ts", "src/layers/sql/StorageFailure.ts"],
        ["src/layers/sql/SqlInbox.ts", "src/layers/cipher/KeyText.ts"],
        ["sandbox/http/BotApi.ts", "sandbox/web/Web.ts"],
        ["sandbox/web/Answers.ts", "sandbox/http/Answer.ts"],
        ["src/domain/text/Html.ts", "src/domain/text/Fold.ts"],
        ["src/domain/text/Fold.ts", "src/domain/text/Html.ts"],
      ),
    ).toEqual([
      "areas-never-import-their-roof: src/programs/dialogs/support/Support.ts",
      "dialogs-present-imports-downwards: src/programs/dialogs/present/VacancyCard.ts",
      "dialogs-vacancies-imports-downwards: src/programs/dialogs/vacancies/Vacancies.ts",
      "no-cycle: src/domain/text/Fold.ts",
      "no-folder-circle: sandbox/http",
      "no-folder-circle: sandbox/web",
      "no-folder-circle: src/layers/cipher",
      "no-folder-circle: src/layers/sql",
      "programs-access-imports-downwards: src/programs/access/OwnVacancy.ts",
      "programs-market-imports-downwards: src/programs/market/ApplyToVacancy.ts",
    ])
  })
})
