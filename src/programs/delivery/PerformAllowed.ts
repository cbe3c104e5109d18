import { Effect } from "effect"
import { isSilenced } from "../../domain/Outgoing.ts"
import { Accounts } from "../../services/Accounts.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { makePerform } from "./Perform.ts"

/** Send a message unless its recipient, or a person it is about, has been banned meanwhile. */
export const makePerformAllowed = Effect.gen(function* () {
  const { inactive } = yield* Accounts
  const perform = yield* makePerform
  return (item: OutboxItem) =>
    Effect.flatMap(inactive, (banned) => {
      if (!isSilenced(item, banned)) return Effect.asSome(perform(item))
      Metrics.count(Metrics.delivery[item.lane].suspended)
      return Effect.succeedNone
    })
})
