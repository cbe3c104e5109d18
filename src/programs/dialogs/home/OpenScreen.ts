import { Option } from "effect"
import type { Account, Role } from "../../../domain/Account.ts"
import type { ScreenName } from "../../../domain/CallbackData.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { home } from "./OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { atMenu } from "../kit/Trail.ts"
import * as Screens from "./HomeScreens.ts"

/** Screens that need no dialog of their own. */
export const namedScreen = (interaction: Interaction, place: Exclude<ScreenName, "support">): Screen => {
  const t = textsOf(interaction)
  switch (place) {
    case "menu":
      return home(interaction)
    case "settings":
      return Screens.settings(t, interaction.account)
    case "language":
      return Screens.language(t)
    case "role":
      return Screens.roles(t)
    case "help":
      return Screens.help(t, interaction.account.role, interaction.desk !== undefined)
    case "about":
      return Screens.about(t)
    case "privacy":
      return Screens.privacy(t)
  }
}

const withAccount = (interaction: Interaction, account: Account): Interaction => ({ ...interaction, account })

export const chooseLocale = (interaction: Interaction, locale: Locale): Outcome => {
  const account = { ...interaction.account, locale }
  const changed = withAccount(interaction, account)
  const isNew = Option.isNone(account.consentedAt)
  return isNew
    ? show(changed, Screens.welcome(locales[locale]), atMenu)
    : show(changed, Screens.settings(locales[locale], account), { at: { _tag: "Open", place: "settings" } })
}

/** Pressing the button below the consent line is the consent; the role is asked next. */
export const consent = (interaction: Interaction): Outcome => {
  const { account, now } = interaction
  const consentedAt = Option.orElseSome(account.consentedAt, () => now)
  return show(withAccount(interaction, { ...account, consentedAt }), Screens.roles(textsOf(interaction)))
}

export const chooseRole = (interaction: Interaction, role: Role): Outcome => {
  const changed = withAccount(interaction, { ...interaction.account, role })
  return show(changed, home(changed), atMenu)
}
