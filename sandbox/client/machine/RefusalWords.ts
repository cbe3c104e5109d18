const told = (body: string): unknown => {
  try {
    const { description, error } = JSON.parse(body) as {
      readonly error?: unknown
      readonly description?: unknown
    }
    return error ?? description
  } catch {
    // No JSON: the page of something in between, of which the status says enough.
    return undefined
  }
}

/** What an HTTP answer says went wrong: the sentence of `{ error }` or `{ description }`, else its status. */
export const refusalInWords = (status: number, body: string): string => {
  const sentence = told(body)
  return typeof sentence === "string" ? sentence : `The sandbox answered ${status}.`
}
