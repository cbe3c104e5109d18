import { Effect, type Scope } from "effect"
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { RunningBot } from "./CompiledBot.ts"

interface Stage {
  readonly folder: string
  readonly start: (more?: Record<string, string>) => Effect.Effect<RunningBot, never, Scope.Scope>
}

/** One life of a bot: the place of its database, and when it ended (milliseconds since the epoch). */
export interface Life {
  readonly filename: string
  readonly bot: RunningBot
  endedAt: number
}

/** Copy what a power loss leaves: no shared memory, no lock; every other time with a torn write at the end. */
const copyDatabase = (from: string, to: string, isTorn: boolean) => {
  mkdirSync(dirname(to), { recursive: true })
  for (const suffix of ["", "-wal", ".key"])
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix)
  if (isTorn) appendFileSync(`${to}-wal`, readFileSync(from).subarray(0, 1000))
}

/** A bot that dies and starts again: its lives, oldest first. */
export const beginLives = (stage: Stage) =>
  Effect.gen(function* () {
    const lives: Array<Life> = []

    const begin = (filename: string) =>
      Effect.map(stage.start({ DATABASE_URL: `sqlite:${filename}` }), (bot) => {
        const life: Life = { filename, bot, endedAt: Number.POSITIVE_INFINITY }
        lives.push(life)
        return life
      })

    const end = (life: Life) =>
      Effect.gen(function* () {
        yield* life.bot.kill("SIGKILL")
        life.endedAt = Date.now()
        yield* life.bot.ended
      })

    yield* begin(join(stage.folder, "bot.db"))
    const current = () => {
      const life = lives.at(-1)
      if (life === undefined) throw new Error("the bot never lived")
      return life
    }
    return {
      lives: lives,
      current,
      /** kill -9, and an immediate new start on the same files. */
      killAndRestart: Effect.suspend(() => Effect.andThen(end(current()), begin(current().filename))),
      /**
       * Simulate a power loss: a new start gets only the files as they are in the middle of whatever happens,
       * without shared memory and lock. Returns another copy of them, for inspection.
       */
      losePower: Effect.gen(function* () {
        const old = current()
        process.kill(old.bot.pid, "SIGSTOP")
        const folder = join(stage.folder, `power-${lives.length}`)
        const rest = join(folder, "rest", "bot.db")
        const toInspect = join(folder, "inspect", "bot.db")
        for (const to of [rest, toInspect]) copyDatabase(old.filename, to, lives.length % 2 === 0)
        yield* end(old)
        yield* begin(rest)
        return toInspect
      }),
    }
  })
