import { decodePart } from "../http/DecodePart.ts"
import { malformed } from "./WebError.ts"

const decodeSegment = (segment: string) => {
  const decoded = decodePart(segment)
  if (decoded === undefined) throw malformed("The address is malformed.")
  return decoded
}

/** The parts of a request's address, decoded. Throws WebError 400. */
export const splitUrl = (url: string) => {
  const [path = "", ...query] = url.split("?")
  const segments = path === "/" ? [] : path.split("/").slice(1).map(decodeSegment)
  return { segments, query: new URLSearchParams(query.join("?")) }
}
