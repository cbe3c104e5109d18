/** The refusal of a page's request: an HTTP status, and a sentence that becomes `{ error }`. */
export class WebError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const malformed = (reason: string) => new WebError(400, reason)

export const notAllowed = (reason: string) => new WebError(403, reason)

export const notFound = (what: string) => new WebError(404, `There is no such ${what}.`)

export const refused = (reason: string) => new WebError(409, reason)
