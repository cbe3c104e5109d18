import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import { privateChat } from "../../domain/Ids.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { Caps } from "../../services/Caps.ts"

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
            Effect.catchTag("CapReached", () => Effect.succeed(false)),
          )
        : Effect.succeed(true),
    )
    const spared = Array.from({ length: outcome.outgoing.length - outgoing.length }, () =>
      Count.OverCap({ cap: "notices" }),
    )
    return { ...outcome, outgoing, counts: [...outcome.counts, ...spared] }
  })
