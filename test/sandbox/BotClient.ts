import { Data, Effect } from "effect"

class NoAnswer extends Data.TaggedError("NoAnswer")<{ readonly cause: unknown }> {}

export interface Envelope {
  readonly status: number
  readonly headers: Headers
  readonly ok: boolean
  readonly result: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** Call methods as a bot would, with JSON bodies. */
export class BotClient {
  readonly root: string

  constructor(url: string, token: string) {
    this.root = `${url}/bot${token}`
  }

  readonly call = (method: string, params: object = {}): Effect.Effect<Envelope, NoAnswer> =>
    this.send(method, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(params),
    })

  /** Like `call`, with a request in any form. */
  readonly send = (methodAndQuery: string, init: RequestInit): Effect.Effect<Envelope, NoAnswer> =>
    Effect.tryPromise({
      try: async (signal) => {
        const response = await fetch(`${this.root}/${methodAndQuery}`, { ...init, signal })
        const envelope = (await response.json()) as Omit<Envelope, "status" | "headers">
        return { ...envelope, status: response.status, headers: response.headers }
      },
      catch: (cause) => new NoAnswer({ cause }),
    })
}
