import { Option } from "effect"
import { Count } from "../../../domain/Count.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { menu, welcome } from "./HomeScreens.ts"
import { bannedScreen } from "./Banned.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { showAnew, stayQuiet } from "../kit/ShowScreen.ts"
import { atMenu } from "../kit/Trail.ts"

export const hasAgreed = ({ account }: Interaction): boolean => Option.isSome(account.consentedAt)

/** The home screen; before consent, the screen that asks for it. */
export const home = (interaction: Interaction): Screen => {
  const t = textsOf(interaction)
  if (interaction.account.standing !== "active") return bannedScreen(t)
  return hasAgreed(interaction) ? menu(t, interaction.account, interaction.desk) : welcome(t)
}

/**
 * Answer a stale or foreign button: an alert and the home screen, with no active wizard. Ignore a second tap on a
 * button that was just handled, so that the first one's result stays.
 */
export const outOfDate = (interaction: Interaction): Outcome => {
  if (isSecondTap(interaction)) return stayQuiet(interaction)
  return showAnew(leave(interaction), home(interaction), {
    alert: textsOf(interaction).common.stale,
    counts: [Count.Invalid()],
    ...atMenu,
  })
}
