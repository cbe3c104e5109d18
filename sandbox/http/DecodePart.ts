/** Part of an address with its %-escapes decoded; undefined if they are malformed. */
export const decodePart = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
