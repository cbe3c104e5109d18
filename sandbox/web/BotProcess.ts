import type { BotProcessView, ProcessAct } from "./Protocol.ts"

/** The bot under trial, where the sandbox was started together with one. */
export interface BotProcess {
  readonly view: () => BotProcessView
  /** Returns the way to unsubscribe. */
  readonly subscribe: (listener: (view: BotProcessView) => void) => () => void
  /** `kill` is SIGKILL, `stop` SIGTERM. Answers when the process is gone or starting. */
  readonly act: (act: ProcessAct["act"]) => Promise<void>
}
