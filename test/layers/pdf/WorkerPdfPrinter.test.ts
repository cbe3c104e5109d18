import { describe, expect, it } from "@effect/vitest"
import { build } from "esbuild"
import { Effect, Exit, Fiber, TestClock } from "effect"
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll } from "vitest"
import { workerPdfPrinter } from "../../../src/layers/pdf/WorkerPdfPrinter.ts"
import { DrawFailed } from "../../../src/services/DrawFailed.ts"
import { PdfPrinter } from "../../../src/services/PdfPrinter.ts"
import { paper as heading } from "./ResumePdfFixture.ts"

const paper = { ...heading, stories: [{ label: "About", text: "Haydovchi, 12 yil. ".repeat(400) }] }

const folder = mkdtempSync(resolve("node_modules", ".pdf-worker-"))

beforeAll(async () => {
  await build({
    entryPoints: [resolve("src/layers/pdf/PdfWorker.ts")],
    outfile: join(folder, "pdf", "PdfWorker.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  })
  cpSync(resolve("src/layers/drawing/fonts"), join(folder, "drawing", "fonts"), { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const real = () => workerPdfPrinter(pathToFileURL(join(folder, "pdf", "PdfWorker.js")))

/** A worker thread that reacts to each document as this body says. */
const behaving = (name: string, body: string) => {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads"; let count = 0; parentPort.on("message", (paper) => { ${body} })`,
  )
  return workerPdfPrinter(pathToFileURL(file))
}

const print = Effect.flatMap(PdfPrinter, (printer) => printer.print(paper))
const answers = "parentPort.postMessage({ bytes: new Uint8Array([count++]) })"

describe("the PDF worker thread", () => {
  it.scopedLive("draws documents without blocking the event loop", () =>
    Effect.gen(function* () {
      yield* print
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const drawn = yield* Effect.all(
        Array.from({ length: 20 }, () => print),
        { concurrency: "unbounded" },
      )
      delay.disable()
      for (const bytes of drawn) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-")
      // A document drawn in this thread would block the loop for 20 times as long: 5 ms are the probe's own,
      // the rest is allowance for a busy machine.
      expect(delay.percentile(50) / 1e6).toBeLessThan(25)
    }).pipe(Effect.provide(real())),
  )

  const ends = {
    "throws an error": "throw new Error('no')",
    "ends itself": "process.exit(3)",
    "takes all the memory it can get": "const all = []; for (;;) all.push(new Array(1e6).fill(1.5))",
    "fails and says so": 'parentPort.postMessage({ failure: "no" })',
  }
  for (const [name, body] of Object.entries(ends))
    it.scopedLive(`that ${name} fails only its document, and the next one is drawn`, () => {
      const layer = behaving(name, `if (paper.heading === "deadly") { ${body} } else { ${answers} }`)
      return Effect.gen(function* () {
        const printer = yield* PdfPrinter
        yield* print
        const failed = yield* Effect.flip(printer.print({ ...paper, heading: "deadly" }))
        expect(failed).toBeInstanceOf(DrawFailed)
        expect((yield* print).length).toBe(1)
      }).pipe(Effect.provide(layer))
    })

  it.scoped("that never ends is terminated after twenty seconds, and the next document is drawn", () =>
    Effect.gen(function* () {
      const printer = yield* PdfPrinter
      const stuck = yield* Effect.fork(Effect.exit(printer.print({ ...paper, heading: "deadly" })))
      yield* TestClock.adjust("19 seconds")
      expect((yield* Fiber.poll(stuck))._tag).toBe("None")
      yield* TestClock.adjust("1 second")
      expect(Exit.isFailure(yield* Fiber.join(stuck))).toBe(true)
      expect((yield* print).length).toBe(1)
    }).pipe(
      Effect.provide(
        behaving("never-ends", `if (paper.heading === "deadly") for (;;) {} else { ${answers} }`),
      ),
    ),
  )

  it.scoped("is kept for half a minute for the next document, and then started afresh", () =>
    Effect.gen(function* () {
      expect([...(yield* print)]).toEqual([0])
      yield* TestClock.adjust("29 seconds")
      expect([...(yield* print)]).toEqual([1])
      yield* TestClock.adjust("30 seconds")
      expect([...(yield* print)]).toEqual([0])
    }).pipe(Effect.provide(behaving("counts", answers))),
  )
})
