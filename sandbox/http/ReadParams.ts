import { isRecord } from "../kit/IsRecord.ts"
import type { IncomingMessage } from "node:http"
import { badRequest } from "../kit/ApiError.ts"
import { Params } from "../methods/Params.ts"
import { readBody } from "./ReadBody.ts"
import { readMultipart } from "./ReadMultipart.ts"

const maxDepth = 100

export const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1)))

const readJson = (text: string): Readonly<Record<string, unknown>> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRequest("can't parse JSON object")
  }
  // Nesting takes two characters per level.
  if (text.length > 2 * maxDepth && isDeeperThan(value, maxDepth)) throw badRequest("JSON is nested too deep")
  if (!isRecord(value)) throw badRequest("JSON object expected")
  return value
}

/** Parameters in any of the forms that a body may have. Throws ApiError 400. */
export const parseParams = (body: Buffer, contentType: string): Params => {
  if (body.byteLength === 0) return new Params({})
  if (contentType.startsWith("application/json")) return new Params(readJson(body.toString()))
  if (contentType.startsWith("multipart/form-data")) return readMultipart(body, contentType)
  return new Params(Object.fromEntries(new URLSearchParams(body.toString())))
}

/** A call's parameters from the query string and the body in any of its forms. */
export const readParams = async (request: IncomingMessage, query: string): Promise<Params> => {
  const contentType = request.headers["content-type"] ?? ""
  const body = await readBody(request, contentType.startsWith("multipart/form-data"))
  const params = parseParams(body, contentType)
  if (query === "") return params
  return new Params({ ...Object.fromEntries(new URLSearchParams(query)), ...params.raw }, params.files)
}
