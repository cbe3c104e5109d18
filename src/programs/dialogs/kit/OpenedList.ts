import { Struct } from "effect"
import type { OpenedList, Session } from "../../../domain/Session.ts"

/** Entries of a list that are remembered: more than anyone goes through card by card. */
export const mostRemembered = 200

/** Entries remembered before the one that was opened. */
const leading = 50

/** The part of a list that is remembered once the entry at `index` is opened. */
export const aroundEntry = (index: number) => ({
  offset: Math.max(0, index - leading),
  limit: mostRemembered,
})

/** Milliseconds after which a list is read anew. */
const lifetime = 86_400_000

/** The list of this name as it was when its first card was opened, so that ◀ and ▶ go along that one. */
export const openedList = ({ opened }: Session, name: string, now: number): OpenedList | undefined =>
  opened?.name === name && now - opened.at <= lifetime ? opened : undefined

/** The position of an entry in its list; undefined if it isn't among those remembered. */
export const indexOfEntry = ({ first, ids }: OpenedList, id: number): number | undefined => {
  const at = ids.indexOf(id)
  return at < 0 ? undefined : first + at
}

/** The entry at a position in its list; undefined if it isn't among those remembered. */
export const entryAt = ({ first, ids }: OpenedList, index: number): number | undefined => ids[index - first]

export const withOpened = (session: Session, opened: OpenedList): Session =>
  session.opened === opened ? session : { ...session, opened }

/** The session once the list itself is shown, as it is now. */
export const withoutOpened = (session: Session): Session =>
  session.opened === undefined ? session : Struct.omit(session, "opened")
