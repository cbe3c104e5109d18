import { Effect, Either, Option } from "effect"
import { decodeTap, type Tap } from "../../../domain/CallbackData.ts"
import { operatedTicket, ownTicket } from "../../access/Operator.ts"
import { asOption } from "../../access/Policy.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { addition } from "../support/AddToOwnTicket.ts"
import { answerDialog } from "./AnswerTicketDialog.ts"

type TicketTap = Extract<Tap, { readonly area: "support"; readonly act: "reply" }> | AnswerTap
type AnswerTap = Extract<Tap, { readonly area: "moderation"; readonly act: "answer" }>

const ticketTap = (data: string): Option.Option<TicketTap> =>
  Option.flatMap(Either.getRight(decodeTap(data)), ({ tap }) => {
    if (tap._tag !== "Area") return Option.none()
    if (tap.area === "support") return Option.some(tap)
    return tap.area === "moderation" && tap.act === "answer" ? Option.some(tap) : Option.none()
  })

/** The act of the notice that a message replies to: its author writes on, or an admin answers. */
const repliedTap = ({ incoming: { replied = [] } }: Interaction): Option.Option<TicketTap> =>
  Option.firstSomeOf(replied.map(ticketTap))

/** Whether the message replies to an answer of the operators. */
export const isReplyToSupport = (interaction: Interaction): boolean =>
  Option.exists(repliedTap(interaction), ({ area }) => area === "support")

/** Take a reply to a notice about a ticket; none if it is no such reply, or its writer has no right to the ticket. */
export const hearTicketReply = (interaction: Interaction) =>
  Effect.gen(function* () {
    const { account } = interaction
    const tap = Option.getOrUndefined(repliedTap(interaction))
    if (tap === undefined) return Option.none()
    const { argument, area } = tap
    const policy = area === "support" ? ownTicket : operatedTicket
    const ticket = yield* asOption(policy(account.id, argument.id))
    if (Option.isNone(ticket)) return Option.none()
    return Option.some(
      area === "support"
        ? yield* addition.hearReply(interaction, ticket.value)
        : yield* answerDialog.hearReply(interaction, argument),
    )
  })
