import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import { privateChat } from "../../domain/Ids.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { Caps } from "../../services/Caps.ts"

/** Edits are not counted, since they cause no notification. */
const isCounted = ({ isBounded, lane, message }: Outgoing): boolean =>
  lane === "notice" && isBounded !== true && message._tag.startsWith("Send")

/**
 * Limit the notices a person's actions cause to the cap per recipient; excess notices are dropped, and the news shows
 * on the screens only. Call it within the turn's transaction.
 */
export const limitNotices = (outcome: Outcome, now: number) =>
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
