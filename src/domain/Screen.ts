import { Option } from "effect"
import { encodeTap, type Tap } from "./CallbackData.ts"
import { type Html, inline } from "./text/Html.ts"
import type { InlineButton, InlineKeyboard } from "./telegram/Keyboard.ts"

/** What a person sees: a text of at most 4,096 visible characters, under a picture 1,024, and its buttons. */
export interface Screen {
  readonly text: Html
  readonly keyboard: InlineKeyboard
  /** A file_id. */
  readonly photo?: string
}

type Style = NonNullable<InlineButton["style"]>

export const button = (text: string, tap: Tap, style?: Style): InlineButton => ({
  text: inline(text),
  callback_data: encodeTap(tap),
  ...(style && { style }),
})

/** The screen with a picture above its text, where there is one. */
export const withPhoto = (its: Screen, photo: Option.Option<string>): Screen =>
  Option.match(photo, { onNone: () => its, onSome: (file) => ({ ...its, photo: file }) })

/** Rows of buttons; an empty row is left out. */
export const screen = (text: Html, ...rows: ReadonlyArray<ReadonlyArray<InlineButton>>): Screen => ({
  text,
  keyboard: { inline_keyboard: rows.filter((row) => row.length > 0) },
})
