import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Fault } from "../../sandbox/faults/Fault.ts"
import { realisticLimits } from "../../sandbox/flood/FloodLimits.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { queryDatabase } from "./QueryDatabase.ts"
import { awaitReadiness } from "./Readiness.ts"
import { setStage } from "./Stage.ts"

/** Milliseconds that a call may have been under way when its chat was told to wait. */
const underWay = 100

/** How many idle chats must be told to wait until the bot takes it for a global limit. */
const toldApart = 3

const arrange = (settings: Readonly<Record<string, string>> = {}) =>
  Effect.gen(function* () {
    const stage = yield* setStage
    const running = yield* stage.start(settings)
    const monitoring = yield* running.monitoring
    yield* awaitReadiness(running, { status: 200, reasons: [] })
    const join = (name: string) =>
      stage.sandbox.people.add({ first_name: name, language_code: "en" }).chatWith(stage.bot)
    const metric = (series: string) =>
      Effect.map(
        Effect.promise(() => fetch(`${monitoring}/metrics`).then((response) => response.text())),
        (text) =>
          Number(
            text
              .split("\n")
              .find((line) => line.startsWith(`${series} `))
              ?.split(" ")[1],
          ),
      )
    return { ...stage, running, join, metric }
  })

const passing: ReadonlyArray<readonly [string, Fault]> = [
  ["a 500 in the usual envelope", { kind: "error", code: 500, description: "Internal Server Error" }],
  ["a proxy's 502 page", { kind: "html" }],
  ["an answer cut off in the middle", { kind: "truncate" }],
  ["a connection reset before the call", { kind: "reset", when: "before" }],
  ["a connection reset after the call", { kind: "reset", when: "after" }],
  ["a slow answer", { kind: "delay", milliseconds: 1500 }],
  ["a 429 for the chat", { kind: "rateLimit", retryAfter: 2, scope: "chat" }],
]

describe("failures while sending", () => {
  it.scopedLive.each(passing)("%s delays its own chat only, and the answer arrives", ([, fault]) =>
    Effect.gen(function* () {
      const { join, sandbox } = yield* arrange()
      const [ann, bob] = [join("Ann"), join("Bob")]
      sandbox.faults.add({ fault, method: "sendMessage", chatId: ann.chat.id, times: 1 })
      ann.start()
      bob.start()
      yield* bob.awaitMessage("By continuing", 1_400)
      yield* ann.awaitMessage("By continuing", 8_000)
      expect(sandbox.pauses.violations.filter(({ sinceAnnounced }) => sinceAnnounced > underWay)).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a chat that never gets an answer doesn't delay the others", () =>
    Effect.gen(function* () {
      const { join, sandbox } = yield* arrange()
      const [ann, bob, eve] = [join("Ann"), join("Bob"), join("Eve")]
      sandbox.faults.add({ fault: { kind: "hang", when: "before" }, chatId: ann.chat.id, times: 1 })
      sandbox.faults.add({ fault: { kind: "halfOpen" }, chatId: eve.chat.id, times: 1 })
      ann.start()
      eve.start()
      for (let times = 0; times < 5; times++) {
        bob.say("/help")
        yield* bob.awaitMessage("shortcuts", 2_000)
      }
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a global 429 stops every message until it has passed, and then all arrive", () =>
    Effect.gen(function* () {
      const { join, sandbox } = yield* arrange()
      const chats = Array.from({ length: 20 }, (_, index) => join(`P${index}`))
      sandbox.faults.add({
        fault: { kind: "rateLimit", retryAfter: 2, scope: "bot" },
        method: "sendMessage",
        times: 1,
      })
      for (const chat of chats) chat.start()
      yield* Effect.forEach(chats, (chat) => chat.awaitMessage("By continuing", 10_000), { discard: true })
      // One chat that has to wait is no sign of a global limit: that is known once several were told to.
      const refused = sandbox.world.calls.list("sendMessage").filter(({ status }) => status === 429)
      const knownAt = refused[toldApart - 1]?.at ?? 0
      expect(knownAt).toBeGreaterThan(0)
      expect(sandbox.pauses.violations.filter(({ at }) => at > knownAt + underWay)).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("under Telegram's real limits a crowd is answered without a violation", () =>
    Effect.gen(function* () {
      const { join, sandbox } = yield* arrange({ SEND_RATE: "30" })
      const chats = Array.from({ length: 60 }, (_, index) => join(`P${index}`))
      for (const chat of chats) chat.start()
      yield* Effect.forEach(chats, (chat) => chat.awaitMessage("By continuing", 15_000), { discard: true })
      expect(sandbox.pauses.violations.filter(({ sinceAnnounced }) => sinceAnnounced > underWay)).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer({ flood: realisticLimits }))),
  )
})

describe("updates that can't be handled and messages that can't be delivered", () => {
  it.scopedLive("malformed and unsupported updates are kept and counted, and their chat continues", () =>
    Effect.gen(function* () {
      const { bot, folder, join, metric } = yield* arrange()
      const ann = join("Ann")
      ann.start()
      yield* ann.awaitMessage("By continuing")
      const chat = `"chat":{"id":${ann.chat.id},"type":"private"}`
      const id = 900_000_000
      bot.updates.injectRaw(`{"update_id":${id},"message":{"message_id":"no",${chat}}}`)
      bot.updates.injectRaw(`{"update_id":${id + 1},"mystery":{${chat}}}`)
      bot.updates.injectRaw(`{"update_id":${id + 2},"message":${"[".repeat(900)}${"]".repeat(900)}}`)
      bot.updates.injectRaw(`{"update_id":${id + 3},"message":{${chat},"text":"${"x".repeat(300_000)}"}}`)
      yield* ann.awaitMessage("couldn’t read")
      ann.say("/help")
      yield* ann.awaitMessage((message) => (message.text ?? "").includes("shortcuts"), 8_000)
      expect(yield* metric('bot_errors_total{type="malformed_update"}')).toBe(4)
      const letters = yield* queryDatabase(
        folder,
        (sql) => sql<{ update_id: number }>`SELECT update_id FROM dead_letters ORDER BY update_id`,
      )
      expect(letters.map((letter) => letter.update_id)).toEqual([id, id + 1, id + 2, id + 3])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "a dying handler causes an apology, a dead letter and a count for its update, nothing more",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        const person = stage.sandbox.people.add({ first_name: "Op", language_code: "en" })
        const running = yield* stage.start({ ADMIN_IDS: `${person.id}` })
        const monitoring = yield* running.monitoring
        const op = person.chatWith(stage.bot)
        op.say("/crash +998901234567")
        yield* op.awaitMessage("Something went wrong on our side")
        op.say("/help")
        yield* op.awaitMessage("shortcuts")
        const metrics = yield* Effect.promise(() =>
          fetch(`${monitoring}/metrics`).then((response) => response.text()),
        )
        expect(metrics).toContain('bot_errors_total{type="critical_exception"} 1')
        expect(running.stdout()).toContain("CrashRequested")
        expect(running.stdout()).not.toContain("998901234567")
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("only an admin can crash it, and nobody in production", () =>
    Effect.gen(function* () {
      const stage = yield* setStage
      const op = stage.sandbox.people.add({ first_name: "Op", language_code: "en" })
      const ann = stage.sandbox.people.add({ first_name: "Ann", language_code: "en" })
      yield* stage.start({ ADMIN_IDS: `${op.id}`, SENTRY_ENVIRONMENT: "production" })
      for (const person of [op, ann]) {
        const chat = person.chatWith(stage.bot)
        chat.say("/crash")
        yield* chat.awaitMessage("By continuing")
      }
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "a person who blocked the bot gets no messages, keeps the account, and is answered on returning",
    () =>
      Effect.gen(function* () {
        const { bot, folder, join, sandbox } = yield* arrange()
        const person = sandbox.people.add({ first_name: "Ann", language_code: "en" })
        const ann = person.chatWith(bot)
        ann.start()
        yield* ann.awaitMessage("By continuing")
        ann.say("/help")
        person.block(bot)
        // Another chat's answer shows that the block was handled.
        const bob = join("Bob")
        bob.start()
        yield* bob.awaitMessage("By continuing")
        const reachable = queryDatabase(
          folder,
          (sql) => sql<{ reachable: number }>`SELECT reachable FROM accounts WHERE id = ${person.id}`,
        ).pipe(Effect.map((rows) => rows[0]?.reachable))
        yield* Effect.repeat(Effect.delay(reachable, "50 millis"), { until: (value) => value === 0 })
        person.unblock(bot)
        ann.say("/help")
        yield* ann.awaitMessage("shortcuts")
        yield* Effect.repeat(Effect.delay(reachable, "50 millis"), { until: (value) => value === 1 })
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
