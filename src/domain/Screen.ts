import { Option } from "effect"
import type { Photo } from "./Outgoing.ts"
import { encodeTap, type Tap } from "./CallbackData.ts"
import { type Html, inline } from "./text/Html.ts"
import { onButton } from "./text/Width.ts"
import type { InlineButton, InlineKeyboard } from "./telegram/Keyboard.ts"

/** The content of a bot message: a text of at most 4,096 visible characters (1,024 under a photo) and its buttons. */
export interface Screen {
  readonly text: Html
  readonly keyboard: InlineKeyboard
  /** A file_id, or a chart to draw. */
  readonly photo?: Photo
}

type Style = NonNullable<InlineButton["style"]>

/** A button; its text is cut to what clients show on a small phone. */
export const button = (text: string, tap: Tap, style?: Style): InlineButton => ({
  text: onButton(inline(text)),
  callback_data: encodeTap(tap),
  ...(style && { style }),
})

/** Add a photo above the screen's text, if there is one. */
export const withPhoto = (base: Screen, photo: Option.Option<Photo>): Screen =>
  Option.match(photo, { onNone: () => base, onSome: (file) => ({ ...base, photo: file }) })

/** The screen without its photo. */
export const inWords = ({ keyboard, text }: Screen): Screen => ({ keyboard, text })

/** Make a screen from a text and rows of buttons; empty rows are left out. */
export const screen = (text: Html, ...rows: ReadonlyArray<ReadonlyArray<InlineButton>>): Screen => ({
  text,
  keyboard: { inline_keyboard: rows.filter((row) => row.length > 0) },
})
