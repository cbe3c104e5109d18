import { refusalInWords } from "./RefusalWords.ts"

const unreachable = (init: RequestInit) =>
  new Error(init.method === "POST" ? "Not sent: the sandbox doesn't answer" : "The sandbox doesn't answer")

/** Rejects with an Error whose message is shown on the page. */
export const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(path, init).catch(() => {
    throw unreachable(init)
  })
  if (!response.ok) throw new Error(refusalInWords(response.status, await response.text()))
  return response
}

/** Times out after five seconds: repeated requests must not pile up behind an answer that never comes. */
export const get = (path: string): Promise<Response> => request(path, { signal: AbortSignal.timeout(5000) })

export const getJson = async <A>(path: string): Promise<A> => (await (await get(path)).json()) as A

export const postJson = (path: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  request(path, {
    ...(signal === undefined ? {} : { signal }),
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
