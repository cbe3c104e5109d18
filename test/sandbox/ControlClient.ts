import { Effect } from "effect"

export interface Reply {
  readonly status: number
  readonly ok: boolean
  readonly result: unknown
  readonly error_code?: number
  readonly description?: string
}

/** Call the control end points as a test in any language would. */
export const controlAt = (url: string) => {
  const send = (method: string, path: string, body?: string): Effect.Effect<Reply> =>
    Effect.promise(async (signal) => {
      const response = await fetch(`${url}/sandbox/v1${path}`, { method, body: body ?? null, signal })
      return { ...((await response.json()) as Omit<Reply, "status">), status: response.status }
    })
  const get = (path: string) => send("GET", path)
  const post = (path: string, body: object = {}) => send("POST", path, JSON.stringify(body))
  const put = (path: string, body: object) => send("PUT", path, JSON.stringify(body))
  return { send, get, post, put, remove: (path: string) => send("DELETE", path) }
}
