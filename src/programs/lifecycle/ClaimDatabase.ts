import { Data, Effect } from "effect"
import { misconfigured } from "../../domain/defects/ExitCode.ts"
import { BotIdentity } from "../../services/BotIdentity.ts"
import { DatabaseOwner } from "../../services/DatabaseOwner.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

type Bot = BotIdentity["Type"]

/** The database belongs to another bot, the only one that can reach its people and use its menus and files. */
export class DatabaseOfAnotherBot extends Data.TaggedError("DatabaseOfAnotherBot")<{
  readonly owner: Bot
  readonly bot: Bot
}> {
  readonly exitCode = misconfigured

  override get message() {
    const { bot, owner } = this
    return `DATABASE_URL: this database is @${owner.username}'s (${owner.id}), and the token is @${bot.username}'s (${bot.id}). Give @${bot.username} a database of its own, e.g. DATABASE_URL=sqlite:./data/${bot.username}.db, or set TELEGRAM_BOT_TOKEN to @${owner.username}'s`
  }
}

/** Claim the database for this bot if it has no owner yet; fails if it belongs to another bot. */
export const claimDatabase = Effect.gen(function* () {
  const bot = yield* BotIdentity
  const { claim } = yield* DatabaseOwner
  const owner = yield* keepTrying(claim(bot))
  if (owner.id !== bot.id) return yield* new DatabaseOfAnotherBot({ owner, bot })
})
