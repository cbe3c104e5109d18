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

/** The side has written as much as it may for now; the message was not taken. */
export class TooFast extends Data.TaggedError("TooFast") {}

/** What a conversation is about. */
export type Subject = { readonly application: ApplicationId } | { readonly invitation: InvitationId }

export interface NewConversation {
  readonly subject: Subject
  readonly company: CompanyId
  readonly seeker: UserId
  readonly vacancy: Option.Option<VacancyId>
  readonly resume: ResumeId
}

/** Somebody acting for a side. */
export interface Actor {
  readonly person: UserId
  readonly side: Side
}

export interface Share {
  readonly person: UserId
  readonly contacts: SharedContacts
  readonly at: number
}

/** Beside writing: each is kept with its time. */
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

/** A message as it stands in the chat of somebody of the other side. */
export interface Copy {
  readonly chatId: ChatId
  readonly messageId: MessageId
}

export interface Listed {
  readonly conversation: Conversation
  readonly unread: number
}

/** What a seeker and a company say to each other. Who may take part is for the caller to check. */
export class Conversations extends Context.Tag("Conversations")<
  Conversations,
  {
    readonly about: (subject: Subject) => Effect.Effect<Option.Option<Conversation>, StorageError>
    readonly get: (id: ConversationId) => Effect.Effect<Option.Option<Conversation>, StorageError>
    /** The one there is about the same, if there is. */
    readonly open: (conversation: NewConversation, now: number) => Effect.Effect<ConversationId, StorageError>
    readonly say: (
      id: ConversationId,
      by: Actor,
      said: NewMessageContent,
      now: number,
    ) => Effect.Effect<ChatMessageId, TooFast | StorageError>
    /** The last `limit` messages, the first first, without those of people who are banned. */
    readonly latest: (
      id: ConversationId,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<ChatMessage>, StorageError>
    readonly message: (
      id: ConversationId,
      message: ChatMessageId,
    ) => Effect.Effect<Option.Option<ChatMessage>, StorageError>
    /** What somebody said in that message of their own chat; none where it was not said in a conversation. */
    readonly saidIn: (author: UserId, source: MessageId) => Effect.Effect<Option.Option<Placed>, StorageError>
    /** Where a message went, as far as that is known: each was delivered in one piece. */
    readonly copies: (message: ChatMessageId) => Effect.Effect<ReadonlyArray<Copy>, StorageError>
    /** Changes the words of a message; counted among what its side writes. */
    readonly edit: (
      id: ConversationId,
      by: Actor,
      message: ChatMessageId,
      text: string,
      now: number,
    ) => Effect.Effect<void, TooFast | StorageError>
    /** Who has written for a side. */
    readonly writers: (id: ConversationId, side: Side) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    /** These people have seen all there is. */
    readonly markRead: (
      id: ConversationId,
      people: ReadonlyArray<UserId>,
    ) => Effect.Effect<void, StorageError>
    /** A page of those of a seeker or of a company, the latest change first, with what `reader` has not seen of the other side's. */
    readonly list: (
      whose: { readonly seeker: UserId } | { readonly company: CompanyId },
      reader: UserId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly rows: ReadonlyArray<Listed> }, StorageError>
    /** What each side agreed to show. */
    readonly shares: (id: ConversationId) => Effect.Effect<Partial<Record<Side, Share>>, StorageError>
    /** False when the side had agreed before. */
    readonly share: (
      id: ConversationId,
      by: Actor,
      contacts: SharedContacts,
      now: number,
    ) => Effect.Effect<boolean, StorageError>
    /** Takes back a side's consent, as long as nothing was revealed. */
    readonly unshare: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** Once: false when it was before. */
    readonly reveal: (id: ConversationId, by: Actor, now: number) => Effect.Effect<boolean, StorageError>
    readonly setBlocked: (
      id: ConversationId,
      by: Actor,
      blocked: boolean,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Once: false when it was before. */
    readonly close: (id: ConversationId, by: Actor, now: number) => Effect.Effect<boolean, StorageError>
    readonly noteReport: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** The contacts that were revealed went into a file for that person. */
    readonly notePrinted: (id: ConversationId, by: Actor, now: number) => Effect.Effect<void, StorageError>
    /** Everything that was noted, the first first. */
    readonly log: (id: ConversationId) => Effect.Effect<ReadonlyArray<LoggedEvent>, StorageError>
  }
>() {}
