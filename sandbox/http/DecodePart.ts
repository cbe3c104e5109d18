/** A part of an address without its %-escapes; undefined when these are malformed. */
export const decodePart = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
