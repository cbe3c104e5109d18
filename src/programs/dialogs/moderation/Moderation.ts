import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { answerDialog, openAnswer } from "./AnswerTicketDialog.ts"
import { askToClose, closeAsAsked } from "./CloseTicketDialog.ts"
import { personActs } from "./People.ts"
import { holdReported, releaseReported, showReportedVacancy } from "./ReportedVacancy.ts"
import { listTickets, onTicket, showTicket, showTicketPhoto } from "./ShowTickets.ts"
import { asOperator } from "./AsOperator.ts"

/** Admins answer requests, look at what is reported, ban and unban people. */
export const moderation = {
  name: "moderation",
  acts: {
    ...personActs,
    listTickets: asOperator((interaction, { page }: ActArgument<"moderation", "listTickets">) =>
      listTickets(interaction, page),
    ),
    showTicket: onTicket((interaction, ticket, { page }: ActArgument<"moderation", "showTicket">) =>
      showTicket(interaction, ticket, { page }),
    ),
    showPhoto: onTicket(showTicketPhoto),
    answer: onTicket(openAnswer),
    askClose: onTicket(askToClose),
    close: onTicket(closeAsAsked),
    showVacancy: asOperator((interaction, asked: ActArgument<"moderation", "showVacancy">) =>
      showReportedVacancy(interaction, asked),
    ),
    holdVacancy: asOperator(holdReported),
    releaseVacancy: asOperator(releaseReported),
  },
  dialogs: [answerDialog],
} satisfies Area<"moderation", StorageError, unknown>
