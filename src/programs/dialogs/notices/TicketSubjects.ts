import { Effect, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Conversation } from "../../../domain/market/Conversation.ts"
import { ConversationId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { subjectOf, type Ticket } from "../../../domain/market/Ticket.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { Companies } from "../../../services/Companies.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import type { SubjectView } from "../present/TicketFacts.ts"

const nothing: SubjectView = { name: "", vacancy: Option.none(), person: Option.none() }

const ofVacancy = (vacancy: Vacancy) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).get(vacancy.company)
    const named = Option.match(company, { onNone: () => [], onSome: ({ name }) => [name] })
    const view: SubjectView = {
      name: [vacancy.title, ...named].join(" · "),
      vacancy: Option.some(vacancy),
      person: Option.some(vacancy.author),
    }
    return view
  })

/** The reported side of a conversation: for the company, its owner. */
const ofChat = ({ company, companyName, seeker, title }: Conversation, author: UserId) =>
  Effect.gen(function* () {
    const owner = Option.map(yield* (yield* Companies).get(company), (its) => its.owner)
    const view: SubjectView = {
      name: [title, companyName].filter((name) => name !== "").join(" · "),
      vacancy: Option.none(),
      person: author === seeker ? owner : Option.some(seeker),
    }
    return view
  })

/** What a ticket is about, with its name and the person answerable for it. */
export const subjectViewOf = (ticket: Ticket) =>
  Effect.gen(function* () {
    const [vacancy, chat] = [subjectOf(ticket, "vacancy"), subjectOf(ticket, "chat")]
    if (vacancy !== undefined) {
      const found = yield* (yield* Vacancies).get(VacancyId.make(vacancy))
      return Option.isNone(found) ? nothing : yield* ofVacancy(found.value)
    }
    if (chat === undefined) return nothing
    const found = yield* (yield* Conversations).get(ConversationId.make(chat))
    return Option.isNone(found) ? nothing : yield* ofChat(found.value, ticket.author)
  })
