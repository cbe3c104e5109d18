import { Duration, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { PersonalPart, ProfilePart } from "../../domain/ProfilePart.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { Accounts } from "../../services/Accounts.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { PublishedProfile } from "../../services/PublishedProfile.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { patience } from "../retry/Backoff.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"
import { forAdmin, forEverybody, type Publication, withdrawProfile } from "./ComposeProfile.ts"
import { makeSetbacks } from "./Setbacks.ts"

/** Between two rounds, or two looks whether another admin has written. */
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

/** A refusal means that there is no such chat any more, and nothing to take back. */
const withdrawing = (part: PersonalPart) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    const published = yield* PublishedProfile
    const call = Effect.catchTag(withdrawProfile(client, part), "TelegramRejected", () => Effect.void)
    const task: Task = { part, call, remember: published.forget(part) }
    return task
  })

/** The admins that ever wrote: the others have no chat yet. */
const metAdmins = Effect.gen(function* () {
  const { adminIds } = yield* AppConfig
  const met = yield* (yield* Accounts).load([...adminIds])
  return [...adminIds].filter((id) => met.has(id))
})

/** What Telegram shows otherwise than it should. */
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

/** Whether Telegram took it. After a 429 everything waits as long as it asks. */
const perform = ({ call, remember }: Task) =>
  Effect.matchEffect(call, {
    onSuccess: () => Effect.as(keepTrying(remember), true),
    onFailure: (error) =>
      Effect.gen(function* () {
        yield* logTelegramError(error)
        if (error._tag === "TelegramRateLimited")
          yield* Effect.sleep(Duration.millis(yield* patience(error.retryAfter)))
        return false
      }),
  })

/**
 * Gives Telegram what it is to show of the bot, and isn't showing yet: commands by scope and language, descriptions by
 * language. What fails is tried again, ever more slowly; the commands of an admin follow their first message. Never fatal.
 */
export const publishProfile = Effect.gen(function* () {
  const { adminIds } = yield* AppConfig
  const setbacks = makeSetbacks()
  let admins = yield* keepTrying(metAdmins)
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
      admins = yield* keepTrying(metAdmins)
    } while (left === 0 && admins.length === known)
  }
})
