import { Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { everyApplicant } from "../../../domain/buttons/ListState.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { ApplicationId, InvitationId, ResumeId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { summaryOf } from "../filters/Chips.ts"
import { type Around, aroundRows, foundCount } from "../filters/FoundList.ts"
import type { FoundPage } from "../filters/Search.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { entryListScreen } from "../kit/EntryList.ts"
import { rowsPerPage } from "../kit/Paging.ts"
import { wayBack } from "../kit/WayBack.ts"
import { candidateFacts, namedCandidate, seekerName } from "../present/SeekerName.ts"
import { candidateFilters } from "./CandidateFilters.ts"

export const candidateButton = areaButton("candidateSearch")

export interface CandidateListView extends FoundPage<CandidateQuery, ResumeId> {
  readonly rows: ReadonlyArray<Resume>
  /** Applications to the company with these résumés. */
  readonly applied: ReadonlyMap<ResumeId, ApplicationId>
}

export const candidateListScreen = (t: Texts, locale: Locale, view: CandidateListView): Screen => {
  const { applied, page, query, rows, total } = view
  const summary = summaryOf(candidateFilters, query, t, locale)
  return entryListScreen(locale, {
    head: lines(
      html`🔎 <b>${t.candidateSearch.name}</b>`,
      html`${t.candidateSearch.found(total, foundCount(locale, total))}`,
      summary === "" ? undefined : html`${summary}`,
    ),
    total,
    page,
    entries: rows.map((resume, index) => ({
      title: seekerName(locale, namedCandidate(resume)),
      mark: applied.has(resume.id) ? `📨 ${t.candidateSearch.applied}` : "",
      facts: candidateFacts(locale, resume),
      open: (label) => candidateButton(label, "show", { id: resume.id, index: page * rowsPerPage + index }),
    })),
    turn: (label, to) => candidateButton(label, "list", { page: to }),
    last: [candidateButton(t.candidateSearch.filters, "filters"), ...wayBack(t)],
  })
}

export interface CandidateView {
  readonly id: ResumeId
  readonly mayInvite: boolean
  /** An accepted invitation that allows a conversation. */
  readonly chat: Option.Option<InvitationId>
  readonly around: Around | undefined
  /** The application to the company with this résumé. */
  readonly application: ApplicationId | undefined
}

/** Buttons of a candidate's card. */
export const cardRows = (
  t: Texts,
  locale: Locale,
  { application, around, chat, id, mayInvite }: CandidateView,
) => [
  application === undefined
    ? []
    : [
        areaButton("applicants")(`📨 ${t.applications.open}`, "show", {
          id: application,
          state: everyApplicant,
        }),
      ],
  mayInvite
    ? [candidateButton(`📨 ${t.candidateSearch.invite}`, "invite", { id, index: around?.index }, "success")]
    : [],
  Option.match(chat, {
    onNone: () => [],
    onSome: (invitation) => [
      areaButton("conversations")(`💬 ${t.candidateSearch.chat}`, "aboutInvitation", { id: invitation }),
    ],
  }),
  [candidateButton(t.resumes.paper, "sendPdf", { id })],
  ...aroundRows(t, locale, "candidateSearch", around, candidateButton(t.common.back, "listInvited")),
]
