import type { BotProcessView, ProcessAct } from "./Protocol.ts"

/** The bot under trial, if the sandbox was started together with one. */
export interface BotProcess {
  readonly view: () => BotProcessView
  /** Returns a function that unsubscribes. */
  readonly subscribe: (listener: (view: BotProcessView) => void) => () => void
  /** `kill` is SIGKILL, `stop` SIGTERM. Resolves when the process is gone or starting. */
  readonly act: (act: ProcessAct["act"]) => Promise<void>
}
