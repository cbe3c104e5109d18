import { Data, Effect, Option } from "effect"
import { Count } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { obstacle, type SharedContacts, type Side } from "../../domain/market/Conversation.ts"
import { Caps } from "../../services/Caps.ts"
import { Conversations, type Share } from "../../services/Conversations.ts"
import { conversationParty, type Party } from "../access/ConversationParty.ts"
import { isStanding } from "../access/StandingShare.ts"
import { inTransaction } from "./InTransaction.ts"

/** Nothing can be shared: contacts were already revealed, or the conversation is closed or blocked. */
export class NothingToShare extends Data.TaggedError("NothingToShare") {}

/** The result of an agreement to share contacts. */
export type Sharing = Data.TaggedEnum<{
  /** `isNews`: the other side hasn't been told of an offer lately. */
  Offered: { readonly isNews: boolean; readonly counts: ReadonlyArray<Count> }
  /** Each side receives the contacts that the other agreed to share. */
  Revealed: { readonly party: Party; readonly shares: Readonly<Record<Side, Share>> }
}>
export const Sharing = Data.taggedEnum<Sharing>()

/** Contacts can be shared, or the agreement withdrawn, until both sides have agreed. */
export const mayShare = ({ by, conversation }: Party): boolean =>
  obstacle(conversation, by.side) === undefined && Option.isNone(conversation.revealedAt)

/** Whether this side has already agreed, through a person who still belongs to it. */
export const hasShared = ({ by, conversation }: Party) =>
  Effect.gen(function* () {
    const { [by.side]: own } = yield* (yield* Conversations).shares(conversation.id)
    return own !== undefined && (yield* isStanding(conversation, by.side, own))
  })

/** A conversation in which the person may share contacts or withdraw the agreement. */
export const sharingParty = (by: UserId, id: number) =>
  Effect.gen(function* () {
    const party = yield* conversationParty(by, id)
    return mayShare(party) ? party : yield* new NothingToShare()
  })

/** Record the agreement; returns both sides' contacts once both have agreed. */
const agree = ({ by, conversation }: Party, contacts: SharedContacts, now: number) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const share = conversations.share(conversation.id, by, contacts, now)
    yield* share
    const { employer, seeker } = yield* conversations.shares(conversation.id)
    if (employer === undefined || seeker === undefined) return undefined
    if (yield* isStanding(conversation, "employer", employer)) return { employer, seeker }
    // A person who left the company no longer speaks for it.
    yield* conversations.unshare(conversation.id, { person: employer.person, side: "employer" }, now)
    if (by.side === "seeker") return undefined
    yield* share
    return { seeker, employer: { person: by.person, contacts, at: now } }
  })

/** A side that was told of an offer lately isn't told again. */
const offer = ({ by, conversation }: Party, now: number) =>
  Effect.gen(function* () {
    yield* (yield* Caps).spend("offers", [conversation.id, by.side === "seeker" ? 0 : 1], now)
    return Sharing.Offered({ isNews: true, counts: [] })
  }).pipe(
    Effect.catchTag("CapReached", ({ cap }) =>
      Effect.succeed(Sharing.Offered({ isNews: false, counts: [Count.OverCap({ cap })] })),
    ),
  )

interface Agreeing {
  readonly by: UserId
  readonly conversation: number
  readonly contacts: SharedContacts
  readonly now: number
}

/**
 * Agree to share contacts for the person's side: makes an offer, or reveals both sides' contacts where the other side
 * has already agreed.
 */
export const shareContacts = Effect.fn("ShareContacts")(function* (agreeing: Agreeing) {
  const { contacts, now } = agreeing
  const party = yield* sharingParty(agreeing.by, agreeing.conversation)
  if (yield* hasShared(party)) return Sharing.Offered({ isNews: false, counts: [] })
  const shares = yield* agree(party, contacts, now)
  if (shares === undefined) return yield* offer(party, now)
  const conversations = yield* Conversations
  const { by, conversation } = party
  if (!(yield* conversations.reveal(conversation.id, by, now))) return yield* new NothingToShare()
  const after = { by, conversation: { ...conversation, revealedAt: Option.some(now) } }
  return Sharing.Revealed({ party: after, shares })
}, inTransaction)
