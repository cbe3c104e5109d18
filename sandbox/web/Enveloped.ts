import { ApiError } from "../kit/ApiError.ts"
import { type Answer, failure, thrown } from "../http/Answer.ts"
import { WebError } from "./WebError.ts"

/** Anything that a handler threw, in the Bot API's envelope. */
export const enveloped = (error: unknown): Answer =>
  error instanceof WebError ? failure(new ApiError(error.status, error.message)) : thrown(error)
