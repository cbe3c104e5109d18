import type { BotProcess } from "./BotProcess.ts"

/** What the page is served with. */
export interface WebOptions {
  /** The built page: `index.html`, `assets/` and `favicon…`. */
  readonly clientDir: string
  /** The token of the bot under trial. */
  readonly bot?: string
  /** Ids that the bot under trial takes for its admins'. */
  readonly adminIds: ReadonlySet<number>
  readonly process?: BotProcess
}
