import { Effect, Option, Schema } from "effect"
import { type ListState, ListStateWord } from "../../../domain/buttons/ListState.ts"
import { ApplicationId } from "../../../domain/market/MarketIds.ts"
import type { OpenedList } from "../../../domain/Session.ts"
import type { ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { Applications, type QueuePosition } from "../../../services/Applications.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { aroundEntry, indexOfEntry, entryAt, openedList } from "../kit/OpenedList.ts"
import { queueOf } from "./QueueOf.ts"

const wordOf = Schema.encodeSync(ListStateWord)

const neighbour = (list: OpenedList, index: number): Option.Option<ApplicationId> =>
  Option.map(Option.fromNullable(entryAt(list, index)), (id) => ApplicationId.make(id))

/** The application's position in a list with both neighbours; none at an edge of what is remembered. */
const positionOf = (list: OpenedList, id: ApplicationId): Option.Option<QueuePosition> => {
  const index = indexOfEntry(list, id)
  if (index === undefined) return Option.none()
  const { total } = list
  const before = neighbour(list, index - 1)
  const after = neighbour(list, index + 1)
  const isWhole = (index === 0 || Option.isSome(before)) && (index >= total - 1 || Option.isSome(after))
  return isWhole ? Option.some({ index, total, before, after }) : Option.none()
}

/** The application's position, and the list in which it has it. */
export interface InQueue {
  readonly position: QueuePosition
  readonly list: OpenedList | undefined
}

/**
 * The position in the list as it was when its first card was opened: one that is seen, or answered, stays in it, though
 * it may no longer fit the filter.
 */
export const inOpenedQueue = (
  { now, session }: Interaction,
  { application: { id }, vacancy }: ReceivedApplication,
  state: ListState,
) =>
  Effect.gen(function* () {
    const name = `queue.${vacancy.id}.${wordOf(state)}`
    const known = openedList(session, name, now)
    const remembered = known === undefined ? Option.none() : positionOf(known, id)
    const before: InQueue | undefined = Option.getOrUndefined(
      Option.map(remembered, (position) => ({ position, list: known })),
    )
    if (before !== undefined) return before
    const applications = yield* Applications
    const queue = queueOf(vacancy, state)
    const position = yield* applications.position(queue, id)
    const { limit, offset } = aroundEntry(position.index)
    const ids = yield* applications.idsInQueue(queue, { limit, offset })
    const list: OpenedList = { name, first: offset, total: position.total, ids, at: now }
    const found: InQueue = { position, list: ids.includes(id) ? list : undefined }
    return found
  })
