import type { MessageId } from "./Ids.ts"

/** The button of a chat that was pressed last, and answered. */
export interface Pressed {
  readonly data: string
  readonly message: MessageId | undefined
  /** Milliseconds since the epoch. */
  readonly at: number
}
