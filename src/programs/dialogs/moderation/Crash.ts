import { Effect } from "effect"
import { AppConfig } from "../../../services/AppConfig.ts"
import type { Interaction } from "../kit/Interaction.ts"

class CrashRequested extends Error {
  override readonly name = "CrashRequested"
}

/** Whether `/crash` is there for this person: admins, outside production. */
export const mayCrash = (interaction: Interaction) =>
  Effect.map(
    AppConfig,
    ({ adminIds, sentry }) => adminIds.has(interaction.account.id) && sentry.environment !== "production",
  )

/** Raises a defect on purpose, so that its whole way (apology, dead letter, counter, Sentry) can be seen. */
export const crash = Effect.dieSync(() => new CrashRequested("An admin asked for it with /crash"))
