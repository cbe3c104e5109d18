import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer } from "effect"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { UpdateId } from "../../../src/domain/Ids.ts"
import { FileInFlight } from "../../../src/layers/sql/FileInFlight.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { InFlight } from "../../../src/services/InFlight.ts"
import { testConfig } from "../TestAppConfig.ts"

const updates = fc.array(
  fc.nat().map((id) => UpdateId.make(id)),
  { maxLength: 80 },
)

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-"))),
  (made) =>
    Effect.sync(() => {
      rmSync(made, { recursive: true, force: true })
    }),
)

/** A database file, and successive processes that record their in-flight updates beside it. */
const living = Effect.map(folder, (made) => {
  const filename = join(made, "bot.db")
  writeFileSync(filename, "")
  const aProcess = <A>(life: (inFlight: InFlight["Type"]) => Effect.Effect<A>) =>
    Effect.flatMap(InFlight, life).pipe(
      Effect.provide(FileInFlight.pipe(Layer.provide(Layer.succeed(AppConfig, testConfig(filename))))),
    )
  return { file: `${filename}.inflight`, aProcess }
})

it.scopedLive.prop(
  "a start finds the last recorded updates, even if starts in between were killed before they recorded any",
  [fc.array(fc.array(updates, { maxLength: 4 }), { minLength: 1, maxLength: 6 })],
  ([lives]) =>
    Effect.gen(function* () {
      const { aProcess, file } = yield* living
      let last: ReadonlyArray<UpdateId> = []
      for (const notes of lives) {
        const found = yield* aProcess(({ leftBehind, note }) =>
          Effect.as(Effect.forEach(notes, note), leftBehind),
        )
        expect(found).toEqual(new Set(last.slice(0, 63)))
        expect(statSync(file).size).toBe(512)
        last = notes.at(-1) ?? last
      }
    }),
)

it.scopedLive("recording the same updates again writes nothing", () =>
  Effect.gen(function* () {
    const { aProcess, file } = yield* living
    const [one, other] = [UpdateId.make(1), UpdateId.make(2)]
    yield* aProcess(({ note }) =>
      Effect.gen(function* () {
        yield* note([one, other])
        const written = readFileSync(file)
        // Foreign bytes stay in the file as long as nothing is written over them.
        writeFileSync(file, Buffer.alloc(written.length, 7))
        yield* note([one, other])
        expect(readFileSync(file)).toEqual(Buffer.alloc(written.length, 7))
        yield* note([one])
        expect(readFileSync(file).subarray(0, 16)).toEqual(Buffer.from(Float64Array.of(1, 1).buffer))
      }),
    )
  }),
)

it.scopedLive.prop(
  "a corrupt file names no updates, and is usable as any other",
  [fc.uint8Array({ maxLength: 600 })],
  ([bytes]) =>
    Effect.gen(function* () {
      const { aProcess, file } = yield* living
      writeFileSync(file, bytes)
      const update = UpdateId.make(5)
      const found = yield* aProcess(({ leftBehind, note }) => Effect.as(note([update]), leftBehind))
      expect([...found].every((id) => Number.isSafeInteger(id))).toBe(true)
      expect(yield* aProcess(({ leftBehind }) => Effect.succeed(leftBehind))).toEqual(new Set([update]))
    }),
)
