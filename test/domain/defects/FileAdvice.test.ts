import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fileAdvice } from "../../../src/domain/defects/FileAdvice.ts"
import { KeyFileUnusable } from "../../../src/layers/cipher/KeyFile.ts"
import { DatabaseUnusable } from "../../../src/layers/sql/DatabaseFile.ts"

const rows = [
  ["SQLITE_FULL", "make room"],
  ["SQLITE_IOERR_SHMSIZE", "make room"],
  ["SQLITE_IOERR_WRITE", "read-only"],
  ["ENOSPC", "make room"],
  ["EROFS", "read-only"],
  ["EACCES", "chown"],
  ["SQLITE_READONLY", "chown"],
  ["SQLITE_READONLY_DIRECTORY", "chown"],
  ["SQLITE_BUSY", "Another program"],
  ["SQLITE_BUSY_RECOVERY", "Another program"],
  ["SQLITE_LOCKED", "Another program"],
  ["EMFILE", "LimitNOFILE"],
  ["ENFILE", "LimitNOFILE"],
  ["SQLITE_CORRUPT", "backup"],
  ["SQLITE_CORRUPT_VTAB", "backup"],
  ["SQLITE_NOTADB", "Something else"],
  ["EISDIR", "A folder"],
  ["SQLITE_IOERR_READ", "dmesg"],
] as const

describe("advice about a file error", () => {
  it.each(rows)("%s: %s", (code, advice) => {
    expect(fileAdvice(code)).toContain(advice)
    // These texts are also used for a running bot, and for files other than the database.
    expect(fileAdvice(code)).not.toMatch(/start|sqlite:/)
    for (const { message } of [
      new DatabaseUnusable({ filename: "/data/bot.db", code }),
      new KeyFileUnusable({ path: "/data/bot.db", code }),
    ]) {
      expect(message).toContain(advice)
      expect(message).toContain("/data/bot.db")
      expect(message).toContain(code)
    }
  })

  it.prop("is one line for any error code, with an example if the code is unknown", [fc.uuid()], ([code]) => {
    const { message } = new DatabaseUnusable({ filename: "bot.db", code })
    expect(message).toMatch(/^DATABASE_URL: bot\.db can't be used \(.*\)\. .*sqlite:\.\/data\/jobbot\.db$/)
  })
})
