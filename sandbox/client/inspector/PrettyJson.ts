const unfold = (value: unknown): unknown => {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    // A text that only looks like JSON is shown unchanged.
    return value
  }
}

/** Formatted JSON: parameters that are JSON inside a string, as forms send them, are expanded. */
export const prettyJson = (value: unknown): string => JSON.stringify(value, (_, part) => unfold(part), 2)
