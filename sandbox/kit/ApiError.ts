interface ErrorParameters {
  readonly retry_after?: number
  readonly migrate_to_chat_id?: number
}

/** The refusal of a method; becomes the envelope `{ ok: false, error_code, description, parameters? }`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: ErrorParameters | undefined

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

// The server lower-cases the first letter unless the description is a CODE_LIKE_THIS.
const worded = (reason: string) =>
  /^.[A-Z_]/.test(reason) ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)

export const badRequest = (reason: string) => new ApiError(400, `Bad Request: ${worded(reason)}`)

export const forbidden = (reason: string) => new ApiError(403, `Forbidden: ${worded(reason)}`)

export const conflict = (reason: string) => new ApiError(409, `Conflict: ${reason}`)

export const unauthorized = () => new ApiError(401, "Unauthorized")

/** `retryAfter` in whole seconds. */
export const tooManyRequests = (retryAfter: number) =>
  new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
