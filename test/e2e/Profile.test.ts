import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { queryDatabase } from "./QueryDatabase.ts"
import { setStage } from "./Stage.ts"

const texts = ["setMyCommands", "setMyDescription", "setMyShortDescription"]
/** One call for groups, and three texts for each of three languages and as the default. */
const forEverybody = 1 + 3 * 4
const forAdmin = 4

it.scopedLive(
  "the profile is published once, an admin's part after their first message, and later only changed texts",
  () =>
    Effect.gen(function* () {
      const { bot, folder, sandbox, start } = yield* setStage
      const admin = sandbox.people.add({ first_name: "Ann", language_code: "en" })
      const settings = { ADMIN_IDS: `${admin.user.id},4000000001` }
      const { calls } = sandbox.world
      const published = () => calls.list().filter(({ method }) => texts.includes(method))
      const greets = Effect.gen(function* () {
        const chat = admin.chatWith(bot)
        chat.start()
        yield* chat.awaitMessage(({ from }) => from?.is_bot === true, 30_000)
      })
      const settled = (count: number) =>
        Effect.zipRight(
          Effect.sync(() => published().length >= count).pipe(
            Effect.delay("20 millis"),
            Effect.repeat({ until: (so) => so }),
            Effect.timeout("30 seconds"),
          ),
          Effect.sync(() => {
            expect(published().filter(({ status }) => status !== 200)).toEqual([])
            expect(published()).toHaveLength(count)
          }),
        )
      const restart = Effect.fn(function* (running: Effect.Effect.Success<ReturnType<typeof start>>) {
        yield* running.kill("SIGTERM")
        yield* running.ended
        return yield* start(settings)
      })

      const first = yield* start(settings)
      yield* settled(forEverybody)
      yield* greets
      yield* settled(forEverybody + forAdmin)

      const second = yield* restart(first)
      yield* greets
      yield* Effect.sleep("2 seconds")
      yield* settled(forEverybody + forAdmin)

      yield* second.kill("SIGTERM")
      yield* second.ended
      yield* queryDatabase(
        folder,
        (sql) =>
          sql`UPDATE profile SET fingerprint = 'of another text' WHERE kind = 'description' AND language = 'uz'`,
      )
      yield* start(settings)
      yield* settled(forEverybody + forAdmin + 1)
      expect(published().at(-1)).toMatchObject({
        method: "setMyDescription",
        params: { language_code: "uz" },
      })
    }).pipe(Effect.provide(Sandbox.layer())),
)
