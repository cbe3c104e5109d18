import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { type RunningBot, temporaryFolder } from "../e2e/CompiledBot.ts"
import { setStage } from "../e2e/Stage.ts"

/** A file system of three megabytes for as long as the scope lasts; undefined without the permission to mount. */
const smallDisk = Effect.gen(function* () {
  const folder = join(yield* temporaryFolder, "disk")
  mkdirSync(folder)
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder])
  if (mount.status !== 0) return undefined
  yield* Effect.addFinalizer(() => Effect.sync(() => spawnSync("umount", ["-l", folder])))
  return folder
})

const ballast = (disk: string) => join(disk, "ballast")

/** Fill it up. */
const fill = (disk: string) => {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast(disk), Buffer.alloc(bavail * bsize))
}

const readiness = (bot: RunningBot) =>
  Effect.flatMap(bot.monitoring, (url) =>
    Effect.promise(async () => {
      const answer = await fetch(new URL("/readyz", url))
      return { status: answer.status, text: await answer.text() }
    }),
  )

describe("a full disk", () => {
  it.scopedLive(
    "stops nothing for good: updates received meanwhile are answered once there is space, each once",
    (context) =>
      Effect.gen(function* () {
        const disk = yield* smallDisk
        if (disk === undefined) {
          console.log("skipped: a small disk takes root and mount")
          return context.skip()
        }
        const { bot, sandbox, start } = yield* setStage
        const settings = { DATABASE_URL: `sqlite:${disk}/bot.db`, PERSON_RATE: "0" }
        const until = (what: string, holds: Effect.Effect<boolean>) =>
          Effect.repeat(Effect.delay(holds, "200 millis"), { until: (is) => is }).pipe(
            Effect.timeoutFail({ duration: "60 seconds", onTimeout: () => `not in time: ${what}` }),
          )
        const tells = (running: RunningBot, status: number) =>
          Effect.map(readiness(running), (found) => found.status === status)
        let running = yield* start(settings)
        yield* until("ready", tells(running, 200))
        const people = Array.from({ length: 30 }, () =>
          sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot),
        )
        const answers = () =>
          people.map(({ transcript }) => transcript.filter(({ from }) => from?.is_bot === true).length)
        for (const chat of people) chat.say(`/help ${"x".repeat(3_000)}`)
        yield* until(
          "first answers",
          Effect.sync(() => answers().every((count) => count === 1)),
        )

        // Then all deliveries are recorded, and nothing is written while the disk is filled.
        yield* Effect.sleep("1 second")
        fill(disk)
        for (const chat of people) chat.say(`/help ${"x".repeat(3_000)}`)
        yield* until("not ready", tells(running, 503))
        expect((yield* readiness(running)).text).toContain("database")
        yield* Effect.sleep("3 seconds")
        expect(running.stderr()).toBe("")

        yield* running.kill("SIGKILL")
        yield* running.ended
        running = yield* start(settings)
        // A start without space either works or says in one line what is wrong.
        const ended = yield* Effect.timeoutOption(running.ended, "5 seconds")
        const told = running.stderr().trim()
        console.log(`started without room: ${ended._tag === "None" ? "stays up" : told}`)
        if (ended._tag === "Some") {
          expect(told.split("\n")).toHaveLength(1)
          expect(told).toContain("disk is full")
        }

        rmSync(ballast(disk))
        if (ended._tag === "Some") running = yield* start(settings)
        yield* until(
          "second answers",
          Effect.sync(() => answers().every((count) => count >= 2)),
        )
        yield* until("ready again", tells(running, 200))
        yield* Effect.sleep("2 seconds")
        expect(new Set(answers())).toEqual(new Set([2]))
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
