import type { MessageEntity, User } from "@grammyjs/types"

/** Plain text and what stands out in it; offsets and lengths in UTF-16 code units. */
export interface FormattedText {
  readonly text: string
  readonly entities: ReadonlyArray<MessageEntity>
}

/** Who is behind `tg://user?id=`; a mention of somebody unknown is plain text. */
export type FindUser = (id: number) => User | undefined

/** Markup or entities that the server cannot make sense of; the message is the server's own wording. */
export class EntityError extends Error {}
