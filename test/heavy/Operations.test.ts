import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { readlinkSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { readGuide } from "./machine/Guide.ts"
import { makeMachine } from "./machine/Machine.ts"

const token = (secret: string) => `7000001:${secret}_of_the_guides_machine`

it.scopedLive("every command of the operator's guide, run as written and one by one, does its job", () =>
  Effect.gen(function* () {
    const sandbox = yield* Sandbox
    const botOf = (secret: string) =>
      sandbox.world.addBot({ token: token(secret), username: "guide_job_bot" })
    let bot = botOf("first-secret")
    const machine = yield* makeMachine
    const at = (path: string) => join(machine.root, path)
    const modeOf = (path: string) => (statSync(at(path)).mode & 0o777).toString(8)
    const edit = (secret: string) => {
      machine.setSettings({
        TELEGRAM_BOT_TOKEN: token(secret),
        ADMIN_IDS: "123456789",
        PROMETHEUS_HOST: "127.0.0.1",
        PROMETHEUS_PORT: `${machine.port}`,
        TELEGRAM_API_ROOT: sandbox.url,
      })
    }
    const newcomer = Effect.gen(function* () {
      const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree", 30_000)
    })
    const ready = machine.run(
      "curl -fsS --retry 30 --retry-delay 1 --retry-all-errors http://127.0.0.1:8000/readyz",
    )
    const people = machine
      .run(`sqlite3 /var/lib/telegram-job-bot/jobbot.db "SELECT count(*) FROM accounts"`)
      .pipe(Effect.map(Number))
    const current = () => readlinkSync(at("opt/telegram-job-bot/current"))
    let release = ""

    const before: Readonly<Record<string, () => void>> = {
      Configure: () => {
        edit("first-secret")
      },
      Upgrade: machine.publish,
      "The token": () => {
        bot = botOf("second-secret")
        edit("second-secret")
      },
      "Move to another machine, 2": () => {
        rmSync(at("var/lib/telegram-job-bot"), { recursive: true })
      },
    }
    const after: Readonly<Record<string, Effect.Effect<void, unknown>>> = {
      Start: Effect.gen(function* () {
        yield* ready
        yield* newcomer
        expect(modeOf("etc/telegram-job-bot.env")).toBe("600")
        expect(modeOf("var/lib/telegram-job-bot")).toBe("700")
        expect(modeOf("var/lib/telegram-job-bot/jobbot.db")).toBe("600")
        expect(modeOf("var/lib/telegram-job-bot/jobbot.db.key")).toBe("600")
        release = current()
        if (process.getuid?.() === 0) {
          const { uid } = statSync(at("var/lib/telegram-job-bot/jobbot.db"))
          expect(uid).not.toBe(0)
          expect(statSync(release).uid).not.toBe(uid)
        } else console.log("skipped: another user takes root")
      }),
      "Look, 2": Effect.asVoid(ready),
      "Back up": Effect.gen(function* () {
        expect(modeOf("var/backups/telegram-job-bot")).toBe("700")
        yield* newcomer
        expect(yield* people).toBe(2)
      }),
      Restore: Effect.gen(function* () {
        yield* ready
        expect(yield* people).toBe(1)
      }),
      Upgrade: Effect.sync(() => {
        expect(current()).not.toBe(release)
      }),
      "Go back": Effect.gen(function* () {
        yield* ready
        expect(current()).toBe(release)
        yield* newcomer
      }),
      "The token": Effect.asVoid(ready),
      "The key": Effect.asVoid(ready),
      "Move to another machine, 2": Effect.gen(function* () {
        yield* ready
        expect(modeOf("var/lib/telegram-job-bot")).toBe("700")
        expect(yield* people).toBe(2)
        yield* newcomer
      }),
      Stop: Effect.gen(function* () {
        expect(yield* Effect.flip(machine.run("systemctl is-active telegram-job-bot"))).toContain("inactive")
      }),
    }

    const steps = readGuide()
    for (const { block, commands, section } of steps) {
      const name = block === 1 ? section : `${section}, ${block}`
      before[name]?.()
      for (const command of commands) yield* machine.run(command)
      if (after[name] !== undefined) yield* after[name]
    }
    expect(steps.length).toBeGreaterThanOrEqual(17)
  }).pipe(Effect.provide(Sandbox.layer())),
)
