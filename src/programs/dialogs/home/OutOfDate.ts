import { Option } from "effect"
import { Count } from "../../../domain/Count.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { type Encounter, leave, textsOf } from "../kit/Interaction.ts"
import { menu, welcome } from "./HomeScreens.ts"
import { bannedScreen } from "./Banned.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { showAnew, stayQuiet } from "../kit/ShowScreen.ts"

export const hasAgreed = ({ account }: Encounter): boolean => Option.isSome(account.consentedAt)

/** The screen one comes home to: for whoever has not agreed yet, the one that asks. */
export const home = (encounter: Encounter): Screen => {
  const t = textsOf(encounter)
  if (encounter.account.standing !== "active") return bannedScreen(t)
  return hasAgreed(encounter) ? menu(t, encounter.account) : welcome(t)
}

/**
 * A stale or foreign button: said in an alert, with a fresh menu, where no wizard asks any more. A second tap on what was
 * done just now is none: what came of the first stands.
 */
export const outOfDate = (encounter: Encounter): Outcome => {
  if (isSecondTap(encounter)) return stayQuiet(encounter)
  return showAnew(leave(encounter), home(encounter), {
    alert: textsOf(encounter).common.stale,
    counts: [Count.Invalid()],
  })
}
