import { Duration, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { PersonalPart, ProfilePart } from "../../domain/ProfilePart.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { Accounts } from "../../services/Accounts.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { PublishedProfile } from "../../services/PublishedProfile.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { rateLimitDelay } from "../retry/Backoff.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"
import { forAdmin, forEverybody, type Publication, withdrawProfile } from "./ComposeProfile.ts"
import { makeSetbacks } from "./Setbacks.ts"

/** The pause between two rounds, or two checks for new admins. */
const pause = Duration.seconds(5)

interface Task {
  readonly part: ProfilePart
  readonly call: Effect.Effect<void, TelegramError>
  readonly remember: Effect.Effect<void, StorageError>
}

const publishing = ({ content, part, publish }: Publication) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    const published = yield* PublishedProfile
    const task: Task = { part, call: publish(client), remember: published.note({ part, content }) }
    return task
  })

/** Remove a personal part; a refusal means the chat no longer exists, and with it the part. */
const withdrawing = (part: PersonalPart) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    const published = yield* PublishedProfile
    const call = Effect.catchTag(withdrawProfile(client, part), "TelegramRejected", () => Effect.void)
    const task: Task = { part, call, remember: published.forget(part) }
    return task
  })

/** Admins who have written to the bot: the others have no chat yet. */
const knownAdmins = Effect.gen(function* () {
  const { adminIds } = yield* AppConfig
  const known = yield* (yield* Accounts).load([...adminIds])
  return [...adminIds].filter((id) => known.has(id))
})

/** The differences between what Telegram shows and what it should. */
const look = (admins: ReadonlyArray<UserId>) =>
  Effect.gen(function* () {
    const published = yield* PublishedProfile
    const { adminIds, sentry } = yield* AppConfig
    const wanted = [...forEverybody, ...admins.flatMap((id) => forAdmin(id, sentry.environment))]
    return yield* Effect.all([
      ...(yield* published.differing(wanted)).map(publishing),
      ...(yield* published.forOthersThan(adminIds)).map(withdrawing),
    ])
  })

/** Perform a task; returns whether it succeeded. After a 429 everything waits as long as asked. */
const perform = ({ call, remember }: Task) =>
  Effect.matchEffect(call, {
    onSuccess: () => Effect.as(keepTrying(remember), true),
    onFailure: (error) =>
      Effect.gen(function* () {
        yield* logTelegramError(error)
        if (error._tag === "TelegramRateLimited")
          yield* Effect.sleep(Duration.millis(yield* rateLimitDelay(error.retryAfter)))
        return false
      }),
  })

/**
 * Publish the parts of the bot's profile that differ: commands by scope and language, descriptions by language.
 * Failures are retried at growing intervals and are never fatal; an admin's commands follow their first message.
 */
export const publishProfile = Effect.gen(function* () {
  const { adminIds } = yield* AppConfig
  const setbacks = makeSetbacks()
  let admins = yield* keepTrying(knownAdmins)
  for (let round = 0; ; round++) {
    const tasks = yield* keepTrying(look(admins))
    const due = tasks.filter(({ part }) => setbacks.isDue(part, round))
    let left = tasks.length
    for (const task of due) {
      if (yield* perform(task)) {
        setbacks.forget(task.part)
        left -= 1
      } else setbacks.add(task.part, round)
    }
    const known = admins.length
    if (left === 0 && known === adminIds.size) return
    do {
      yield* Effect.sleep(pause)
      admins = yield* keepTrying(knownAdmins)
    } while (left === 0 && admins.length === known)
  }
})
