import type { ScreenName } from "../../../domain/CallbackData.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { button } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A button that opens a screen by name. */
export const screenButton = (label: string, name: ScreenName): InlineButton =>
  button(label, { _tag: "Open", place: name })

/** The last row of every screen below the menu. */
export const wayBack = (t: Texts, back?: ScreenName): ReadonlyArray<InlineButton> => [
  ...(back === undefined ? [] : [screenButton(t.common.back, back)]),
  screenButton(t.common.menu, "menu"),
]
