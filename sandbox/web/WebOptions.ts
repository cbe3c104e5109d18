import type { BotProcess } from "./BotProcess.ts"
import type { StoryView } from "./Protocol.ts"

/** Options of the page's server. */
export interface WebOptions {
  /** The built page: `index.html`, `assets/` and `favicon…`. */
  readonly clientDir: string
  /** The token of the bot under trial. */
  readonly bot?: string
  /** Ids that the bot under trial knows as its admins'. */
  readonly adminIds: ReadonlySet<number>
  /** What people are to the bot under trial, in a few words, by id. */
  readonly parts?: ReadonlyMap<number, string>
  /** What the page can play by itself. */
  readonly stories?: ReadonlyArray<StoryView>
  readonly process?: BotProcess
}
