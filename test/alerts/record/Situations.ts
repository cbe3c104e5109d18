import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, statfsSync, writeFileSync } from "node:fs"
import { Duration, Effect, type Scope } from "effect"
import { queryDatabase } from "../../e2e/QueryDatabase.ts"
import { temporaryFolder } from "../../e2e/CompiledBot.ts"
import type { situations } from "../Situations.ts"
import type { Theatre } from "./Theatre.ts"

/** A failure from the start of the recording; the bot isn't started yet. */
export type Play = (theatre: Theatre) => Effect.Effect<unknown, never, Scope.Scope>

const after = (seconds: number) => Effect.sleep(Duration.seconds(seconds))

/** A failure after the bot has worked for half a minute. */
const later =
  (happens: Play): Play =>
  (theatre) =>
    theatre.start.pipe(Effect.zipRight(after(30)), Effect.zipRight(happens(theatre)))

const well: Play = ({ start }) => start

const kill: Play = ({ end }) => end("SIGKILL")

const deploy: Play = ({ end, start }) => Effect.zipRight(end("SIGTERM"), start)

const restart: Play = ({ end, start }) =>
  Effect.repeatN(Effect.zipRight(after(40), Effect.zipRight(end("SIGKILL"), start)), 2)

const isDown: Play = ({ sandbox, start }) =>
  Effect.zipRight(
    Effect.sync(() => sandbox.faults.add({ fault: { kind: "html" }, method: "getUpdates" })),
    start,
  )

const stall: Play = ({ sandbox }) =>
  Effect.sync(() => sandbox.faults.add({ fault: { kind: "html" }, method: "getUpdates" }))

const refuseMessages: Play = ({ sandbox }) =>
  Effect.sync(() =>
    sandbox.faults.add({
      fault: { kind: "error", code: 500, description: "Internal Server Error" },
      method: "sendMessage",
    }),
  )

const slowDown: Play = ({ sandbox }) =>
  Effect.sync(() =>
    sandbox.faults.add({ fault: { kind: "delay", milliseconds: 8_000 }, method: "sendMessage" }),
  )

const limit: Play = ({ sandbox }) =>
  Effect.sync(() =>
    sandbox.faults.add({
      fault: { kind: "rateLimit", retryAfter: 1, scope: "chat" },
      method: "sendMessage",
      probability: 0.3,
    }),
  )

const rejectTwo: Play = ({ sandbox }) =>
  Effect.sync(() =>
    sandbox.faults.add({
      fault: { kind: "error", code: 400, description: "Bad Request: nobody ever saw this" },
      method: "sendMessage",
      times: 2,
    }),
  )

const crash: Play = ({ operator }) => Effect.sync(() => operator.say("/crash"))

const rival: Play = ({ startRival }) => startRival

const lockDatabase: Play = ({ folder }) =>
  queryDatabase(folder, (sql) => Effect.zipRight(sql`BEGIN IMMEDIATE`, Effect.never))

const halt: Play = ({ signal }) =>
  Effect.forever(
    signal("SIGSTOP").pipe(
      Effect.zipRight(after(2)),
      Effect.zipRight(signal("SIGCONT")),
      Effect.zipRight(after(10)),
    ),
  )

/** Connections from the start are closed by then. */
const narrow: Play = ({ pid }) =>
  Effect.map(Effect.zipRight(after(80), pid), (id) => {
    const open = readdirSync(`/proc/${id}/fd`).length
    return spawnSync("prlimit", [`--pid=${id}`, `--nofile=${Math.ceil(open / 0.85)}`])
  })

/** A file system of 64 MB, all but two of them in use; the rest fills up within minutes. */
const fillDisk: Play = ({ startWith }) =>
  Effect.gen(function* () {
    const folder = `${yield* temporaryFolder}/disk`
    mkdirSync(folder)
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder])
    yield* Effect.addFinalizer(() => Effect.sync(() => spawnSync("umount", ["-l", folder])))
    yield* startWith({ DATABASE_URL: `sqlite:${folder}/bot.db` })
    yield* after(30)
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(`${folder}/ballast`, Buffer.alloc(bavail * bsize - 2_000_000))
  })

export const plays: Readonly<Record<keyof typeof situations, Play>> = {
  well,
  deployed: later(deploy),
  killed: later(kill),
  restarting: later(restart),
  "unreachable from the start": isDown,
  "cut off": later(stall),
  "with a rival": later(rival),
  "with a locked database": later(lockDatabase),
  "with a full disk": fillDisk,
  "with messages refused": later(refuseMessages),
  "with a slow line": later(slowDown),
  limited: later(limit),
  "with messages rejected": later(rejectTwo),
  "with a defect": later(crash),
  halted: later(halt),
  "with few descriptors": later(narrow),
}
