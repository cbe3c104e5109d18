import type { createTransport } from "@sentry/node"
import { Agent } from "undici"

type MakeRequest = Parameters<typeof createTransport>[1]
type Answer = Awaited<ReturnType<MakeRequest>>

const first = (header: string | ReadonlyArray<string> | undefined): string | null =>
  (typeof header === "string" ? header : header?.[0]) ?? null

/**
 * Milliseconds Sentry may take to answer. Its SDK would wait for ever, with each event holding a place in its short
 * queue.
 */
const limit = 5_000

export const makeAgent = () =>
  new Agent({ connections: 2, connect: { timeout: limit }, headersTimeout: limit, bodyTimeout: limit })

/** Post an envelope and return what the SDK needs to know of the answer. */
export const postTo =
  (agent: Agent, url: string, userAgent: Readonly<Record<string, string>> = {}): MakeRequest =>
  async ({ body }): Promise<Answer> => {
    const { origin, pathname, search } = new URL(url)
    const headers = { ...userAgent, "content-type": "application/x-sentry-envelope" }
    const answer = await agent.request({ origin, path: pathname + search, method: "POST", headers, body })
    await answer.body.dump()
    return {
      statusCode: answer.statusCode,
      headers: {
        "x-sentry-rate-limits": first(answer.headers["x-sentry-rate-limits"]),
        "retry-after": first(answer.headers["retry-after"]),
      },
    }
  }
