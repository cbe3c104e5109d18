import type { MessageId } from "./Ids.ts"

/** The button most recently pressed, and answered, in a chat. */
export interface Pressed {
  readonly data: string
  readonly message: MessageId | undefined
  /** Milliseconds since the epoch. */
  readonly at: number
}
