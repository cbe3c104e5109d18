import { Effect, Option, Schema } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import { lastOf, type Ticket } from "../../../domain/market/Ticket.ts"
import { html, lines, quote } from "../../../domain/text/Html.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { answerTicket } from "../../market/AnswerTicket.ts"
import { type TicketMoved, unlessMoved } from "../../market/TicketMoved.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { ticketAnswerNotice } from "../notices/TicketNotices.ts"
import { messageStep, SupportMessage } from "../support/MessageStep.ts"
import { restart } from "../wizard/Advance.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { movedLine, showMoved, showTicket } from "./ShowTickets.ts"

/** `seen` is the newest entry that the operator saw; `moved` tells what another operator did after it. */
const TicketAnswer = Schema.Struct({
  ticket: Schema.Int,
  seen: Schema.Int,
  message: SupportMessage,
  moved: Schema.optional(Schema.String),
})
type TicketAnswer = typeof TicketAnswer.Type

const encodeMessage = Schema.encodeSync(SupportMessage)
const movedIn = Schema.decodeUnknownOption(TicketAnswer.pick("moved", "message"))

const answerWizard: Wizard<TicketAnswer> = {
  name: "answer",
  title: (t) => `🛟 ${t.tickets.name}`,
  decode: Schema.decodeUnknownOption(TicketAnswer),
  steps: [
    {
      ...messageStep({
        title: (t) => t.tickets.answerTitle,
        prompt: ({ t }) => html`${t.tickets.answerPrompt}`,
        example: (t) => t.tickets.answerExample,
      }),
      when: ({ moved }) => moved === undefined,
    },
    {
      key: "confirm",
      when: ({ moved }) => moved !== undefined,
      title: (t) => t.tickets.answerTitle,
      prompt: ({ answers, t }) =>
        Option.match(movedIn(answers), {
          onNone: () => html`${t.tickets.answerPrompt}`,
          onSome: ({ message, moved = "" }) =>
            lines(
              html`⚠️ ${moved}`,
              html`${t.tickets.yours}`,
              message.text === "" ? html`${t.support.withPhoto}` : quote(message.text),
            ),
        }),
      choices: ({ t }) => [{ value: "send", label: t.tickets.sendAnyway, primary: true }],
      read: useButtons,
    },
  ],
}

/** Keep an answer that came second, and ask whether to send it too. */
const askAgain = (interaction: Interaction, { message, ticket }: TicketAnswer, moved: TicketMoved) =>
  openWizardWith(answerWizard, interaction, {
    ...{ ticket, seen: moved.by.id, message: encodeMessage(message) },
    moved: movedLine(interaction, moved),
  })

const submit = (interaction: Interaction, answers: TicketAnswer, idle: Interaction) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const { message, seen, ticket: number } = answers
    const answered = yield* answerTicket({ by: account.id, ticket: number, seen, ...message, now })
    const { answerSent, stillOpen } = textsOf(interaction).tickets
    return yield* showTicket(idle, answered.ticket, {
      said: html`✅ ${answered.isUnread ? stillOpen : answerSent}`,
      notices: [yield* ticketAnswerNotice(answered.ticket, answered.entry)],
    })
  }).pipe(
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(idle)),
      TicketMoved: (moved) => Effect.succeed(askAgain(idle, answers, moved)),
    }),
  )

const dialog = makeDialog(answerWizard, (interaction, { answers, session }) =>
  submit(interaction, answers, { ...interaction, session }),
)

/** Ask for an answer, unless another operator was faster. */
export const openAnswer = (
  interaction: Interaction,
  ticket: Ticket,
  { seen }: ActArgument<"moderation", "answer">,
) =>
  Effect.gen(function* () {
    const entries = yield* (yield* Tickets).entries(ticket.id)
    const by = { by: interaction.account.id, seen }
    yield* unlessMoved(ticket, entries, by, ({ kind }) => kind !== "added")
    return openWizardWith(answerWizard, interaction, { ticket: ticket.id, seen: lastOf(entries) })
  }).pipe(Effect.catchTag("TicketMoved", (moved) => showMoved(interaction, moved)))

/** What operators answer. */
export const answerDialog = {
  ...dialog,
  /** Take the operator's message as an answer to the ticket whose notice it replies to. */
  hearReply: (interaction: Interaction, { id, seen }: ActArgument<"moderation", "answer">) => {
    const { incoming, now, session } = interaction
    const begun = restart(answerWizard, session, now, { answers: { ticket: id, seen } })
    return dialog.hear({ ...interaction, session: begun.session }, incoming.act)
  },
}
