import { Effect, Schema } from "effect"
import type { RunningBot } from "./CompiledBot.ts"

const decode = Schema.decodeUnknownSync(Schema.Struct({ reasons: Schema.Array(Schema.String) }))

interface Readiness {
  readonly status: number
  readonly reasons: ReadonlyArray<string>
}

/** The current answer of `/readyz`. */
export const readiness = ({ monitoring }: RunningBot): Effect.Effect<Readiness> =>
  Effect.flatMap(monitoring, (url) =>
    Effect.promise(async () => {
      const response = await fetch(new URL("/readyz", url))
      return { status: response.status, reasons: decode(await response.json()).reasons }
    }),
  )

/** Wait for a condition that nothing announces. */
export const until = (isSo: () => boolean) =>
  Effect.sync(isSo).pipe(
    Effect.tap(() => Effect.sleep("5 millis")),
    Effect.repeat({ until: (so) => so }),
    Effect.timeout("10 seconds"),
  )

/** Wait until `/readyz` says exactly this. */
export const awaitReadiness = (bot: RunningBot, wanted: Readiness) =>
  readiness(bot).pipe(
    Effect.tap(() => Effect.sleep("10 millis")),
    Effect.repeat({ until: (found) => JSON.stringify(found) === JSON.stringify(wanted) }),
    Effect.timeout("10 seconds"),
  )
