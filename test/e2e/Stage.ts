import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { startBot, temporaryFolder } from "./CompiledBot.ts"

export const token = "7000001:stage-token_that_stays_secret"

/** A sandbox with our bot in it, a folder for its database, and the settings to start it with. */
export const setStage = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const folder = yield* temporaryFolder
  const bot = sandbox.world.addBot({ token, username: "stage_job_bot" })
  const settings = {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: sandbox.url,
    DATABASE_URL: `sqlite:${folder}/bot.db`,
    PROMETHEUS_HOST: "127.0.0.1",
    PROMETHEUS_PORT: "0",
    SENTRY_ENVIRONMENT: "test",
    SEND_RATE: "100000",
    // Scripts act faster than people.
    PERSON_RATE: "0",
  }
  return {
    sandbox,
    bot,
    folder,
    settings,
    start: (more: Record<string, string> = {}, by: ReadonlyArray<string> = []) =>
      startBot({ ...settings, ...more }, folder, by),
  }
})
