import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { readDatabase } from "./DatabaseFile.ts"
import { awaitReadiness, until } from "./Readiness.ts"
import { setStage } from "./Stage.ts"

const firstUpdate = 1_000

/** A bot with twenty chats that write while it stops; its sending is delayed as specified. */
const stopUnderLoad = (
  fault: Parameters<Sandbox["Type"]["faults"]["add"]>[0],
  grace: string,
  signal: NodeJS.Signals = "SIGTERM",
) =>
  Effect.gen(function* () {
    const stage = yield* setStage
    const { bot, folder, sandbox, start } = stage
    bot.updates.renumber(firstUpdate)
    const running = yield* start({ SHUTDOWN_GRACE: grace })
    const chats = Array.from({ length: 20 }, () => sandbox.people.add({ language_code: "en" }).chatWith(bot))
    chats[0]?.start()
    yield* chats[0]?.awaitMessage("By continuing you agree") ?? Effect.void
    const rule = sandbox.faults.add(fault)
    for (const chat of chats) for (const command of ["/start", "/help", "/about"]) chat.say(command)
    yield* until(() => rule.hits >= 20)
    const stoppedAt = Date.now()
    yield* running.kill(signal)
    yield* awaitReadiness(running, { status: 503, reasons: ["shutting_down"] })
    const database = readDatabase(`${folder}/bot.db`)
    return { ...stage, chats, database, rule, running, stoppedAt }
  })

describe("stopping", () => {
  it.scopedLive.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "%s under load handles, delivers and confirms everything it received",
    (signal) =>
      Effect.gen(function* () {
        const delay = { kind: "delay", milliseconds: 300 } as const
        const stopped = yield* stopUnderLoad({ method: "sendMessage", fault: delay }, "10 seconds", signal)
        const { bot, chats, database, running, sandbox, stoppedAt } = stopped
        for (const chat of chats) chat.say("/privacy")
        expect(yield* running.ended).toEqual({ code: 0, signal: null })
        const took = Date.now() - stoppedAt
        const left = yield* database
        console.log(
          `stopped in ${took} ms; ${left.handled.size} handled, ${bot.updates.size} left with Telegram`,
        )
        expect(took).toBeLessThan(10_000)
        expect(running.stderr()).toBe("")
        expect(left.inbox.size).toBe(0)
        expect(left.outbox).toBe(0)
        expect(left.nextOffset).toBe(firstUpdate + left.handled.size)
        // Updates that arrive during the stop stay with Telegram; exactly the others are confirmed.
        expect(bot.updates.size).toBe((bot.updates.tail ?? 0) - left.nextOffset)
        expect(bot.updates.size).toBeGreaterThanOrEqual(20)
        expect(sandbox.world.calls.list("getUpdates").at(-1)?.params["offset"]).toBe(left.nextOffset)
        const replies = chats.map(
          (chat) => chat.transcript.filter(({ from }) => from?.is_bot === true).length,
        )
        expect(replies.reduce((sum, count) => sum + count)).toBe(left.handled.size)
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "an echo of the signal changes nothing; after the grace period the rest stays stored and is sent by the next start",
    () =>
      Effect.gen(function* () {
        const hang = { kind: "hang", when: "before" } as const
        const stopped = yield* stopUnderLoad({ method: "sendMessage", fault: hang }, "1 second")
        const { chats, database, running, sandbox, start, stoppedAt } = stopped
        yield* running.kill("SIGTERM")
        expect(yield* running.ended).toEqual({ code: 0, signal: null })
        const took = Date.now() - stoppedAt
        const left = yield* database
        console.log(`grace 1 s: stopped in ${took} ms with ${left.outbox} replies stored`)
        expect(took).toBeGreaterThanOrEqual(1_000)
        expect(took).toBeLessThan(4_000)
        expect(left.inbox.size).toBe(0)
        expect(left.outbox).toBe(60)
        sandbox.faults.clear()
        yield* start()
        yield* Effect.forEach(chats, (chat) => chat.awaitMessage("About the bot"), {
          concurrency: "unbounded",
        })
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("an idle bot stops at once", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      const running = yield* start()
      const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      yield* until(() => bot.poller.isPolling)
      const stoppedAt = Date.now()
      yield* running.kill("SIGTERM")
      expect(yield* running.ended).toEqual({ code: 0, signal: null })
      const took = Date.now() - stoppedAt
      console.log(`idle: stopped in ${took} ms`)
      expect(running.stdout()).not.toContain('"level":"warn')
      expect(took).toBeLessThan(1_000)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a second signal ends it at once, and nothing is lost", () =>
    Effect.gen(function* () {
      const hang = { kind: "hang", when: "before" } as const
      const stopped = yield* stopUnderLoad({ method: "sendMessage", fault: hang }, "1 minute")
      const { database, running } = stopped
      // A signal right after the first counts as its echo, since npm sends one.
      yield* Effect.sleep("300 millis")
      const again = Date.now()
      yield* running.kill("SIGTERM")
      expect(yield* running.ended).toEqual({ code: 143, signal: null })
      const took = Date.now() - again
      console.log(`second signal: gone in ${took} ms`)
      expect(took).toBeLessThan(1_000)
      const left = yield* database
      expect(left.inbox.size + left.outbox).toBe(60)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a closed output ends nothing: the bot continues, and stops in order when told to", () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      const running = yield* start({ LOG_LEVEL: "debug" })
      const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      yield* running.closeOutput
      // Each refused poll is a line in the log.
      sandbox.faults.add({
        method: "getUpdates",
        fault: { kind: "error", code: 500, description: "Internal" },
        times: 2,
      })
      chat.say("/help")
      yield* chat.awaitMessage("shortcuts")
      chat.say("/about")
      yield* chat.awaitMessage("About the bot")
      yield* running.kill("SIGTERM")
      expect(yield* running.ended).toEqual({ code: 0, signal: null })
      const left = yield* readDatabase(`${folder}/bot.db`)
      expect(left.inbox.size + left.outbox).toBe(0)
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
