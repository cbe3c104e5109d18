import { Effect, Option } from "effect"
import type { Account } from "../../../domain/Account.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import { type Conversation, otherSide, type Side } from "../../../domain/market/Conversation.ts"
import { Accounts } from "../../../services/Accounts.ts"
import { Companies } from "../../../services/Companies.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { Sessions } from "../../../services/Sessions.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { listeningTo } from "./OpenChat.ts"

export interface Receiver {
  readonly account: Account
  /** Whether the person has this conversation open. */
  readonly listens: boolean
}

/**
 * Company members in good standing who wrote, created the vacancy or sent the invitation; all members if there are none.
 */
const members = (conversation: Conversation) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const conversations = yield* Conversations
    const invitations = yield* Invitations
    const vacancies = yield* Vacancies
    const all = yield* companies.acting(conversation.company)
    const writers = yield* conversations.writers(conversation.id, "employer")
    const vacancy = Option.isNone(conversation.vacancy)
      ? Option.none()
      : yield* vacancies.get(conversation.vacancy.value)
    const invitation = Option.isNone(conversation.invitation)
      ? Option.none()
      : yield* invitations.get(conversation.invitation.value)
    const concerned = [
      ...writers,
      ...Option.toArray(Option.map(vacancy, ({ author }) => author)),
      ...Option.toArray(Option.map(invitation, ({ by }) => by)),
    ]
    const some = all.filter((member) => concerned.includes(member))
    return some.length > 0 ? some : all
  })

const peopleOf = (conversation: Conversation, side: Side) =>
  side === "seeker" ? Effect.succeed([conversation.seeker]) : members(conversation)

const load = (id: number, people: ReadonlyArray<UserId>) =>
  Effect.gen(function* () {
    const accounts = yield* Effect.flatMap(Accounts, (service) => service.load(people))
    const sessions = yield* Effect.flatMap(Sessions, (service) => service.load(people.map(privateChat)))
    return people.flatMap((person): ReadonlyArray<Receiver> => {
      const account = accounts.get(person)
      const stored = sessions.get(privateChat(person))
      const listens = stored !== undefined && listeningTo(stored.session) === id
      return account?.standing === "active" ? [{ account, listens }] : []
    })
  })

/** People of the other side, who are told of an act in the conversation. */
export const receiversOf = ({ by, conversation }: Party) =>
  Effect.flatMap(peopleOf(conversation, otherSide(by.side)), (people) =>
    load(
      conversation.id,
      people.filter((person) => person !== by.person),
    ),
  )
