import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { readFileSync, statSync } from "node:fs"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Bot } from "../../sandbox/world/Bot.ts"
import type { RunningBot } from "./CompiledBot.ts"
import { readDatabase } from "./DatabaseFile.ts"
import { awaitReadiness, until } from "./Readiness.ts"
import { setStage, token } from "./Stage.ts"

const newcomer = (sandbox: Sandbox["Type"], bot: Bot) =>
  sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)

/** Whether a process has a lock on a file, according to the system. */
const hasLock = ({ pid }: RunningBot, path: string) => {
  const { ino } = statSync(path)
  return readFileSync("/proc/locks", "utf8")
    .split("\n")
    .some((line) => new RegExp(` ${pid} \\S+:${ino} `).test(line))
}

describe("lifecycle", () => {
  it.scopedLive.skipIf(process.platform !== "linux")(
    "its lock on the database tells other programs that they aren't the last to close it, so they keep the log",
    () =>
      Effect.gen(function* () {
        const { folder, start } = yield* setStage
        for (const isNew of [true, false]) {
          const bot = yield* start()
          yield* awaitReadiness(bot, { status: 200, reasons: [] })
          expect(hasLock(bot, `${folder}/bot.db`), isNew ? "a new database" : "one of before").toBe(true)
          yield* bot.kill("SIGTERM")
          yield* bot.ended
        }
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a second process on the same database is refused, and a new one starts after a kill", () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      const first = yield* start()
      const chat = newcomer(sandbox, bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      const second = yield* start()
      expect(yield* second.ended).toEqual({ code: 1, signal: null })
      expect(second.stderr()).toMatch(/^DATABASE_URL: another process is using .*\n$/)
      expect(second.stderr()).toContain(`${folder}/bot.db`)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      yield* first.kill("SIGKILL")
      const startedAt = Date.now()
      yield* start()
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      console.log(`an answer ${Date.now() - startedAt} ms after kill -9 and a new start`)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a leftover webhook is removed at the start", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      bot.webhook = { url: "https://old.example/hook", maxConnections: 40, hasCertificate: false }
      yield* start()
      const chat = newcomer(sandbox, bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      expect(bot.webhook).toBeUndefined()
      expect(sandbox.world.calls.list("deleteWebhook").length).toBe(1)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a rival poller makes it unready, and it recovers when the rival is gone", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      const running = yield* start()
      const chat = newcomer(sandbox, bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      yield* awaitReadiness(running, { status: 200, reasons: [] })
      yield* until(() => bot.poller.isPolling)
      yield* Effect.fork(Effect.promise(() => fetch(`${sandbox.url}/bot${token}/getUpdates?timeout=5`)))
      yield* awaitReadiness(running, { status: 503, reasons: ["conflict"] })
      chat.start()
      yield* chat.awaitMessage("By continuing you agree", 15_000)
      yield* awaitReadiness(running, { status: 200, reasons: [] })
      expect(running.stderr()).toBe("")
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a wizard continues after kill -9 in its middle", () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      const first = yield* start()
      const chat = newcomer(sandbox, bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      chat.press("Continue")
      yield* chat.awaitMessage("What brings you here?")
      chat.say("/support")
      yield* chat.awaitMessage("Step 1 of 3")
      chat.press("Complaint")
      yield* chat.awaitMessage("Step 2 of 3")
      yield* first.kill("SIGKILL")
      yield* first.ended
      chat.say("The menu does not answer")
      yield* start()
      const preview = yield* chat.awaitMessage("Step 3 of 3")
      expect(preview.text).toContain("Complaint")
      expect(preview.text).toContain("The menu does not answer")
      chat.press("Send")
      yield* chat.awaitMessage("We got your request, No. 1")
      const { tickets } = yield* readDatabase(`${folder}/bot.db`)
      expect(tickets).toEqual([{ id: 1, author: chat.chat.id, text: "The menu does not answer" }])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("an update that Telegram delivers again after a restart is not handled again", () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      bot.updates.renumber(1_000)
      const first = yield* start()
      const chat = newcomer(sandbox, bot)
      const greeting = chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      bot.updates.renumber(5_000)
      chat.say("/help")
      yield* chat.awaitMessage("Everything works with buttons")
      // Otherwise a message that was just sent would rightly be sent again.
      yield* Effect.sleep("20 millis").pipe(
        Effect.zipRight(readDatabase(`${folder}/bot.db`)),
        Effect.repeat({ until: ({ outbox }) => outbox === 0 }),
        Effect.timeout("10 seconds"),
      )
      yield* first.kill("SIGKILL")
      yield* first.ended
      bot.updates.injectRaw(JSON.stringify({ update_id: 1_000, message: greeting }))
      yield* start()
      yield* until(() => bot.updates.size === 0)
      chat.say("/about")
      yield* chat.awaitMessage("A job marketplace inside Telegram")
      const { handled } = yield* readDatabase(`${folder}/bot.db`)
      expect([...handled]).toEqual([1_000, 1_001, 5_000])
      const replies = chat.transcript.filter(({ from }) => from?.is_bot === true)
      expect(replies.map(({ text }) => text?.split("\n")[0])).toEqual([
        "Work and people, right in this chat",
        "Help",
        "About the bot",
      ])
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
