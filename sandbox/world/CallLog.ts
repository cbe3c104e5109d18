/** One call of the Bot API. Times are Unix milliseconds; the outcome is missing while the call is in progress. */
export interface ApiCall {
  readonly sequence: number
  readonly at: number
  /** 0 if the token belongs to no bot. */
  readonly bot: number
  /** As spelled in the documentation, or by the caller if there is no such method. */
  readonly method: string
  readonly chatId: number | string | undefined
  readonly params: Readonly<Record<string, unknown>>
  /** HTTP status; 0 if the caller got no answer. */
  status?: number
  description?: string
  /** The body, unless it was not text. */
  answer?: string
  answeredAt?: number
}

export interface CallOutcome {
  readonly status: number
  readonly description: string | undefined
  readonly answer: string | undefined
  readonly answeredAt: number
}

/** Approximate size in bytes of everything remembered. */
const maxBytes = 64 * 1024 * 1024

interface Entry {
  readonly call: ApiCall
  bytes: number
}

/** The latest calls, at most `capacity`, and fewer if they are long. */
export class CallLog {
  readonly #capacity: number
  readonly #entries = new Map<number, Entry>()
  #total = 0
  #bytes = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** Total number of calls so far. */
  get total() {
    return this.#total
  }

  add(call: Omit<ApiCall, "sequence">): ApiCall {
    this.#total += 1
    const entry = { call: { ...call, sequence: this.#total }, bytes: JSON.stringify(call.params).length }
    this.#entries.set(this.#total, entry)
    this.#bytes += entry.bytes
    this.#forgetOldest()
    return entry.call
  }

  settle(call: ApiCall, { answer, answeredAt, description, status }: CallOutcome) {
    call.answeredAt = answeredAt
    call.status = status
    if (description !== undefined) call.description = description
    const entry = this.#entries.get(call.sequence)
    if (answer === undefined || entry === undefined) return
    call.answer = answer
    entry.bytes += answer.length
    this.#bytes += answer.length
    this.#forgetOldest()
  }

  /** The calls still remembered, oldest first, of one method or of all. */
  list(method?: string): ReadonlyArray<ApiCall> {
    const all = Array.from(this.#entries.values(), ({ call }) => call)
    return method === undefined ? all : all.filter((call) => call.method === method)
  }

  /** Continue numbering. */
  clear() {
    this.#entries.clear()
    this.#bytes = 0
  }

  #forgetOldest() {
    for (const [sequence, { bytes }] of this.#entries) {
      if (this.#entries.size <= this.#capacity && this.#bytes <= maxBytes) return
      this.#entries.delete(sequence)
      this.#bytes -= bytes
    }
  }
}
