import { Ring } from "./Ring.ts"

/** One call of the Bot API. Times are Unix milliseconds; the outcome is missing while the call is under way. */
export interface ApiCall {
  readonly sequence: number
  readonly at: number
  readonly bot: number
  /** As the documentation spells it. */
  readonly method: string
  readonly chatId: number | string | undefined
  readonly params: Readonly<Record<string, unknown>>
  /** HTTP status; 0 when the caller got no answer. */
  status?: number
  description?: string
  answeredAt?: number
}

export class CallLog {
  readonly #ring: Ring<ApiCall>

  constructor(capacity: number) {
    this.#ring = new Ring(capacity)
  }

  /** How many calls there ever were. */
  get total() {
    return this.#ring.total
  }

  add(call: Omit<ApiCall, "sequence">): ApiCall {
    const entry = { ...call, sequence: this.#ring.total + 1 }
    this.#ring.push(entry)
    return entry
  }

  /** The calls still remembered, oldest first, of one method or of all. */
  list(method?: string): ReadonlyArray<ApiCall> {
    const all = this.#ring.toArray()
    return method === undefined ? all : all.filter((call) => call.method === method)
  }
}
