import { Context, Data, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { ChatId, MessageId, UserId } from "../domain/Ids.ts"
import type {
  ChatMessage,
  Conversation,
  NewMessageContent,
  SharedContacts,
  Side,
} from "../domain/market/Conversation.ts"
import type {
  ApplicationId,
  ChatMessageId,
  CompanyId,
  ConversationId,
  InvitationId,
  ResumeId,
  VacancyId,
} from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** The side has reached its rate limit; the message was not stored. */
export class TooFast extends Data.TaggedError("TooFast") {}

/** The subject of a conversation. */
export type Subject = { readonly application: ApplicationId } | { readonly invitation: InvitationId }

export interface NewConversation {
  readonly subject: Subject
  readonly company: CompanyId
  readonly seeker: UserId
  readonly vacancy: Option.Option<VacancyId>
  readonly resume: ResumeId
}

/** A person acting for a side. */
export interface Actor {
  readonly person: UserId
  readonly side: Side
}

export interface Share {
  readonly person: UserId
  readonly contacts: SharedContacts
  readonly at: number
}

/** Logged actions other than messages, each with its time. */
export type ConversationEvent =
  "edited" | "shared" | "unshared" | "revealed" | "printed" | "blocked" | "unblocked" | "closed" | "reported"

export interface LoggedEvent extends Actor {
  readonly event: ConversationEvent
  readonly at: number
}

/** A message and the conversation it belongs to. */
export interface Placed {
  readonly conversation: ConversationId
  readonly message: ChatMessage
}

/** A delivered copy of a message in the chat of a person on the other side. */
export interface Copy {
  readonly chatId: ChatId
  readonly messageId: MessageId
}

export interface Listed {
  readonly conversation: Conversation
  readonly unread: number
}

/** Conversations between job seekers and companies. Checking who may take part is up to the caller. */
export class Conversations extends Context.Tag("Conversations")<
  Conversations,
  {
    readonly about: (subject: Subject) => Effect.Effect<Option.Option<Conversation>, StorageError>
    readonly get: (id: ConversationId) => Effect.Effect<Option.Option<Conversation>, StorageError>
    /** Open a conversation, or return the existing one about the same subject. */
    readonly open: (conversation: NewConversation, now: number) => Effect.Effect<ConversationId, StorageError>
    readonly say: (
      id: ConversationId,
      by: Actor,
      content: NewMessageContent,
      now: number,
    ) => Effect.Effect<ChatMessageId, TooFast | StorageError>
    /** The last `limit` messages, the oldest first, without those of banned people. */
    readonly latest: (
      id: ConversationId,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<ChatMessage>, StorageError>
    readonly message: (
      id: ConversationId,
      message: ChatMessageId,
    ) => Effect.Effect<Option.Option<ChatMessage>, StorageError>
    /**
     * The conversation message written as this message of the author's own chat; none if it wasn't part of a
     * conversation.
     */
    readonly saidIn: (author: UserId, source: MessageId) => Effect.Effect<Option.Option<Placed>, StorageError>
    /** The message that is shown as this one in a private chat: a copy, or the author's own. */
    readonly shownIn: (chat: ChatId, shown: MessageId) => Effect.Effect<Option.Option<Placed>, StorageError>
    /** Where a message is shown: its known copies, and the author's own. */
    readonly places: (message: ChatMessageId) => Effect.Effect<ReadonlyArray<Copy>, StorageError>
    /** The known copies of a message; each was delivered in one piece. */
    readonly copies: (message: ChatMessageId) => Effect.Effect<ReadonlyArray<Copy>, StorageError>
    /** Edit the text of a message; counts towards its side's rate limit. */
    readonly edit: (
      id: ConversationId,
      by: Actor,
      message: ChatMessageId,
      text: string,
      now: number,
    ) => Effect.Effect<void, TooFast | StorageError>
    /** People who have written for a side. */
    readonly writers: (id: ConversationId, side: Side) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    /** Mark everything as seen by these people. */
    readonly markRead: (
      id: ConversationId,
      people: ReadonlyArray<UserId>,
    ) => Effect.Effect<void, StorageError>
    /**
     * A page of a job seeker's or a company's conversations, the latest change first, each with the number of messages
     * of the other side that `reader` hasn't seen.
     */
    readonly list: (
      whose: { readonly seeker: UserId } | { readonly company: CompanyId },
      reader: UserId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly rows: ReadonlyArray<Listed> }, StorageError>
    /** How many of the latest hundred conversations have messages of the other side that `reader` hasn't seen. */
    readonly unreadChats: (
      whose: { readonly seeker: UserId } | { readonly company: CompanyId },
      reader: UserId,
    ) => Effect.Effect<number, StorageError>
    /** The contacts each side agreed to share. */
    readonly shares: (id: ConversationId) => Effect.Effect<Partial<Record<Side, Share>>, StorageError>
    /** False when the side had already agreed. */
    readonly share: (
      id: ConversationId,
      by: Actor,
      contacts: SharedContacts,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Withdraw a side's consent, as long as nothing was revealed. */
    readonly unshare: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** False when the contacts had already been revealed. */
    readonly reveal: (id: ConversationId, by: Actor, now: number) => Effect.Effect<boolean, StorageError>
    readonly setBlocked: (
      id: ConversationId,
      by: Actor,
      blocked: boolean,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** False when the conversation had already been closed. */
    readonly close: (id: ConversationId, by: Actor, now: number) => Effect.Effect<boolean, StorageError>
    readonly noteReport: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** Log that the revealed contacts were put into a file for that person. */
    readonly notePrinted: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** The whole log, the oldest entry first. */
    readonly log: (id: ConversationId) => Effect.Effect<ReadonlyArray<LoggedEvent>, StorageError>
  }
>() {}
