import { Effect, Schema } from "effect"
import type { Ticket } from "../../../domain/market/Ticket.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { Caps } from "../../../services/Caps.ts"
import { ownTicket } from "../../access/Operator.ts"
import { addToTicket } from "../../market/AddToTicket.ts"
import { actOn } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { operatorNotices } from "../notices/TicketNotices.ts"
import { restart } from "../wizard/Advance.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { messageStep, SupportMessage } from "./MessageStep.ts"

/** The ticket is set by the button that opens the wizard, or by the message replied to. */
const Addition = Schema.Struct({ ticket: Schema.Int, message: SupportMessage })
type Addition = typeof Addition.Type

const additionWizard: Wizard<Addition> = {
  name: "addition",
  title: (t) => `🛟 ${t.support.name}`,
  decode: Schema.decodeUnknownOption(Addition),
  steps: [
    messageStep({
      title: (t) => t.tickets.addTitle,
      prompt: ({ answers, t }) => html`${t.tickets.addPrompt(`${Number(answers["ticket"])}`)}`,
      example: (t) => t.tickets.addExample,
    }),
  ],
}

const submit = (interaction: Interaction, { message, ticket }: Addition, idle: Interaction) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const added = yield* addToTicket({ by: account.id, ticket, ...message, now })
    const t = textsOf(interaction)
    const done = lines(
      html`✅ <b>${t.tickets.added(`${ticket}`)}</b>`,
      html``,
      html`<i>${t.support.sentHint}</i>`,
    )
    const notices = yield* operatorNotices(added.ticket, added.entry)
    return show(idle, screen(done, wayBack(t)), { notices })
  }).pipe(
    Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate(idle))),
    orRefuse(interaction),
  )

const dialog = makeDialog(additionWizard, (interaction, { answers, session }) =>
  submit(interaction, answers, { ...interaction, session }),
)

const ask = (interaction: Interaction, { id }: Pick<Ticket, "id">) =>
  Effect.gen(function* () {
    yield* (yield* Caps).check("ticketReplies", [interaction.account.id], interaction.now)
    return openWizardWith(additionWizard, interaction, { ticket: id })
  }).pipe(orRefuse(interaction))

/** What authors write in their tickets after an answer. */
export const addition = {
  ...dialog,
  open: actOn(ownTicket)((interaction, ticket) => ask(interaction, ticket)),
  /** Take the person's message as an addition to the ticket whose notice it replies to. */
  hearReply: (interaction: Interaction, { id }: Pick<Ticket, "id">) => {
    const { incoming, now, session } = interaction
    const begun = restart(additionWizard, session, now, { answers: { ticket: id } })
    return dialog.hear({ ...interaction, session: begun.session }, incoming.act)
  },
}
