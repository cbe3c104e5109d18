import type { Answer } from "../http/Answer.ts"
import type { WebContext } from "./WebContext.ts"
import { WebError } from "./WebError.ts"

const page =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'"

/** Headers of every answer to a page. */
export const guarding = {
  "content-security-policy": page,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
}

const ready = (status: number, body: string): Answer => ({
  status,
  headers: { ...guarding, "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body,
  description: undefined,
})

export const json = ({ masks }: Pick<WebContext, "masks">, value: unknown): Answer =>
  ready(200, masks.json(value))

/** `{ error }` for anything that a handler threw. */
export const failure = (error: unknown): Answer => {
  if (error instanceof WebError) return ready(error.status, JSON.stringify({ error: error.message }))
  console.error(error)
  return ready(500, JSON.stringify({ error: "The sandbox failed; its console says how." }))
}
