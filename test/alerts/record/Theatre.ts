import { Deferred, Duration, Effect, Ref, Schedule, Scope } from "effect"
import { type RunningBot, startBot, temporaryFolder } from "../../e2e/CompiledBot.ts"
import { setStage } from "../../e2e/Stage.ts"
import { scrape } from "./Scrape.ts"

type Settings = Readonly<Record<string, string>>

/** How often everyone writes. */
const pause = Duration.seconds(15)

/** A sandbox with the bot, started when the scenario says so, and people who keep writing to it. */
export const openTheatre = Effect.gen(function* () {
  const { bot, folder, sandbox, settings } = yield* setStage
  const running = yield* Ref.make<RunningBot | undefined>(undefined)
  const url = yield* Ref.make<string | undefined>(undefined)
  const join = (name: string) => sandbox.people.add({ first_name: name, language_code: "en" })
  const admin = join("Olga")
  const operator = admin.chatWith(bot)
  const scope = yield* Effect.scope

  const opened = yield* Deferred.make<void>()

  const startWith = (more: Settings) =>
    Effect.gen(function* () {
      const started = yield* startBot({ ...settings, ADMIN_IDS: `${admin.id}`, ...more }, folder)
      yield* Ref.set(running, started)
      yield* Ref.set(url, yield* started.monitoring)
      yield* Deferred.succeed(opened, undefined)
    }).pipe(Scope.extend(scope))

  const signal = (name: NodeJS.Signals) =>
    Effect.flatMap(Ref.get(running), (current) => current?.kill(name) ?? Effect.void)

  const people = Array.from({ length: 6 }, (_, index) => join(`P${index}`).chatWith(bot))
  yield* Effect.forEach(
    people,
    (chat, index) =>
      Effect.sync(() => chat.say("/help")).pipe(
        Effect.repeat(Schedule.spaced(pause)),
        Effect.delay(Duration.times(pause, index / people.length)),
        Effect.forkScoped,
      ),
    { discard: true },
  )

  return {
    sandbox,
    folder,
    operator,
    startWith,
    start: startWith({}),
    /** Another process with the same token, on a database of its own. */
    startRival: Effect.flatMap(temporaryFolder, (other) =>
      startBot({ ...settings, DATABASE_URL: `sqlite:${other}/bot.db` }, other),
    ),
    signal,
    /** Stop the bot, and wait until it has stopped. */
    end: (name: NodeJS.Signals) =>
      Effect.zipRight(
        signal(name),
        Effect.flatMap(Ref.get(running), (current) => current?.ended ?? Effect.void),
      ),
    pid: Effect.map(Ref.get(running), (current) => current?.pid ?? 0),
    /** Wait until the bot can be scraped for the first time. */
    opened: Deferred.await(opened),
    scrape: Effect.flatMap(Ref.get(url), scrape),
  }
})

export type Theatre = Effect.Effect.Success<typeof openTheatre>
