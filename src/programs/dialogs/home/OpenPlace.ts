import { Option } from "effect"
import type { Account, Role } from "../../../domain/Account.ts"
import type { Place } from "../../../domain/CallbackData.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { home } from "./OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import * as Screens from "./HomeScreens.ts"

/** Places that are one screen, without a dialog of their own. */
export const placeScreen = (encounter: Encounter, place: Exclude<Place, "support">): Screen => {
  const t = textsOf(encounter)
  switch (place) {
    case "menu":
      return home(encounter)
    case "settings":
      return Screens.settings(t, encounter.account)
    case "language":
      return Screens.language(t)
    case "role":
      return Screens.roles(t)
    case "help":
      return Screens.help(t)
    case "about":
      return Screens.about(t)
    case "privacy":
      return Screens.privacy(t)
  }
}

const withAccount = (encounter: Encounter, account: Account): Encounter => ({ ...encounter, account })

export const chooseLocale = (encounter: Encounter, locale: Locale): Outcome => {
  const account = { ...encounter.account, locale }
  const changed = withAccount(encounter, account)
  const isNew = Option.isNone(account.consentedAt)
  return show(changed, isNew ? Screens.welcome(locales[locale]) : Screens.settings(locales[locale], account))
}

/** Going on past the consent line is the consent; who one is comes next. */
export const consent = (encounter: Encounter): Outcome => {
  const { account, now } = encounter
  const consentedAt = Option.orElseSome(account.consentedAt, () => now)
  return show(withAccount(encounter, { ...account, consentedAt }), Screens.roles(textsOf(encounter)))
}

export const chooseRole = (encounter: Encounter, role: Role): Outcome => {
  const changed = withAccount(encounter, { ...encounter.account, role })
  return show(changed, home(changed))
}
