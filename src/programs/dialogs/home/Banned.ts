import { html, lines } from "../../../domain/text/Html.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Tap } from "../../../domain/CallbackData.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** What a banned person sees instead of every screen except support, privacy and language. */
export const bannedScreen = (t: Texts): Screen =>
  screen(
    lines(html`⛔ <b>${t.moderation.bannedTitle}</b>`, html``, html`${t.moderation.bannedBody}`),
    [button(`🛟 ${t.support.name}`, { _tag: "Open", place: "support" })],
    [button(t.common.privacy, { _tag: "Open", place: "privacy" })],
  )

/** The message after a ban is lifted. */
export const liftedScreen = (t: Texts): Screen =>
  screen(lines(html`✅ <b>${t.moderation.liftedTitle}</b>`, html``, html`${t.moderation.liftedBody}`), [
    button(t.common.menu, { _tag: "Open", place: "menu" }),
  ])

const openDialogs: ReadonlySet<string> = new Set(["support", "addition"])

/** Dialogs that work during a ban: all messages to support. */
export const isOpenDialog = (name: string): boolean => openDialogs.has(name)

const openCommands: ReadonlySet<string> = new Set(["support", "privacy", "language", "cancel"])

/** Commands that work during a ban. */
export const isOpenCommand = (name: string): boolean => openCommands.has(name)

/** Buttons that work during a ban. */
export const isOpenTap = (tap: Tap): boolean => {
  switch (tap._tag) {
    case "Open":
      return openCommands.has(tap.place)
    case "Wizard":
      return isOpenDialog(tap.wizard)
    case "ChooseLocale":
      return true
    case "ChooseRole":
    case "Consent":
    case "Here":
      return false
    case "Area":
      return tap.area === "support"
  }
}
