import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { existsSync } from "node:fs"
import { dirname } from "node:path"
import { temporaryFolder } from "./CompiledBot.ts"
import { startTrial, type Trial } from "./TryProcess.ts"

const isAlive = (pid: number) => existsSync(`/proc/${pid}`)

const textsOf = (trial: Trial, persona: number) =>
  Effect.map(trial.chat(persona), ({ messages }) => messages.map(({ text }) => text ?? ""))

/** The chat's texts, once one of them contains this. */
const awaitText = (trial: Trial, persona: number, wanted: string) =>
  Effect.delay(textsOf(trial, persona), "50 millis").pipe(
    Effect.repeat({ until: (texts) => texts.some((text) => text.includes(wanted)) }),
    Effect.timeout("15 seconds"),
  )

const logOf = (trial: Trial) => /log +(\S+)/.exec(trial.stdout())?.[1] ?? ""

describe("npm run try", () => {
  it.scopedLive("lets people talk to the bot, kills it in mid-dialog and loses nothing", () =>
    Effect.gen(function* () {
      const trial = yield* startTrial("--port", "0")
      const { personas } = yield* trial.state
      expect(personas.slice(0, 3).map(({ languageCode }) => languageCode)).toEqual(["uz", "ru", "en"])
      expect(personas.slice(0, 4).map(({ part }) => part)).toEqual([
        "new here",
        "new here",
        "new here",
        "operator",
      ])
      const kate = personas.find(({ admin }) => admin)?.id ?? 0
      yield* trial.act(kate, { _tag: "Start" })
      yield* awaitText(trial, kate, "By continuing you agree")
      const before = yield* trial.bot
      expect(before).toMatchObject({ state: "running", starts: 1 })
      yield* trial.process("kill")
      expect(yield* trial.bot).toMatchObject({ state: "stopped", lastEnd: "SIGKILL" })
      yield* trial.act(kate, { _tag: "Say", text: "/help" })
      yield* trial.process("start")
      yield* awaitText(trial, kate, "Everything works with buttons")
      expect(yield* trial.bot).toMatchObject({ starts: 2 })
    }),
  )

  for (const signal of ["SIGINT", "SIGHUP"] as const)
    it.scopedLive(`ends on ${signal}: the bot stops in order, and nothing is left behind`, () =>
      Effect.gen(function* () {
        const trial = yield* startTrial("--port", "0", "--empty")
        expect((yield* trial.state).personas).toEqual([])
        const { pid = 0 } = yield* trial.bot
        const folder = dirname(logOf(trial))
        expect(existsSync(folder)).toBe(true)
        expect(isAlive(pid)).toBe(true)
        yield* trial.stop(signal)
        expect(isAlive(pid)).toBe(false)
        expect(existsSync(folder)).toBe(false)
      }),
    )

  it.scopedLive("picks the next free port if the port is in use, and says so", () =>
    Effect.gen(function* () {
      const first = yield* startTrial("--port", "0", "--empty")
      const port = new URL(first.url).port
      const second = yield* startTrial("--port", port, "--empty")
      expect(new URL(second.url).port).not.toBe(port)
      expect(second.stdout()).toContain(`Port ${port} is taken, ${new URL(second.url).port} is used instead.`)
    }),
  )

  it.scopedLive("resumes the next time if it kept everything", () =>
    Effect.gen(function* () {
      const folder = yield* temporaryFolder
      const first = yield* startTrial("--port", "0", "--keep", folder)
      const [somebody] = (yield* first.state).personas
      const id = somebody?.id ?? 0
      yield* first.act(id, { _tag: "Start" })
      const before = yield* awaitText(first, id, "")
      yield* Effect.repeat(Effect.delay(textsOf(first, id), "50 millis"), {
        until: (texts) => texts.length === 2,
      })
      // Messages written while nobody polls wait with the others.
      yield* first.process("kill")
      yield* first.act(id, { _tag: "Say", text: "/help" })
      yield* first.stop("SIGTERM")
      expect(first.stdout()).toContain(`npm run try -- --keep ${folder}`)
      const second = yield* startTrial("--port", "0", "--keep", folder, "--empty")
      expect((yield* second.state).personas.map((persona) => persona.id)).toContain(id)
      // At least: a reply that the kill kept from being acknowledged is repeated.
      const answered = (count: number) =>
        Effect.repeat(Effect.delay(textsOf(second, id), "50 millis"), {
          until: (texts) => texts.length >= count,
        })
      const after = yield* answered(4)
      expect(after[0]).toBe(before[0])
      yield* second.act(id, { _tag: "Say", text: "/help" })
      yield* answered(after.length + 2)
    }),
  )
})
