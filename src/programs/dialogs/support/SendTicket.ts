import { Effect, Option } from "effect"
import type { Account } from "../../../domain/Account.ts"
import type { TicketId } from "../../../domain/market/MarketIds.ts"
import type { Session } from "../../../domain/Session.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { mayOpenTicket, openTicket } from "../../market/OpenTicket.ts"
import { type NewTicket, Tickets } from "../../../services/Tickets.ts"
import { orRefuse } from "../home/OverCap.ts"
import type { Answer, NeedsOf } from "../kit/Answer.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { operatorNotices } from "../notices/TicketNotices.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"

const bannedSince = ({ standing, standingSince }: Account) =>
  standing === "active" ? undefined : Option.getOrUndefined(standingSince)

/** The notices of a new ticket to the operators. */
export const newTicketNotices = (number: TicketId) =>
  Effect.gen(function* () {
    const ticket = yield* (yield* Tickets).get(number)
    return Option.isNone(ticket) ? [] : yield* operatorNotices(ticket.value)
  })

/** Store a ticket, show its number and notify the operators. */
export const sendTicket = (
  interaction: Interaction,
  session: Session,
  written: Omit<NewTicket, "author" | "name">,
) =>
  Effect.gen(function* () {
    const { account, incoming, now } = interaction
    const ticket = { ...written, author: account.id, name: incoming.person.firstName }
    const number = yield* openTicket({ ticket, bannedSince: bannedSince(account), now })
    const t = textsOf(interaction)
    const done = lines(
      html`✅ <b>${t.support.sent(`${number}`)}</b>`,
      html``,
      html`<i>${t.support.sentHint}</i>`,
    )
    const notices = yield* newTicketNotices(number)
    return show(interaction, screen(done, wayBack(t)), { session, notices })
  }).pipe(orRefuse(interaction))

/** Continue if the person may open a ticket; explain otherwise. */
export const ifMayWrite = <Asked extends Answer>(interaction: Interaction, ask: () => Asked) => {
  const { account, now } = interaction
  const asking = { author: account.id, bannedSince: bannedSince(account), now }
  return mayOpenTicket(asking).pipe(
    Effect.zipRight(Effect.suspend(ask as () => Effect.Effect<Outcome, StorageError, NeedsOf<Asked>>)),
    orRefuse(interaction),
  )
}
