import { Either, Option, Schema } from "effect"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { TicketSubject } from "../../../domain/market/TicketSubject.ts"
import { TicketTopic } from "../../../domain/market/TicketTopic.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import type { Answers, Asked, Wizard } from "../wizard/Wizard.ts"

/** UTF-16 units: with the lines around it, the summary fits a caption's 1,024. */
const maxText = 800

const Message = Schema.Struct({ text: Schema.String, photo: Schema.OptionFromNullOr(Schema.String) })

/** `subject` is set by the button that opened the wizard; the topic isn't asked then. */
const SupportAnswers = Schema.Struct({
  topic: TicketTopic,
  subject: Schema.optionalWith(TicketSubject, { as: "Option", exact: true }),
  message: Message,
  confirm: Schema.Literal("send"),
})
export type SupportAnswers = typeof SupportAnswers.Type

const encodeSubject = Schema.encodeSync(TicketSubject)

/** Initial answers of a complaint about a subject. */
export const complaintAbout = (subject: TicketSubject): Answers => ({
  topic: "complaint",
  subject: encodeSubject(subject),
})

const message = (text: string, photo: string | null): Either.Either<unknown> =>
  Either.right({ text: text.trim(), photo })

const readMessage: Wizard<SupportAnswers>["steps"][number]["read"] = (act, { t }) => {
  const text =
    act._tag === "Text" ? act.text : act._tag === "Photo" ? Option.getOrElse(act.caption, () => "") : ""
  if (act._tag === "Text" && text.trim() !== "") return message(text, null)
  return act._tag === "Photo" ? message(text, act.fileId) : Either.left({ problem: t.wizard.useText })
}

const decodeMessage = Schema.decodeUnknownOption(Message)

const showMessage = (answer: unknown, { t }: Asked): string | undefined =>
  Option.getOrUndefined(Option.map(decodeMessage(answer), ({ text }) => text || t.support.withPhoto))

const decodeSoFar = Schema.decodeUnknownOption(SupportAnswers.omit("confirm"))

/** The answers, as the person and the operators see them. */
export const summary = (
  t: Texts,
  { message: { photo, text }, subject, topic }: Omit<SupportAnswers, "confirm">,
): Html =>
  lines(
    html`${t.support.topicTitle}: <b>${t.support.topics[topic]}</b>`,
    Option.getOrUndefined(
      Option.map(subject, ({ id, kind }) => html`${t.support.subjects[kind]}: <b>№ ${id}</b>`),
    ),
    text === "" ? undefined : quote(truncate(text, maxText)),
    Option.isSome(photo) ? html`${t.support.withPhoto}` : undefined,
  )

const preview = ({ answers, t }: Asked): Html =>
  lines(
    html`${t.support.confirmPrompt}`,
    Option.match(decodeSoFar(answers), { onNone: () => undefined, onSome: (given) => summary(t, given) }),
  )

export const supportWizard: Wizard<SupportAnswers> = {
  name: "support",
  title: (t) => `🛟 ${t.support.name}`,
  decode: Schema.decodeUnknownOption(SupportAnswers),
  steps: [
    {
      key: "topic",
      when: ({ subject }) => subject === undefined,
      title: (t) => t.support.topicTitle,
      prompt: ({ t }) => html`${t.support.topicPrompt}`,
      choices: ({ t }) => TicketTopic.literals.map((value) => ({ value, label: t.support.topics[value] })),
      read: useButtons,
    },
    {
      key: "message",
      title: (t) => t.support.messageTitle,
      prompt: ({ t }) => html`${t.support.messagePrompt}`,
      example: (t) => t.support.messageExample,
      show: showMessage,
      longest: maxText,
      read: readMessage,
    },
    {
      key: "confirm",
      title: (t) => t.support.confirmTitle,
      prompt: preview,
      choices: ({ t }) => [{ value: "send", label: t.support.send, primary: true }],
      read: useButtons,
    },
  ],
}
