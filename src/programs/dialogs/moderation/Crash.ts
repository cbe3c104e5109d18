import { Effect } from "effect"
import { AppConfig } from "../../../services/AppConfig.ts"
import type { Interaction } from "../kit/Interaction.ts"

class CrashRequested extends Error {
  override readonly name = "CrashRequested"
}

/** Whether the person may use `/crash`: admins, outside production. */
export const mayCrash = (interaction: Interaction) =>
  Effect.map(
    AppConfig,
    ({ adminIds, sentry }) => adminIds.has(interaction.account.id) && sentry.environment !== "production",
  )

/** A deliberate defect, to test its whole path: apology, dead letter, counter, Sentry. */
export const crash = Effect.dieSync(() => new CrashRequested("An admin asked for it with /crash"))
