import { Config, Effect, Option } from "effect"

const variables = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]

/** Warn when the environment sets a proxy: the bot connects directly, and may be blocked. */
export const warnOfProxy = Effect.gen(function* () {
  const found = yield* Effect.findFirst(variables, (name) =>
    Config.string(name).pipe(
      Config.withDefault(""),
      Effect.orDie,
      Effect.map((value) => value !== ""),
    ),
  )
  if (Option.isSome(found))
    yield* Effect.logWarning(
      `${found.value} is set, but the bot uses no proxy: it connects to TELEGRAM_API_ROOT itself. Where that is not allowed, point TELEGRAM_API_ROOT to a Bot API server or a reverse proxy of your own`,
    )
})
