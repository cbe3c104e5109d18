import { Struct } from "effect"
import type { ApiCall } from "../world/CallLog.ts"
import type { WorldEvent } from "../world/WorldEvent.ts"
import type { Masks } from "./Masks.ts"

type QueuedUpdate = Extract<WorldEvent, { readonly _tag: "UpdateQueued" }>

/** Maximum entries of each kind. */
const maxItems = 100
/** Maximum characters of JSON in one batch. */
const maxText = 512 * 1024

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    // Tests queue malformed updates on purpose.
    return json
  }
}

/** The calls and updates since the last batch, up to the limits. */
export class TrafficBatch {
  #calls: Array<ApiCall> = []
  #updates: Array<QueuedUpdate> = []
  #skipped = 0

  get isEmpty() {
    return this.#calls.length + this.#updates.length + this.#skipped === 0
  }

  addCall(call: ApiCall) {
    if (this.#calls.length < maxItems) this.#calls.push(call)
    else this.#skipped += 1
  }

  addUpdate(update: QueuedUpdate) {
    if (this.#updates.length < maxItems) this.#updates.push(update)
    else this.#skipped += 1
  }

  /** A Traffic as JSON without secrets; afterwards the batch is empty. */
  take(masks: Masks): string {
    let room = maxText
    const fitting = <A>(items: ReadonlyArray<A>, view: (item: A) => unknown) => {
      const shown: Array<string> = []
      for (const item of items) {
        const json = room > 0 ? masks.trafficJson(view(item)) : ""
        room -= json.length
        if (room > 0) shown.push(json)
        else this.#skipped += 1
      }
      return shown.join(",")
    }
    const calls = fitting(this.#calls, (call) => Struct.omit(call, "answer"))
    const updates = fitting(this.#updates, ({ at, bot, id, json, kind }) => ({
      at,
      bot,
      updateId: id,
      kind,
      update: parsed(json),
    }))
    const traffic = `{"calls":[${calls}],"updates":[${updates}],"skipped":${this.#skipped}}`
    this.#calls = []
    this.#updates = []
    this.#skipped = 0
    return traffic
  }
}
