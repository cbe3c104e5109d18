import { expect, it } from "@effect/vitest"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { Effect } from "effect"
import { temporaryFolder } from "../../e2e/CompiledBot.ts"
import { openingCode } from "../../../src/layers/sql/DatabaseFile.ts"

it.scoped("a database that can't be opened is reported with the system's error code, if there is one", () =>
  Effect.gen(function* () {
    const file = join(yield* temporaryFolder, "bot.db")
    expect(openingCode(file, "SQLITE_CANTOPEN")).toBe("ENOENT")
    expect(openingCode(join(file, "x"), "SQLITE_FULL")).toBe("SQLITE_FULL")
    writeFileSync(file, "")
    expect(openingCode(file, "SQLITE_CANTOPEN_ISDIR")).toBe("SQLITE_CANTOPEN_ISDIR")
    expect(openingCode(join(file, "x"), "SQLITE_CANTOPEN")).toBe("ENOTDIR")
  }),
)
