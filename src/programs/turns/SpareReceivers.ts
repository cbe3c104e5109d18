import { Effect } from "effect"
import { privateChat } from "../../domain/Ids.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { Caps } from "../../services/Caps.ts"
import * as Metrics from "../../services/Metrics.ts"

/** An edit makes no sound. */
const isCounted = ({ isBounded, lane, message }: Outgoing): boolean =>
  lane === "notice" && isBounded !== true && message._tag.startsWith("Send")

/**
 * What somebody's acts make others hear of, within the cap for each of them; what is more stands where it happened. Call
 * within the turn's transaction.
 */
export const spareReceivers = (outcome: Outcome, now: number) =>
  Effect.gen(function* () {
    if (!outcome.outgoing.some(isCounted)) return outcome
    const { id } = outcome.account
    const { adminIds } = yield* AppConfig
    if (adminIds.has(id)) return outcome
    const caps = yield* Caps
    const outgoing = yield* Effect.filter(outcome.outgoing, (each) =>
      isCounted(each) && each.chatId !== privateChat(id)
        ? caps.spend("notices", [id, each.chatId], now).pipe(
            Effect.as(true),
            Effect.catchTag("CapReached", () => {
              Metrics.count(Metrics.capsReached.notices)
              return Effect.succeed(false)
            }),
          )
        : Effect.succeed(true),
    )
    return { ...outcome, outgoing }
  })
