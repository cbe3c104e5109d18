import type { Traffic, UpdateView } from "../../web/Protocol.ts"

type ApiCall = Traffic["calls"][number]

interface Placed {
  /** Sequence number of arrival on the page, from 1; unique. */
  readonly order: number
  /** Unix milliseconds: of a call's answer, or an update's arrival. */
  readonly moment: number
}

export interface CallEntry extends Placed {
  readonly _tag: "Call"
  readonly call: ApiCall
}

export interface UpdateEntry extends Placed {
  readonly _tag: "Update"
  readonly update: UpdateView
}

/** The number of entries left out. */
export interface GapEntry extends Placed {
  readonly _tag: "Gap"
  readonly count: number
}

export type StreamEntry = CallEntry | UpdateEntry | GapEntry

export const isFailed = ({ call: { status } }: CallEntry) => status === 0 || (status ?? 200) >= 400

export const isPoll = ({ call: { method } }: CallEntry) => method === "getUpdates"

/** Oldest first; an update precedes the calls of the same millisecond, since it may be their cause. */
export const readTraffic = (traffic: Traffic, after: Placed): ReadonlyArray<StreamEntry> => {
  let { order } = after
  const next = () => (order += 1)
  const entries: ReadonlyArray<StreamEntry> = [
    ...traffic.updates.map((update) => ({
      _tag: "Update" as const,
      order: next(),
      moment: update.at,
      update,
    })),
    ...traffic.calls.map((call) => ({
      _tag: "Call" as const,
      order: next(),
      moment: call.answeredAt ?? call.at,
      call,
    })),
  ]
  if (traffic.skipped === 0) return entries
  const moment = entries.reduce((latest, entry) => Math.max(latest, entry.moment), after.moment)
  return [...entries, { _tag: "Gap", order: next(), moment, count: traffic.skipped }]
}
