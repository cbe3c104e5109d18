import { Either, Schema } from "effect"
import type { IncomingMessage } from "node:http"
import { explain } from "../kit/Explain.ts"
import { parseJson, readBytes } from "../web/Bodies.ts"
import { malformed } from "../web/WebError.ts"

const decode = <A, I>(schema: Schema.Schema<A, I>, value: unknown, where: string): A => {
  const decoded = Schema.decodeUnknownEither(schema, { onExcessProperty: "error" })(value)
  if (Either.isLeft(decoded)) throw malformed(`${where}: ${explain(decoded.left)}`)
  return decoded.right
}

/** The body as JSON; an empty one is an object without fields. Throws WebError 400 or 413 with the reason. */
export const readInput = async <A, I>(request: IncomingMessage, schema: Schema.Schema<A, I>): Promise<A> => {
  const text = (await readBytes(request)).toString().trim()
  return decode(schema, text === "" ? {} : parseJson(text), "The body is wrong")
}

/** The parameters after the `?`. Throws WebError 400. */
export const readQuery = <A, I>(query: URLSearchParams, schema: Schema.Schema<A, I>): A =>
  decode(schema, Object.fromEntries(query), "The query is wrong")
