import { Option, Schema } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Tap } from "../../../domain/CallbackData.ts"
import type { ChatMessage } from "../../../domain/market/Conversation.ts"
import type { ApplicationId, InvitationId } from "../../../domain/market/MarketIds.ts"
import { QuickAnswer } from "../../../domain/market/QuickAnswer.ts"
import type { Texts } from "../../../locales/Texts.ts"

const icons: Readonly<Record<QuickAnswer, string>> = { coming: "✅", later: "⏳", declining: "⛔" }

const decode = Schema.decodeUnknownOption(QuickAnswer)

type Labelled = readonly [label: string, tap: Tap]

const labelOf = (t: Texts, answer: QuickAnswer) => `${icons[answer]} ${t.conversations.answers[answer]}`

/** Answers to an employer's invitation to an interview. */
export const interviewAnswers = (t: Texts, id: ApplicationId): ReadonlyArray<Labelled> =>
  QuickAnswer.literals.map((answer) => [
    labelOf(t, answer),
    areaTap("conversations", "answerApplication", { id, answer }),
  ])

/** The answer to an invitation besides accepting and declining it. */
export const anotherTime = (t: Texts, id: InvitationId): Labelled => [
  labelOf(t, "later"),
  areaTap("conversations", "answerInvitation", { id, answer: "later" }),
]

/** A message's text; a quick answer is put in the reader's words. */
export const textIn = (t: Texts, { kind, text }: Pick<ChatMessage, "kind" | "text">): string =>
  kind === "answer"
    ? Option.match(decode(text), { onNone: () => text, onSome: (answer) => t.conversations.answers[answer] })
    : text
