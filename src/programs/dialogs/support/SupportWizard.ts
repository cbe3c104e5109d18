import { Option, Schema } from "effect"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { TicketSubject } from "../../../domain/market/TicketSubject.ts"
import { TicketTopic } from "../../../domain/market/TicketTopic.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import type { Asked, Wizard } from "../wizard/Wizard.ts"
import { longestMessage, messageStep, SupportMessage } from "./MessageStep.ts"

/** `subject` is set in drafts of reports from before these had a wizard of their own; the topic isn't asked then. */
const SupportAnswers = Schema.Struct({
  topic: TicketTopic,
  subject: Schema.optionalWith(TicketSubject, { as: "Option", exact: true }),
  message: SupportMessage,
  confirm: Schema.Literal("send"),
})
export type SupportAnswers = typeof SupportAnswers.Type

const decodeSoFar = Schema.decodeUnknownOption(SupportAnswers.omit("confirm"))

/** The answers, as the person sees them before they are sent. */
const summary = (
  t: Texts,
  { message: { photo, text }, subject, topic }: Omit<SupportAnswers, "confirm">,
): Html =>
  lines(
    html`${t.support.topicTitle}: <b>${t.support.topics[topic]}</b>`,
    Option.getOrUndefined(
      Option.map(subject, ({ id, kind }) => html`${t.support.subjects[kind]}: <b>№ ${id}</b>`),
    ),
    text === "" ? undefined : quote(truncate(text, longestMessage)),
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
    messageStep({
      title: (t) => t.support.messageTitle,
      prompt: ({ t }) => html`${t.support.messagePrompt}`,
      example: (t) => t.support.messageExample,
    }),
    {
      key: "confirm",
      title: (t) => t.support.confirmTitle,
      prompt: preview,
      choices: ({ t }) => [{ value: "send", label: t.support.send, primary: true }],
      read: useButtons,
    },
  ],
}
