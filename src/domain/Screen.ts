import { encodeTap, type Tap } from "./CallbackData.ts"
import type { Html } from "./Html.ts"
import type { InlineButton, InlineKeyboard } from "./Keyboard.ts"

/** What a person sees: a text of at most 4,096 visible characters and its buttons. */
export interface Screen {
  readonly text: Html
  readonly keyboard: InlineKeyboard
}

type Style = NonNullable<InlineButton["style"]>

export const button = (text: string, tap: Tap, style?: Style): InlineButton => ({
  text,
  callback_data: encodeTap(tap),
  ...(style && { style }),
})

/** Rows of buttons; an empty row is left out. */
export const screen = (text: Html, ...rows: ReadonlyArray<ReadonlyArray<InlineButton>>): Screen => ({
  text,
  keyboard: { inline_keyboard: rows.filter((row) => row.length > 0) },
})
