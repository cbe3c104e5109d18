import type { ForumTopic } from "@grammyjs/types"

/** A topic of a forum. */
export interface Topic extends ForumTopic {
  readonly isClosed: boolean
}
