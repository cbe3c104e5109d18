import { ApiError } from "../kit/ApiError.ts"
import { Prepared } from "../methods/Method.ts"

/** An HTTP answer, ready to be written. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string | Uint8Array
  /** The message of an error. */
  readonly description: string | undefined
}

const json = { "content-type": "application/json" }

export const success = (result: unknown): Answer => {
  const prepared = result instanceof Prepared ? result : new Prepared(JSON.stringify(result))
  const described =
    prepared.description === undefined ? "" : `,"description":${JSON.stringify(prepared.description)}`
  return {
    status: 200,
    headers: json,
    body: `{"ok":true,"result":${prepared.json}${described}}`,
    description: undefined,
  }
}

export const failure = ({ code, message, parameters }: ApiError): Answer => {
  const retryAfter = parameters?.retry_after
  const body = JSON.stringify({ ok: false, error_code: code, description: message, parameters })
  const headers = retryAfter === undefined ? json : { ...json, "retry-after": retryAfter }
  return { status: code, headers, body, description: message }
}

/** The envelope for anything that a method threw. */
export const thrown = (error: unknown): Answer => {
  if (error instanceof ApiError) return failure(error)
  console.error(error)
  return failure(new ApiError(500, "Internal Server Error"))
}

/** The page that a proxy shows instead of the server's answer. */
export const htmlPage = (status: number): Answer => ({
  status,
  headers: { "content-type": "text/html", server: "nginx" },
  body: `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body><h1>${status} Bad Gateway</h1></body>\r\n</html>\r\n`,
  description: "html page",
})

/** The same answer with half of its body. */
export const truncated = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
})
