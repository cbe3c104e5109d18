import { html, lines } from "../../../domain/text/Html.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Tap } from "../../../domain/CallbackData.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** What a person who is banned sees in place of everything but support, privacy and language. */
export const bannedScreen = (t: Texts): Screen =>
  screen(
    lines(html`⛔ <b>${t.moderation.bannedTitle}</b>`, html``, html`${t.moderation.bannedBody}`),
    [button(`🛟 ${t.support.name}`, { _tag: "Open", place: "support" })],
    [button(t.common.privacy, { _tag: "Open", place: "privacy" })],
  )

/** What a person reads whose ban is lifted. */
export const liftedScreen = (t: Texts): Screen =>
  screen(lines(html`✅ <b>${t.moderation.liftedTitle}</b>`, html``, html`${t.moderation.liftedBody}`), [
    button(t.common.menu, { _tag: "Open", place: "menu" }),
  ])

const openCommands: ReadonlySet<string> = new Set(["support", "privacy", "language", "cancel"])

/** Commands that stay open to everybody. */
export const isOpenCommand = (name: string): boolean => openCommands.has(name)

/** Buttons that stay open to everybody. */
export const isOpenTap = (tap: Tap): boolean => {
  switch (tap._tag) {
    case "Open":
      return openCommands.has(tap.place)
    case "Wizard":
      return tap.wizard === "support"
    case "ChooseLocale":
      return true
    case "ChooseRole":
    case "Consent":
    case "Here":
    case "Area":
      return false
  }
}
