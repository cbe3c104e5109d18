import { describe, expect, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { readFileSync } from "node:fs"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { locales } from "../../src/locales/Locales.ts"
import type { RunningBot } from "../e2e/CompiledBot.ts"
import { queryDatabase } from "../e2e/QueryDatabase.ts"
import { setStage } from "../e2e/Stage.ts"

const others = 20
const seconds = 10

const limited = { PERSON_RATE: "30" }

const residentMegabytes = ({ pid }: RunningBot) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024

/** User and system CPU seconds so far. */
const cpuSeconds = ({ pid }: RunningBot) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const quantile = (taken: ReadonlyArray<number>, at: number) =>
  taken.toSorted((one, other) => one - other)[Math.floor(taken.length * at)] ?? Infinity

/** Each of them asks for help once per second and waits for the answer; returns milliseconds. */
const talk = (chats: ReadonlyArray<PersonaChat>, patience = 5_000) =>
  Effect.forEach(
    chats,
    (chat, index) =>
      Effect.delay(
        Effect.forEach(Array.from({ length: seconds }), () =>
          Effect.gen(function* () {
            const askedAt = performance.now()
            chat.say("/help")
            yield* chat.awaitMessage("shortcuts", patience)
            const took = performance.now() - askedAt
            yield* Effect.sleep(Math.max(0, 1_000 - took))
            return took
          }),
        ),
        (index * 1_000) / chats.length,
      ),
    { concurrency: "unbounded" },
  ).pipe(Effect.map((taken) => taken.flat()))

/** Perform this many acts, evenly distributed. */
const flood = (times: number, act: () => unknown) =>
  Effect.gen(function* () {
    const startedAt = performance.now()
    for (let done = 0; done < times;) {
      const due = Math.min(times, ((performance.now() - startedAt) * times) / (seconds * 1_000))
      for (; done < due; done++) act()
      yield* Effect.sleep(5)
    }
  })

const arrange = Effect.gen(function* () {
  const { bot, folder, sandbox, start } = yield* setStage
  const running = yield* start(limited)
  const monitoring = yield* running.monitoring
  const join = (name: string) => sandbox.people.add({ first_name: name, language_code: "en" }).chatWith(bot)
  const chats = Array.from({ length: others }, (_, index) => join(`P${index}`))
  const flooder = join("Flooder")
  flooder.start()
  yield* flooder.awaitMessage("By continuing")
  const baseline = quantile(yield* talk(chats), 0.95)
  // The first flood of a process makes it grow as any work does.
  yield* flood(3_000, () => flooder.say("/help"))
  yield* Effect.sleep("15 seconds")
  const told = () =>
    flooder.transcript.filter(({ text }) => text === locales.en.common.tooFast("10 seconds")).length
  const dropped = Effect.map(
    Effect.promise(() => fetch(`${monitoring}/metrics`).then((response) => response.text())),
    (text) => Number(/bot_updates_dropped_total\{reason="rate_limited"\} (\d+)/.exec(text)?.[1]),
  )
  return { baseline, bot, chats, dropped, flooder, folder, running, sandbox, start, told }
})

type Arranged = Effect.Effect.Success<typeof arrange>

/** Others talk during a flood: they are answered as fast as before, and the process doesn't grow. */
const measure = (name: string, stage: Arranged, times: number, act: () => unknown) =>
  Effect.gen(function* () {
    const { baseline, chats, dropped, running, told } = stage
    const before = {
      told: told(),
      dropped: yield* dropped,
      memory: residentMegabytes(running),
      cpu: cpuSeconds(running),
      own: process.cpuUsage(),
    }
    const flooding = yield* Effect.fork(flood(times, act))
    const taken = yield* talk(chats)
    yield* Fiber.join(flooding)
    const growth = residentMegabytes(running) - before.memory
    const after = (yield* dropped) - before.dropped
    const own = process.cpuUsage(before.own)
    const cpu = cpuSeconds(running) - before.cpu
    console.log(
      `${name}: ${times} in ${seconds} s, ${after} dropped; the others' median ${quantile(taken, 0.5).toFixed(0)} ms, ` +
        `p95 ${quantile(taken, 0.95).toFixed(0)} ms (${baseline.toFixed(0)} ms before); grew by ${growth.toFixed(0)} MB, told ${told() - before.told} times; ` +
        `${cpu.toFixed(1)} s of CPU, the sandbox ${((own.user + own.system) / 1e6).toFixed(1)} s`,
    )
    // On a machine busy with other things everything takes longer, even without a flood.
    expect(quantile(taken, 0.95)).toBeLessThanOrEqual(Math.max(100, 5 * baseline))
    // V8's young generation may grow by 48 MB under any load; a stored flood would come on top of that.
    expect(growth).toBeLessThanOrEqual(60)
    expect(after).toBeGreaterThan(times - 30 - 3 * (seconds + 10))
    return told() - before.told
  })

describe("a flood", () => {
  it.scopedLive(
    "of messages or presses doesn't affect others, and its author is warned once",
    () =>
      Effect.gen(function* () {
        const stage = yield* arrange
        const { flooder } = stage
        expect(yield* measure("messages", stage, 6_000, () => flooder.say("/help"))).toBe(1)
        yield* Effect.sleep("15 seconds")
        const menu = flooder.transcript.findLast(({ reply_markup }) => reply_markup !== undefined)
        const press = () => flooder.press({ messageId: menu?.message_id ?? 0, data: "x" })
        expect(yield* measure("presses", stage, 10_000, press)).toBe(1)
      }).pipe(Effect.provide(Sandbox.layer())),
    { timeout: 240_000 },
  )

  it.scopedLive(
    "in a group doesn't affect others",
    () =>
      Effect.gen(function* () {
        const stage = yield* arrange
        const { bot, flooder, sandbox } = stage
        const group = sandbox.world.addGroup({ title: "Jobs", type: "supergroup" })
        const member = sandbox.people.add({ first_name: "Member" })
        member.join(group, "creator")
        member.addBot(group, bot)
        const room = member.in(group)
        const command = `/help@${bot.user.username}`
        expect(yield* measure("in a group", stage, 6_000, () => room.say(command))).toBe(0)
        expect(flooder.transcript.length).toBeGreaterThan(0)
      }).pipe(Effect.provide(Sandbox.layer())),
    { timeout: 240_000 },
  )

  it.scopedLive(
    "with a kill in the middle loses nobody's message, and is announced once per process",
    () =>
      Effect.gen(function* () {
        const stage = yield* arrange
        const { chats, flooder, folder, running, start, told } = stage
        const before = told()
        const flooding = yield* Effect.fork(flood(6_000, () => flooder.say("/help")))
        const talking = yield* Effect.fork(talk(chats, 30_000))
        yield* Effect.sleep("4 seconds")
        yield* running.kill("SIGKILL")
        yield* running.ended
        const again = yield* start(limited)
        yield* again.monitoring
        const taken = yield* Fiber.join(talking)
        yield* Fiber.join(flooding)
        expect(taken.length).toBe(others * seconds)
        const left = queryDatabase(
          folder,
          (sql) => sql<{ inbox: number; outbox: number }>`
            SELECT (SELECT count(*) FROM inbox) AS inbox, (SELECT count(*) FROM outbox) AS outbox`,
        )
        yield* Effect.repeat(Effect.delay(left, "250 millis"), {
          until: ([counts]) => counts?.inbox === 0 && counts.outbox === 0,
        })
        expect(told() - before).toBeGreaterThanOrEqual(1)
        expect(told() - before).toBeLessThanOrEqual(2)
      }).pipe(Effect.provide(Sandbox.layer())),
    { timeout: 240_000 },
  )
})
