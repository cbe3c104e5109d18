import { expect, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fill } from "../../bench/generate/Fill.ts"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Message } from "../../sandbox/world/Message.ts"
import { SqlStorage } from "../../src/layers/SqlStorage.ts"
import { locales } from "../../src/locales/Locales.ts"
import type { RunningBot } from "../e2e/CompiledBot.ts"
import { setStage } from "../e2e/Stage.ts"
import { testAppConfig } from "../layers/TestAppConfig.ts"

const t = locales.en
const vacancies = 20_000
const seekers = 50
const rounds = 24
/** Milliseconds between the acts of one seeker; together they perform a hundred per second. */
const pace = 500

/** User and system CPU seconds so far. */
const cpuSeconds = ({ pid }: RunningBot) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const labelsOf = (message: Message | undefined) =>
  (message?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text)

/** The button of the newest menu that begins with one of these; the first match counts. */
const pressOne = (chat: PersonaChat, ...beginnings: ReadonlyArray<string>) => {
  const menu = chat.transcript.findLast((message) => labelsOf(message).length > 0)
  const labels = labelsOf(menu)
  const label = beginnings
    .map((beginning) => labels.find((each) => each.startsWith(beginning)))
    .find((each) => each !== undefined)
  if (label === undefined) throw new Error(`none of ${beginnings.join(", ")} among ${labels.join(", ")}`)
  chat.press({ label, messageId: menu?.message_id ?? 0 })
}

/** A seeker opens the search, a page, the next one, a card, the next card, and goes back. */
const acts: ReadonlyArray<(chat: PersonaChat) => void> = [
  (chat) => chat.say("/jobs"),
  (chat) => {
    pressOne(chat, "Show ")
  },
  (chat) => {
    pressOne(chat, "▶")
  },
  (chat) => {
    const menu = chat.transcript.findLast((message) => labelsOf(message).length > 0)
    pressOne(chat, labelsOf(menu)[0] ?? "")
  },
  (chat) => {
    pressOne(chat, "▶")
  },
  (chat) => {
    pressOne(chat, t.common.back)
  },
]

const help = (chat: PersonaChat) => {
  pressOne(chat, t.common.help)
}
const menu = (chat: PersonaChat) => {
  pressOne(chat, "☰")
}

/** The same number of commands and presses, with their calls to Telegram, that don't query the market: they show static texts. */
const plainly: typeof acts = [(chat) => chat.say("/menu"), help, menu, help, menu, help]

/**
 * Milliseconds of CPU that a static screen took on the machine where the limits were set; slower or shared machines
 * get proportionally more.
 */
const plainThere = 2.7

const quantile = (sorted: ReadonlyArray<number>, at: number) => sorted[Math.floor(sorted.length * at)] ?? 0

const filled = (folder: string) =>
  fill({ vacancies, resumes: 0, seed: 1 }).pipe(
    Effect.provide(
      SqlStorage.pipe(
        Layer.provideMerge(
          testAppConfig((config) => ({ ...config, database: { filename: join(folder, "bot.db") } })),
        ),
      ),
    ),
  )

/**
 * The CPU time that each of this many acts of all seekers takes at a hundred per second, and when it was
 * answered; milliseconds.
 */
const measure = (running: RunningBot, chats: ReadonlyArray<PersonaChat>, doing: typeof acts) =>
  Effect.gen(function* () {
    const before = cpuSeconds(running)
    const startedAt = performance.now()
    const taken = yield* Effect.forEach(
      chats,
      (chat, index) =>
        Effect.forEach(Array.from({ length: rounds }), (_, round) =>
          Effect.gen(function* () {
            const due = startedAt + round * pace + (index * pace) / seekers
            yield* Effect.sleep(Math.max(0, due - performance.now()))
            const actedAt = performance.now()
            doing[round % doing.length]?.(chat)
            yield* chat.awaitMessage()
            return performance.now() - actedAt
          }),
        ),
      { concurrency: "unbounded" },
    )
    const cpu = ((cpuSeconds(running) - before) * 1000) / (seekers * rounds)
    const sorted = taken.flat().toSorted((a, b) => a - b)
    return { cpu, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
  })

it.scopedLive(
  "a hundred acts per second each show within 50 ms, and take at most 1.5 ms of CPU more than static screens",
  () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      yield* filled(folder)
      const running = yield* start()
      yield* running.monitoring
      const chats = Array.from({ length: seekers }, (_, index) =>
        sandbox.people.add({ first_name: `P${index}`, language_code: "en" }).chatWith(bot),
      )
      yield* Effect.forEach(chats, (chat) =>
        Effect.gen(function* () {
          chat.start()
          yield* chat.awaitMessage()
          pressOne(chat, t.welcome.next)
          yield* chat.awaitMessage()
          pressOne(chat, t.roles.choose.seeker)
          yield* chat.awaitMessage()
        }),
      )
      const plain = yield* measure(running, chats, plainly)
      const market = yield* measure(running, chats, acts)
      console.log(
        `among ${vacancies} vacancies, 100 acts/s: ${market.cpu.toFixed(2)} ms of CPU each, ${plain.cpu.toFixed(2)} ms for the menu and help; ` +
          `seen after ${market.p50.toFixed(0)} ms (median), ${market.p95.toFixed(0)} ms (95 %)`,
      )
      // Half a millisecond of it opens sealed data and stores the last press.
      const slower = Math.max(1, plain.cpu / plainThere)
      expect(market.cpu - plain.cpu).toBeLessThan(1.5 * slower)
      expect(market.p95).toBeLessThan(50 * slower)
    }).pipe(Effect.provide(Sandbox.layer())),
  { timeout: 240_000, retry: 2 },
)
