import { Effect } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Ticket } from "../../../domain/market/Ticket.ts"
import { html } from "../../../domain/text/Html.ts"
import { closeTicket } from "../../market/CloseTicket.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { closedTicketNotice } from "../notices/TicketNotices.ts"
import { showMoved, showTicket } from "./ShowTickets.ts"
import { outcomeScreen } from "./TicketScreens.ts"

/** Ask how a complaint ends. */
export const askToClose = (
  interaction: Interaction,
  ticket: Ticket,
  { seen }: ActArgument<"moderation", "askClose">,
) =>
  ticket.status === "closed"
    ? showTicket(interaction, ticket)
    : Effect.succeed(show(interaction, outcomeScreen(textsOf(interaction), ticket, seen)))

/** Close the ticket and tell its author. */
export const closeAsAsked = (
  interaction: Interaction,
  ticket: Ticket,
  { closing }: ActArgument<"moderation", "close">,
) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const closed = yield* closeTicket({ by: account.id, ticket: ticket.id, ...closing, now })
    const notices = [yield* closedTicketNotice(closed.ticket, closing.outcome)]
    const said = html`✅ ${textsOf(interaction).tickets.closedNow}`
    return yield* showTicket(interaction, closed.ticket, { said, notices })
  }).pipe(
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      TicketMoved: (moved) => showMoved(interaction, moved),
    }),
  )
