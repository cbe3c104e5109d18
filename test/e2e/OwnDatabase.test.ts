import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Bot } from "../../sandbox/world/Bot.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { queryDatabase } from "./QueryDatabase.ts"
import { setStage } from "./Stage.ts"

type Stage = Effect.Effect.Success<typeof setStage>

const talkTo = ({ sandbox }: Stage, bot: Bot) =>
  Effect.gen(function* () {
    const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
    chat.start()
    yield* chat.awaitMessage("By continuing you agree")
  })

/** The content of all tables that a bot writes to while it works. */
const stored = (folder: string) =>
  queryDatabase(folder, (sql) =>
    Effect.forEach(
      ["polling", "handled_updates", "inbox", "outbox", "accounts", "sessions", "menus", "bot_identity"],
      (table) => sql.unsafe(`SELECT * FROM ${table} ORDER BY 1`),
    ),
  )

const methodsOf = ({ sandbox }: Stage, bot: Bot) =>
  new Set(
    sandbox.world.calls
      .list()
      .filter((call) => call.bot === bot.user.id)
      .map(({ method }) => method),
  )

describe("a database belongs to one bot", () => {
  it.scopedLive("another bot's token is refused before it does anything; the bot itself keeps running", () =>
    Effect.gen(function* () {
      const stage = yield* setStage
      const { bot, folder, sandbox, start } = stage
      const first = yield* start()
      yield* talkTo(stage, bot)
      yield* first.kill("SIGTERM")
      yield* first.ended
      const other = sandbox.world.addBot({
        token: "7000009:another-token_that_stays_secret",
        username: "other_job_bot",
      })
      const before = yield* stored(folder)
      const second = yield* start({ TELEGRAM_BOT_TOKEN: other.token })
      expect(yield* second.ended).toEqual({ code: 78, signal: null })
      const lines = second.stderr().trimEnd().split("\n")
      expect(lines).toEqual([
        expect.stringMatching(/^DATABASE_URL: .*@stage_job_bot.*7000001.*@other_job_bot/),
      ])
      expect(lines[0]).toContain("7000009")
      expect(lines[0]).not.toContain("that_stays_secret")
      expect(methodsOf(stage, other)).toEqual(new Set(["getMe"]))
      expect(yield* stored(folder)).toEqual(before)
      yield* start()
      yield* talkTo(stage, bot)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "an older one is assigned to the first bot that starts on it; a new secret is no new bot",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        const { bot, folder, sandbox, start } = stage
        const first = yield* start()
        yield* talkTo(stage, bot)
        yield* first.kill("SIGKILL")
        yield* first.ended
        yield* queryDatabase(folder, (sql) => sql`DELETE FROM bot_identity`)
        const second = yield* start()
        yield* talkTo(stage, bot)
        yield* second.kill("SIGTERM")
        yield* second.ended
        const renamed = sandbox.world.addBot({
          token: "7000001:a-new-secret_of_the_same_bot",
          username: "renamed_job_bot",
        })
        yield* start({ TELEGRAM_BOT_TOKEN: renamed.token })
        yield* talkTo(stage, renamed)
        expect(yield* queryDatabase(folder, (sql) => sql`SELECT bot, username FROM bot_identity`)).toEqual([
          { bot: 7_000_001, username: "renamed_job_bot" },
        ])
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
