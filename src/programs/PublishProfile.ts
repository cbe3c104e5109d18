import { Duration, Effect, Schedule } from "effect"
import { Locale } from "../domain/Locale.ts"
import type { TelegramError } from "../domain/TelegramError.ts"
import { locales } from "../locales/Locales.ts"
import { commandNames } from "../locales/Texts.ts"
import { AppConfig } from "../services/AppConfig.ts"
import { TelegramClient } from "../services/TelegramClient.ts"
import { patience } from "./Backoff.ts"

/** The languages Telegram keeps apart, and the one for everybody else. */
const audiences = [
  ...Locale.literals.map((locale) => ({ locale, language_code: locale })),
  { locale: "ru" },
] as const

const tries = 5

/** Waits as told by a 429; anything else that fails is tried once more a little later. */
const persistent = (call: Effect.Effect<void, TelegramError>) =>
  call.pipe(
    Effect.tapErrorTag("TelegramRateLimited", ({ retryAfter }) =>
      Effect.flatMap(patience(retryAfter), (millis) => Effect.sleep(Duration.millis(millis))),
    ),
    Effect.retry({
      schedule: Schedule.intersect(Schedule.spaced("1 second"), Schedule.recurs(tries)),
      while: ({ _tag }) => _tag === "TelegramRateLimited" || _tag === "TelegramUnavailable",
    }),
    Effect.catchAll((error) => Effect.logWarning(error.message)),
  )

/** What Telegram shows of the bot: commands by scope and language, descriptions by language. Never fatal. */
export const publishProfile = Effect.gen(function* () {
  const client = yield* TelegramClient
  const { adminIds, sentry } = yield* AppConfig
  const describe = (
    locale: Locale,
    names: ReadonlyArray<(typeof commandNames)[number] | "crash" | "person">,
  ) => names.map((command) => ({ command, description: locales[locale].commands[command] }))
  const adminCommands = [
    ...commandNames,
    "person" as const,
    ...(sentry.environment === "production" ? [] : (["crash"] as const)),
  ]

  yield* persistent(client.setMyCommands({ commands: [], scope: { type: "all_group_chats" } }))
  for (const { locale, ...language } of audiences) {
    const scope = { type: "all_private_chats" } as const
    yield* persistent(client.setMyCommands({ commands: describe(locale, commandNames), scope, ...language }))
    for (const chat_id of adminIds) {
      const chat = { type: "chat", chat_id } as const
      yield* persistent(
        client.setMyCommands({ commands: describe(locale, adminCommands), scope: chat, ...language }),
      )
    }
    const { description, shortDescription } = locales[locale].profile
    yield* persistent(client.setMyDescription({ description, ...language }))
    yield* persistent(client.setMyShortDescription({ short_description: shortDescription, ...language }))
  }
})
