import { Params } from "../methods/Params.ts"
import { parseParams } from "../http/ReadParams.ts"
import type { Webhook } from "../world/Bot.ts"

/** Milliseconds. */
const patience = 60_000
/** Maximum bytes of an answer that are read. */
const maxAnswer = 1024 * 1024

/** The outcome of sending an update. */
export type Posted =
  /** `reply` is the method call in the answer, if there is one. */
  | { readonly _tag: "Taken"; readonly reply: Params }
  /** `retryAfter` in seconds, 0 if the webhook doesn't say. */
  | { readonly _tag: "Failed"; readonly message: string; readonly retryAfter: number }

const wordsByCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Connection refused",
  ECONNRESET: "Connection reset by peer",
  EAI_AGAIN: "Failed to resolve host: Temporary failure in name resolution",
  ENOTFOUND: "Failed to resolve host: Name or service not known",
  UND_ERR_SOCKET: "Webhook connection closed",
}

const explain = (error: unknown): string => {
  if (error instanceof Error && error.name === "TimeoutError") return "Read timeout expired"
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  return wordsByCode[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

/** The beginning of a body. */
const readStart = async ({ body }: Response): Promise<Buffer> => {
  if (body === null) return Buffer.alloc(0)
  const stream: AsyncIterable<Uint8Array> = body
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > maxAnswer) break
  }
  return Buffer.concat(chunks)
}

const readReply = async (response: Response): Promise<Params> => {
  const body = await readStart(response)
  try {
    return parseParams(body, response.headers.get("content-type") ?? "")
  } catch {
    // Whatever else an answer contains, the update was accepted.
    return new Params({})
  }
}

const read = async (response: Response): Promise<Posted> => {
  const reply = await readReply(response)
  if (response.ok) return { _tag: "Taken", reply }
  const retryAfter = Number(response.headers.get("retry-after") ?? 0)
  const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`
  return { _tag: "Failed", message, retryAfter: Number.isFinite(retryAfter) ? retryAfter : 0 }
}

/** Send an update to a webhook. Never rejects. */
export const postUpdate = async (webhook: Webhook, json: string, closing: AbortSignal): Promise<Posted> => {
  const { secretToken, url } = webhook
  const secret = secretToken === undefined ? {} : { "x-telegram-bot-api-secret-token": secretToken }
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...secret },
      body: json,
      redirect: "manual",
      signal: AbortSignal.any([closing, AbortSignal.timeout(patience)]),
    })
    return await read(response)
  } catch (error) {
    return { _tag: "Failed", message: explain(error), retryAfter: 0 }
  }
}
