import { Effect } from "effect"
import { isNear } from "../../domain/NearHost.ts"
import { AppConfig } from "../../services/AppConfig.ts"

/** Warn when the token leaves the private network unencrypted, whether by mistake or for a remote Bot API server. */
export const warnOfPlainHttp = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const { hostname, protocol } = new URL(telegram.apiRoot)
  if (protocol === "https:" || isNear(hostname)) return
  yield* Effect.logWarning(
    "TELEGRAM_API_ROOT: the token and everything people write are sent unencrypted over http:// to another network. Use https://",
  )
})
