import type { Place } from "../../../domain/CallbackData.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { button } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A button that opens a screen by name. */
export const placeButton = (label: string, place: Place): InlineButton =>
  button(label, { _tag: "Open", place })

/** The last row of every screen below the menu. */
export const wayBack = (t: Texts, back?: Place): ReadonlyArray<InlineButton> => [
  ...(back === undefined ? [] : [placeButton(t.common.back, back)]),
  placeButton(t.common.menu, "menu"),
]
