import { Console, Effect } from "effect"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parts } from "../../seeds/Cast.ts"
import { stories } from "../../seeds/stories/Stories.ts"
import { Sandbox } from "../Sandbox.ts"
import { defaultOptions } from "../SandboxOptions.ts"
import type { BotSupervisor } from "./BotSupervisor.ts"
import { folder } from "./Folder.ts"
import { freePort } from "./FreePort.ts"
import { FolderError, keepWorld, restoreWorld, writeAtEnd } from "./KeepWorld.ts"
import { adminIds, seedChannel, seedPeople } from "./Seeds.ts"
import { newToken, tryBot } from "./TryBot.ts"
import type { TryOptions } from "./TryCommandLine.ts"

/** The built page; once compiled, this file is in the folder beside it. */
const clientDir = join(dirname(fileURLToPath(import.meta.url)), "client")

const { host } = defaultOptions

/** A word as a shell reads it. */
const shellWord = (word: string) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** The default address of the bot's own pages. */
const monitoringPort = 8000

const choosePort = (wanted: number) =>
  Effect.tap(freePort(host, wanted), (port) =>
    port === wanted || wanted === 0
      ? Effect.void
      : Console.log(`Port ${wanted} is taken, ${port} is used instead.`),
  )

/** The last lines that this run wrote to a log, printed because its file may be deleted. */
const endOf = ({ log, logStart }: BotSupervisor): string =>
  readFileSync(log).subarray(logStart).toString().trimEnd().split("\n").slice(-5).join("\n")

const howToGoOn = (folder: string) =>
  `Everything is kept in ${folder}\n  To go on:    npm run try -- --keep ${shellWord(folder)}`

/** Run until the end of the scope, which stops it in order. */
const runBot = (bot: BotSupervisor) =>
  Effect.gen(function* () {
    process.once("exit", bot.killNow)
    yield* Effect.addFinalizer(() => Effect.promise(() => bot.act("stop")))
    if (!(yield* Effect.promise(bot.start)))
      return yield* new FolderError({ message: `The bot did not start. It says:\n${endOf(bot)}` })
  })

/** Seed the market before anyone arrives. */
const plantSeeds = (bot: BotSupervisor) =>
  Effect.tryPromise({
    try: bot.plant,
    catch: () => new FolderError({ message: `The database could not be filled. It says:\n${endOf(bot)}` }),
  })

/** People, their chats and the bot's process, watched until something fails. */
const play = (options: TryOptions, bot: BotSupervisor, token: string) =>
  Effect.gen(function* () {
    const { faults, people, url, world } = yield* Sandbox
    const account = world.addBot({ token, username: "job_try_bot", firstName: "Job Bot" })
    const kept = { world, people, bot: account, file: join(bot.folder, "world.json") }
    const isRestored = options.keep !== undefined && (yield* restoreWorld(kept))
    if (!isRestored && !options.empty) {
      seedPeople(world, people, account)
      yield* plantSeeds(bot)
    }
    if (!options.empty) seedChannel(world, people)
    // Before the bot is started, so that it runs after the bot has stopped and sent its last messages.
    if (options.keep !== undefined) {
      yield* Effect.addFinalizer(() => Console.log(`\n  ${howToGoOn(bot.folder)}\n`))
      yield* writeAtEnd(kept)
    }
    yield* runBot(bot)
    for (const rule of options.faults) faults.add(rule)
    yield* Console.log(`
  Open         ${url}/
  Metrics      ${bot.view().url ?? ""}/metrics
  Bot's log    ${bot.log}

  Bot API      ${url} takes bots of your own too, with any token of the right shape

  Ctrl-C ends it${options.keep === undefined ? ", and everything is forgotten." : `.\n  ${howToGoOn(bot.folder)}`}
`)
    return yield* options.keep === undefined ? Effect.never : keepWorld(kept)
  }).pipe(Effect.scoped)

/** A Bot API of our own, the compiled bot that uses it, and the page with the people who talk to the bot. */
export const tryIt = (options: TryOptions) =>
  Effect.gen(function* () {
    const path = yield* folder(options.keep)
    const port = yield* choosePort(options.port)
    const token = newToken()
    const apiRoot = `http://${host}:${port}`
    // With any port for the page the bot's pages get any port too, so as not to compete with other instances.
    const own = yield* freePort(host, options.port === 0 ? 0 : monitoringPort, port)
    const bot = tryBot({ token, apiRoot, folder: path, port: own })
    const web = { clientDir, bot: token, adminIds, parts, stories, process: bot }
    const { latency } = options
    return yield* Effect.provide(
      play(options, bot, token),
      Sandbox.layer({ port, latency, seed: Date.now() % 1_000_000_000, acceptAnyToken: true, web }),
    )
  }).pipe(Effect.scoped)
