import { Option } from "effect"
import { Count } from "../../../domain/Count.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { menu, welcome } from "./HomeScreens.ts"
import { bannedScreen } from "./Banned.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { showAnew, stayQuiet } from "../kit/ShowScreen.ts"

export const hasAgreed = ({ account }: Interaction): boolean => Option.isSome(account.consentedAt)

/** The screen one comes home to: for whoever has not agreed yet, the one that asks. */
export const home = (interaction: Interaction): Screen => {
  const t = textsOf(interaction)
  if (interaction.account.standing !== "active") return bannedScreen(t)
  return hasAgreed(interaction) ? menu(t, interaction.account) : welcome(t)
}

/**
 * A stale or foreign button: said in an alert, with a fresh menu, where no wizard asks any more. A second tap on what was
 * done just now is none: what came of the first stands.
 */
export const outOfDate = (interaction: Interaction): Outcome => {
  if (isSecondTap(interaction)) return stayQuiet(interaction)
  return showAnew(leave(interaction), home(interaction), {
    alert: textsOf(interaction).common.stale,
    counts: [Count.Invalid()],
  })
}
