const told = (body: string): unknown => {
  try {
    const { description, error } = JSON.parse(body) as {
      readonly error?: unknown
      readonly description?: unknown
    }
    return error ?? description
  } catch {
    // No JSON: a page from an intermediary, whose status says enough.
    return undefined
  }
}

/** An HTTP answer's error message: the text of `{ error }` or `{ description }`, else its status. */
export const refusalInWords = (status: number, body: string): string => {
  const sentence = told(body)
  return typeof sentence === "string" ? sentence : `The sandbox answered ${status}.`
}
