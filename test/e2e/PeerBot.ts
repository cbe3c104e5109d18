import { Deferred, Effect, type Scope } from "effect"
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { resolve } from "node:path"
import type { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Bot } from "../../sandbox/world/Bot.ts"
import type { Ended } from "./CompiledBot.ts"

/** A bot run by a third-party library. */
export interface Peer {
  readonly library: string
  readonly command: string
  /** The script in the folder of peers. */
  readonly script: string
}

interface RunningPeer {
  /** Its output so far, errors included. */
  readonly output: () => string
  readonly terminate: Effect.Effect<void>
  readonly ended: Effect.Effect<Ended>
}

const python = "/usr/bin/python3"

export const hasPythonTelegramBot = spawnSync(python, ["-c", "import telegram.ext"]).status === 0

export const peers = {
  grammy: { library: "grammY", command: process.execPath, script: "GrammyBot.mjs" },
  runner: { library: "grammY's runner", command: process.execPath, script: "GrammyRunnerBot.mjs" },
  telegraf: { library: "telegraf", command: process.execPath, script: "TelegrafBot.mjs" },
  node: { library: "node-telegram-bot-api", command: process.execPath, script: "NodeTelegramBotApiBot.mjs" },
  python: { library: "python-telegram-bot", command: python, script: "python_telegram_bot.py" },
} as const satisfies Record<string, Peer>

const launch = ({ command, script }: Peer, sandbox: Sandbox["Type"], bot: Bot) => {
  const { HOME, PATH } = process.env
  const env = { HOME, PATH, PYTHONWARNINGS: "ignore", API_ROOT: sandbox.url, BOT_TOKEN: bot.token }
  return spawn(command, [resolve("test/e2e/peers", script)], { env })
}

const kill = (child: ChildProcess) =>
  Effect.sync(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL")
  })

/** Start a peer and wait until it polls; it is killed with the scope. */
export const startPeer = (
  peer: Peer,
  sandbox: Sandbox["Type"],
  bot: Bot,
): Effect.Effect<RunningPeer, never, Scope.Scope> =>
  Effect.gen(function* () {
    const ended = yield* Deferred.make<Ended>()
    const ready = yield* Deferred.make<null>()
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => launch(peer, sandbox, bot)),
      kill,
    )
    let output = ""
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (/^ready$/m.test(output)) Deferred.unsafeDone(ready, Effect.succeed(null))
    }
    child.stdout.on("data", read)
    child.stderr.on("data", read)
    child.on("close", (code, signal) => {
      Deferred.unsafeDone(ended, Effect.succeed({ code, signal }))
      Deferred.unsafeDone(ready, Effect.dieMessage(`${peer.library} ended before it was ready: ${output}`))
    })
    yield* Deferred.await(ready)
    return {
      output: () => output,
      terminate: Effect.sync(() => {
        child.kill("SIGTERM")
      }),
      ended: Deferred.await(ended),
    }
  })
