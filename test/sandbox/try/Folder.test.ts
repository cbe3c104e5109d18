import { describe, expect, it } from "@effect/vitest"
import { Effect, Either } from "effect"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { folder } from "../../../sandbox/try/Folder.ts"

const place = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-folder-"))),
  (path) =>
    Effect.sync(() => {
      rmSync(path, { recursive: true, force: true })
    }),
)

const problemOf = (path: string) =>
  Effect.map(Effect.either(folder(path)), (result) => (Either.isLeft(result) ? result.left.message : ""))

/** No process has this id: the largest possible one is smaller. */
const nobody = 2 ** 22 + 1

describe("the folder of --keep", () => {
  it.scoped("is made with those above it, and is free again afterwards", () =>
    Effect.gen(function* () {
      const path = join(yield* place, "a", "b")
      const mark = yield* Effect.scoped(
        Effect.map(folder(path), (made) => readFileSync(join(made, "try.pid"), "utf8")),
      )
      expect(mark).toBe(`${process.pid}\n`)
      expect(existsSync(join(path, "try.pid"))).toBe(false)
    }),
  )

  it.scoped("is refused in one line where no folder can be made", () =>
    Effect.gen(function* () {
      const file = join(yield* place, "file")
      writeFileSync(file, "")
      for (const path of [file, join(file, "below"), "/proc/nope", "/proc/nope/below"])
        expect(yield* problemOf(path)).toBe(
          `${path} can't be made a folder to write in. Choose another one with --keep`,
        )
    }),
  )

  it.scoped("is refused while another process uses it, with that process's id", () =>
    Effect.gen(function* () {
      const path = yield* place
      writeFileSync(join(path, "try.pid"), `${process.ppid}\n`)
      expect(yield* problemOf(path)).toContain(
        `${path} is in use by another npm run try (pid ${process.ppid})`,
      )
      expect(readFileSync(join(path, "try.pid"), "utf8")).toBe(`${process.ppid}\n`)
    }),
  )

  for (const left of [`${nobody}\n`, "", "nonsense", "-1"])
    it.scoped(`is taken over from a killed process: ${JSON.stringify(left)}`, () =>
      Effect.gen(function* () {
        const path = yield* place
        writeFileSync(join(path, "try.pid"), left)
        expect(yield* problemOf(path)).toBe("")
      }),
    )
})
