import { Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import { TicketId } from "../../../domain/market/MarketIds.ts"
import type { Ticket } from "../../../domain/market/Ticket.ts"
import { screen } from "../../../domain/Screen.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { operatedTicket } from "../../access/Operator.ts"
import type { TicketMoved } from "../../market/TicketMoved.ts"
import { actOn } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { pageOf, rowsPerPage } from "../kit/Paging.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { subjectViewOf } from "../notices/TicketSubjects.ts"
import {
  historyPages,
  operatorName,
  photosOf,
  ticketListScreen,
  ticketPhotoScreen,
  ticketScreen,
  type TicketView,
} from "./TicketScreens.ts"

/** A handler for a ticket, for people who are admins now. */
export const onTicket = actOn(operatedTicket)

/** A page of the open tickets, those that wait longest first. */
export const listTickets = (interaction: Interaction, wanted = 0) =>
  Effect.gen(function* () {
    const tickets = yield* Tickets
    const { page, rows, total } = yield* pageOf(wanted, tickets.waiting)
    const named = yield* Effect.forEach(rows, (ticket) =>
      Effect.map(subjectViewOf(ticket), (subject) => ({ ticket, subject })),
    )
    const { account, now } = interaction
    return show(
      interaction,
      ticketListScreen(textsOf(interaction), account.locale, { page, rows: named, total, now }),
    )
  })

const viewOfTicket = (interaction: Interaction, ticket: Ticket, wanted: number | undefined) =>
  Effect.gen(function* () {
    const tickets = yield* Tickets
    const entries = yield* tickets.entries(ticket.id)
    const last = historyPages({ entries }) - 1
    const view: TicketView = {
      ...{ ticket, entries, reader: interaction.account.id },
      subject: yield* subjectViewOf(ticket),
      page: Math.min(wanted ?? last, last),
      listPage: Math.floor((yield* tickets.ahead(ticket)) / rowsPerPage),
    }
    return view
  })

interface Shown extends Changes {
  /** The page of its history; the last one by default. */
  readonly page?: number | undefined
  readonly said?: Html
}

/** Show a ticket with everything written in it. */
export const showTicket = (
  interaction: Interaction,
  ticket: Ticket,
  { page, said, ...changes }: Shown = {},
) =>
  Effect.map(viewOfTicket(interaction, ticket, page), (view) => {
    const its = ticketScreen(textsOf(interaction), interaction.account.locale, view)
    return show(interaction, said === undefined ? its : under(said, its), changes)
  })

/** What somebody else did to the ticket meanwhile. */
export const movedLine = (interaction: Interaction, { by }: TicketMoved): string => {
  const { tickets } = textsOf(interaction)
  const who = operatorName(textsOf(interaction), by.person, interaction.account.id)
  if (by.kind === "added") return tickets.movedByAuthor
  return by.kind === "answered" ? tickets.movedByAnswer(who) : tickets.movedByClosing(who)
}

/** Show what somebody else did to the ticket meanwhile. */
export const showMoved = (interaction: Interaction, moved: TicketMoved) =>
  showTicket(interaction, moved.ticket, { said: html`⚠️ ${movedLine(interaction, moved)}` })

/** Show one of the ticket's pictures. */
export const showTicketPhoto = (
  interaction: Interaction,
  ticket: Ticket,
  { index }: ActArgument<"moderation", "showPhoto">,
) =>
  Effect.map(viewOfTicket(interaction, ticket, undefined), (view) => {
    const photo = photosOf(view)[index]
    return photo === undefined
      ? outOfDate(interaction)
      : show(interaction, ticketPhotoScreen(textsOf(interaction), view, index, photo))
  })

/** `/tickets` lists what waits; `/tickets 12` opens one, whatever its status. */
export const openTickets = (interaction: Interaction, payload: string) => {
  const words = payload.trim()
  if (words === "") return listTickets(interaction)
  return Effect.gen(function* () {
    const id = /^[1-9]\d{0,8}$/.test(words) ? TicketId.make(Number(words)) : undefined
    const found = id === undefined ? Option.none() : yield* (yield* Tickets).get(id)
    const t = textsOf(interaction)
    return Option.isNone(found)
      ? show(interaction, screen(html`⚠️ ${t.tickets.unknownTicket}`, wayBack(t)))
      : yield* showTicket(interaction, found.value)
  })
}
