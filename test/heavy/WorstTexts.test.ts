import { describe, expect, it } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Account } from "../../src/domain/Account.ts"
import { ChatId, UserId } from "../../src/domain/Ids.ts"
import { Locale } from "../../src/domain/Locale.ts"
import { SqlStorage } from "../../src/layers/SqlStorage.ts"
import { everyDialog } from "../../src/programs/dialogs/Converse.ts"
import { Accounts } from "../../src/services/Accounts.ts"
import { AppConfig } from "../../src/services/AppConfig.ts"
import { Sessions } from "../../src/services/Sessions.ts"
import { setStage } from "../e2e/Stage.ts"
import { testConfig } from "../layers/TestAppConfig.ts"

const length = 4_096
const filled = (unit: string) =>
  Array.from(unit.repeat(length))
    .slice(0, length / unit.length)
    .join("")
    .slice(0, length)
const thirds = (...units: ReadonlyArray<string>) =>
  units.map((unit) => filled(unit).slice(0, length / 3)).join("")

/** Patterns that parsers scan repeatedly, if they do so at all. */
const worst = [
  filled("1"),
  filled("1 "),
  filled("a"),
  filled("a, "),
  filled("."),
  filled("-1"),
  filled("@"),
  filled("e\u0301"),
  filled("a@b."),
  filled("#x "),
  filled("90 123-45-67 "),
  thirds("1", " ", "x"),
  thirds("a.", "-", "@"),
]

/** Every question that a dialog asks; a dialog that listens without asking is open. */
const questions = everyDialog.flatMap(({ name, steps }) =>
  (steps.length === 0 ? ["open"] : steps.map(({ key }) => key)).map((step) => ({ dialog: name, step })),
)

/** Milliseconds that another person waits for help. */
const helpIn = (other: PersonaChat) =>
  Effect.gen(function* () {
    const from = performance.now()
    const before = other.transcript.length
    other.say("/help")
    yield* Effect.repeat(Effect.sleep("1 millis"), {
      until: () => other.transcript.slice(before).some(({ from: by }) => by?.is_bot === true),
    })
    return performance.now() - from
  })

const quantile = (samples: ReadonlyArray<number>, q: number) =>
  samples.toSorted((a, b) => a - b)[Math.ceil(q * samples.length) - 1] ?? 0

interface Placed {
  readonly id: number
  readonly locale: Locale
  readonly step: (typeof questions)[number]
}

/** While no bot runs: make each of these people known to the bot, and put them at their question. */
const place = (filename: string, people: ReadonlyArray<Placed>) =>
  Effect.gen(function* () {
    const now = Date.now()
    yield* (yield* Accounts).save(
      people.map(({ id, locale, step }): Account => ({
        id: UserId.make(id),
        locale,
        role: /vacancy|editvac|company|editcomp|note|callin|inviting/.test(step.dialog)
          ? "employer"
          : "seeker",
        consentedAt: Option.some(now),
        standing: "active",
        standingSince: Option.none(),
        reachable: true,
        createdAt: now,
        seenAt: now,
      })),
    )
    yield* (yield* Sessions).save(
      people.map(({ id, step: { dialog, step } }) => [
        ChatId.make(id),
        { active: Option.some(dialog), drafts: { [dialog]: { answers: {}, updatedAt: now, step } } },
      ]),
      now,
    )
  }).pipe(
    Effect.provide(
      SqlStorage.pipe(Layer.provide(Layer.succeed(AppConfig, testConfig(filename))), Layer.fresh),
    ),
    Effect.scoped,
  )

const report = (name: string, found: ReadonlyArray<number>) =>
  `${name}: ${found.length} samples, median ${quantile(found, 0.5).toFixed(1)}, p95 ${quantile(found, 0.95).toFixed(1)}, max ${quantile(found, 1).toFixed(1)} ms`

describe("the worst texts", () => {
  it.scopedLive(
    "at every step of every dialog, in three languages, before and after a kill, delay nobody",
    () =>
      Effect.gen(function* () {
        const { bot, folder, sandbox, start } = yield* setStage
        const filename = `${folder}/bot.db`
        const settings = { PERSON_RATE: "0", DATABASE_URL: `sqlite:${filename}` }
        const newcomer = (locale: Locale) =>
          sandbox.people.add({ first_name: "Ann", language_code: locale }).chatWith(bot)
        const placed = Locale.literals.flatMap((locale) =>
          questions.map((step) => {
            const chat = newcomer(locale)
            return { chat, locale, step, id: chat.chat.id }
          }),
        )
        yield* place(filename, placed)
        let running = yield* start(settings)
        const other = newcomer("en")
        other.start()
        yield* other.awaitMessage()
        const calm = yield* Effect.replicateEffect(helpIn(other), 100)
        const waits: Array<number> = []
        const afterKills: Array<number> = []
        for (const [index, { chat }] of placed.entries()) {
          const isKill = index % 100 === 99
          // Each of three languages covers a third of the texts at a question; one covers all of them.
          for (const text of worst.filter((_, at) => at % 3 === index % 3)) {
            chat.say(text)
            if (!isKill) waits.push(yield* helpIn(other))
          }
          if (!isKill) continue
          yield* running.kill("SIGKILL")
          yield* running.ended
          running = yield* start(settings)
          yield* helpIn(other)
          for (const text of worst) {
            chat.say(text)
            afterKills.push(yield* helpIn(other))
          }
        }
        console.log(
          [
            `${questions.length} questions in ${Locale.literals.length} languages; /help of another person:`,
            report("calm", calm),
            report("at the questions", waits),
            report("after kills", afterKills),
          ].join("\n"),
        )
        // 100 ms if nothing else runs; a busy machine is slow with everything, and so is a process that has just started.
        const bound = Math.max(100, 5 * quantile(calm, 0.95))
        expect(quantile(waits, 0.95)).toBeLessThan(bound)
        // An act that blocks the thread does so for seconds.
        expect(quantile([...waits, ...afterKills], 1)).toBeLessThan(1_000 + 2 * bound)
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
