import type { MessageEntity, User } from "@grammyjs/types"

/** Plain text and its entities; offsets and lengths in UTF-16 code units. */
export interface FormattedText {
  readonly text: string
  readonly entities: ReadonlyArray<MessageEntity>
}

/** The user behind `tg://user?id=`; a mention of an unknown one is plain text. */
export type FindUser = (id: number) => User | undefined

/** Markup or entities that the server can't parse; the message is the server's own wording. */
export class EntityError extends Error {}
