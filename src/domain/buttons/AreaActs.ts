import { Schema, Struct } from "effect"
import { UserId } from "../Ids.ts"
import { CandidateQuery } from "../market/CandidateQuery.ts"
import { JobsQuery } from "../market/JobsQuery.ts"
import {
  ApplicationId,
  CompanyId,
  ConversationId,
  InvitationId,
  ResumeId,
  TicketId,
  VacancyId,
} from "../market/MarketIds.ts"
import { QuickAnswer } from "../market/QuickAnswer.ts"
import { Seeking, Visibility } from "../market/Resume.ts"
import {
  byId,
  idAndPage,
  idAndIndex,
  idAndStep,
  inWord,
  inWordOr,
  mayBeInWord,
  noArgument,
  page,
  listIndex,
  positionInNumber,
} from "./Arguments.ts"
import { ListingWord } from "./Listing.ts"
import { everyApplicant, ListPageWord, ListStateWord, DeclineWord, RefuseAllWord } from "./ListState.ts"
import { OriginWord, resumeList } from "./Origin.ts"
import { coded } from "./WireCode.ts"
import {
  CardSourceWord,
  ClosingWord,
  IndexWord,
  MessageWord,
  MomentWord,
  PageWord,
  PdfName,
  PdfWord,
  PurposeWord,
  SourceWord,
  TicketWord,
  VacancyWord,
} from "./Words.ts"

const applicant = Schema.Struct({ id: ApplicationId, state: inWordOr(ListStateWord, everyApplicant) })
const person = byId(UserId.pipe(Schema.int(), Schema.positive()))
/** `from` is the ticket whose card led there. */
const fromTicket = mayBeInWord(TicketWord)
const personOfTicket = Schema.Struct({ ...person.fields, from: fromTicket })
const vacancyOfTicket = Schema.Struct({ id: VacancyId, from: fromTicket })
/** `seen` is the newest entry on the screen with the button. */
const seenTicket = Schema.Struct({ id: TicketId, seen: inWordOr(PageWord, 0) })
const letter = byId(Schema.Int.pipe(Schema.positive()))
const origin = inWordOr(OriginWord, resumeList)
const employer = Schema.Struct({ id: CompanyId, origin })
const contact = Schema.Struct({ contact: inWord(Schema.Literal("phone", "email")) })
const vacancyFilter = Schema.Struct({ key: inWord(Schema.Literal(...Struct.keys(JobsQuery.fields))) })
const candidateFilter = Schema.Struct({ key: inWord(Schema.Literal(...Struct.keys(CandidateQuery.fields))) })

/**
 * Schemas of the arguments that each area's buttons carry, by act. `coded`: the act has another name on the wire; acts
 * that share a code are told apart by their arguments.
 */
export const areaActs = {
  vacancySearch: {
    open: noArgument,
    filters: noArgument,
    setFilter: coded("set", vacancyFilter),
    clearFilter: coded("clear", vacancyFilter),
    clearFilters: coded("reset", noArgument),
    findWithout: coded("without", vacancyFilter),
    useNear: coded("near", listIndex),
    list: page,
    showAt: coded("at", listIndex),
    show: coded("view", Schema.Struct({ id: VacancyId, from: inWordOr(CardSourceWord, "") })),
    save: idAndIndex(VacancyId),
    unsave: idAndIndex(VacancyId),
    hide: idAndIndex(VacancyId),
    hideCompany: coded("hideco", byId(CompanyId)),
    showHidden: coded("unhide", noArgument),
    similar: byId(VacancyId),
    company: Schema.Struct({ id: CompanyId, from: mayBeInWord(VacancyWord) }),
    saved: page,
    report: byId(VacancyId),
    searchSaid: coded("said", noArgument),
  },
  candidateSearch: {
    open: noArgument,
    filters: noArgument,
    setFilter: coded("set", candidateFilter),
    clearFilter: coded("clear", candidateFilter),
    clearFilters: coded("reset", noArgument),
    findWithout: coded("without", candidateFilter),
    useNear: coded("near", listIndex),
    list: page,
    showAt: coded("at", listIndex),
    show: coded("view", idAndIndex(ResumeId)),
    sendPdf: coded("pdf", byId(ResumeId)),
    invite: idAndIndex(ResumeId),
    listInvited: coded("invited", page),
    showInvited: coded("sent", idAndPage(InvitationId)),
    askWithdraw: coded("ask", byId(InvitationId)),
    withdraw: byId(InvitationId),
  },
  applications: {
    open: noArgument,
    apply: Schema.Struct({ id: VacancyId, source: inWordOr(SourceWord, "") }),
    list: Schema.Struct({ listing: mayBeInWord(ListingWord) }),
    show: coded("view", Schema.Struct({ id: ApplicationId, listing: mayBeInWord(ListingWord) })),
    undo: byId(ApplicationId),
    askWithdraw: coded("ask", byId(ApplicationId)),
    withdraw: byId(ApplicationId),
    keepLetter: coded("keep", byId(ApplicationId)),
    letters: noArgument,
    showLetter: coded("letter", letter),
    newLetter: coded("newletter", noArgument),
    editLetter: coded("editletter", letter),
    askRemoveLetter: coded("askletter", letter),
    removeLetter: coded("delletter", letter),
  },
  applicants: {
    open: noArgument,
    board: page,
    list: coded("of", Schema.Struct({ id: VacancyId, list: mayBeInWord(ListPageWord) })),
    chooseFilter: coded(
      "filter",
      Schema.Struct({ id: VacancyId, state: inWordOr(ListStateWord, everyApplicant) }),
    ),
    show: coded("view", applicant),
    shortlist: applicant,
    askHire: coded("askhire", applicant),
    hire: applicant,
    invite: applicant,
    askDecline: coded("askdecline", applicant),
    decline: Schema.Struct({ id: ApplicationId, refusal: inWord(DeclineWord) }),
    reconsider: applicant,
    note: applicant,
    sendPdf: coded("pdf", byId(ApplicationId)),
    shortlistAndGoOn: coded("shortnext", applicant),
    declineAndGoOn: coded("next", Schema.Struct({ id: ApplicationId, refusal: inWord(DeclineWord) })),
    askRefuseAll: coded(
      "asktherest",
      Schema.Struct({ id: VacancyId, state: inWordOr(ListStateWord, everyApplicant) }),
    ),
    refuseAll: coded("therest", Schema.Struct({ id: VacancyId, refusal: inWord(RefuseAllWord) })),
    restoreAll: coded("restore", Schema.Struct({ id: VacancyId, at: inWord(MomentWord) })),
  },
  invitations: {
    open: noArgument,
    list: page,
    show: coded("view", idAndPage(InvitationId)),
    accept: byId(InvitationId),
    decline: byId(InvitationId),
  },
  vacancies: {
    open: noArgument,
    list: page,
    create: noArgument,
    show: coded("view", idAndPage(VacancyId)),
    preview: byId(VacancyId),
    numbers: byId(VacancyId),
    edit: byId(VacancyId),
    change: idAndStep(VacancyId),
    askTurn: coded("ask", Schema.Struct({ id: VacancyId, act: inWord(Schema.Literal("fill", "close")) })),
    copy: byId(VacancyId),
    keepDraft: coded("later", byId(VacancyId)),
    publish: byId(VacancyId),
    pause: byId(VacancyId),
    resume: byId(VacancyId),
    fill: byId(VacancyId),
    close: byId(VacancyId),
    reopen: byId(VacancyId),
  },
  resumes: {
    open: noArgument,
    create: noArgument,
    createQuick: coded("quick", noArgument),
    createFull: coded("full", noArgument),
    show: coded("view", byId(ResumeId)),
    preview: byId(ResumeId),
    edit: byId(ResumeId),
    change: idAndStep(ResumeId),
    askVisibility: coded("visible", byId(ResumeId)),
    setVisibility: coded("visible", Schema.Struct({ id: ResumeId, visibility: inWord(Visibility) })),
    setName: coded("name", Schema.Struct({ id: ResumeId, name: inWord(Schema.Literal("first", "none")) })),
    askSeeking: coded("seeking", byId(ResumeId)),
    setSeeking: coded("seeking", Schema.Struct({ id: ResumeId, seeking: inWord(Seeking) })),
    activate: coded("active", byId(ResumeId)),
    askPdf: coded("pdf", Schema.Struct({ id: ResumeId, name: mayBeInWord(PdfName) })),
    sendPdf: coded("pdf", Schema.Struct({ id: ResumeId, pdf: inWord(PdfWord) })),
    copy: byId(ResumeId),
    askRemove: coded("ask", byId(ResumeId)),
    remove: byId(ResumeId),
  },
  company: {
    open: noArgument,
    create: Schema.Struct({ then: inWordOr(PurposeWord, "") }),
    createVacancy: coded("vacancy", noArgument),
    edit: noArgument,
    change: idAndStep(CompanyId),
    invite: noArgument,
    members: noArgument,
    askRemoveMember: coded("member", person),
    removeMember: coded("remove", person),
    askLeave: coded("leave", noArgument),
    leave: coded("left", noArgument),
  },
  conversations: {
    open: noArgument,
    list: page,
    aboutApplication: coded("a", byId(ApplicationId)),
    aboutInvitation: coded("i", byId(InvitationId)),
    answerApplication: coded("answer", Schema.Struct({ id: ApplicationId, answer: inWord(QuickAnswer) })),
    answerInvitation: coded("answeri", Schema.Struct({ id: InvitationId, answer: inWord(QuickAnswer) })),
    contacts: noArgument,
    tellPhone: coded("ownphone", noArgument),
    tellEmail: coded("ownemail", noArgument),
    askRemoveContact: coded("drop", contact),
    removeContact: coded("dropped", contact),
    show: coded("open", byId(ConversationId)),
    reply: byId(ConversationId),
    more: byId(ConversationId),
    sendFile: coded("file", Schema.Struct({ id: ConversationId, message: inWord(MessageWord) })),
    askShare: coded("share", byId(ConversationId)),
    share: coded("shared", byId(ConversationId)),
    showContacts: coded("known", byId(ConversationId)),
    unshare: byId(ConversationId),
    tellPhoneFirst: coded("phone", byId(ConversationId)),
    askBlock: coded("block", byId(ConversationId)),
    block: coded("blocked", byId(ConversationId)),
    unblock: byId(ConversationId),
    askClose: coded("close", byId(ConversationId)),
    close: coded("closed", byId(ConversationId)),
    report: byId(ConversationId),
  },
  blockedEmployers: {
    open: noArgument,
    list: Schema.Struct({ page: positionInNumber, origin }),
    find: coded("add", Schema.Struct({ origin })),
    block: coded("on", employer),
    unblock: coded("off", employer),
  },
  moderation: {
    show: coded("person", personOfTicket),
    askBan: coded("ask", personOfTicket),
    ban: personOfTicket,
    unban: personOfTicket,
    listTickets: coded("tickets", page),
    showTicket: coded("ticket", Schema.Struct({ id: TicketId, page: mayBeInWord(IndexWord) })),
    showPhoto: coded("photo", Schema.Struct({ id: TicketId, index: inWordOr(PageWord, 0) })),
    answer: seenTicket,
    askClose: coded("askclose", seenTicket),
    close: Schema.Struct({ id: TicketId, closing: inWord(ClosingWord) }),
    showVacancy: coded("vacancy", vacancyOfTicket),
    holdVacancy: coded("hold", vacancyOfTicket),
    releaseVacancy: coded("release", vacancyOfTicket),
  },
  support: {
    reply: byId(TicketId),
  },
} as const

/** Parts of the marketplace that have screens of their own. */
export type AreaName = keyof typeof areaActs

/** Area names on the wire. */
export const areaCodes: Readonly<Record<AreaName, string>> = {
  vacancySearch: "search",
  candidateSearch: "people",
  applications: "sent",
  applicants: "queue",
  invitations: "invites",
  vacancies: "vacancy",
  resumes: "resume",
  company: "company",
  conversations: "chat",
  blockedEmployers: "hiding",
  moderation: "admin",
  support: "support",
}

export type AreaAct<A extends AreaName> = keyof (typeof areaActs)[A] & string

export type ActArgument<A extends AreaName, K extends AreaAct<A>> = Schema.Schema.Type<
  (typeof areaActs)[A][K]
>
