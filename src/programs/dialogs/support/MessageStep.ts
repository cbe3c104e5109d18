import { Either, Option, Schema } from "effect"
import type { Html } from "../../../domain/text/Html.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Asked, Step } from "../wizard/Wizard.ts"

/** UTF-16 units: with the lines around it, a summary fits a caption's 1,024. */
export const longestMessage = 800

/** Words, a photo, or both. */
export const SupportMessage = Schema.Struct({
  text: Schema.String,
  photo: Schema.OptionFromNullOr(Schema.String),
})

const message = (text: string, photo: string | null): Either.Either<unknown> =>
  Either.right({ text: text.trim(), photo })

const readMessage: Step["read"] = (act, { t }) => {
  const text =
    act._tag === "Text" ? act.text : act._tag === "Photo" ? Option.getOrElse(act.caption, () => "") : ""
  if (act._tag === "Text" && text.trim() !== "") return message(text, null)
  return act._tag === "Photo" ? message(text, act.fileId) : Either.left({ problem: t.wizard.useText })
}

const decodeMessage = Schema.decodeUnknownOption(SupportMessage)

const showMessage = (answer: unknown, { t }: Asked): string | undefined =>
  Option.getOrUndefined(Option.map(decodeMessage(answer), ({ text }) => text || t.support.withPhoto))

interface MessageWords {
  readonly title: (t: Texts) => string
  readonly prompt: (asked: Asked) => Html
  readonly example: (t: Texts) => string
}

/** One message to or from support: words, or a photo with a caption. */
export const messageStep = (words: MessageWords): Step => ({
  key: "message",
  ...words,
  show: showMessage,
  longest: longestMessage,
  read: readMessage,
})
