import type { IncomingMessage } from "node:http"
import { ApiError } from "../kit/ApiError.ts"

const maxParameters = 1024 * 1024
const maxUpload = 51 * 1024 * 1024

export const tooLarge = () => new ApiError(413, "Request Entity Too Large")

/** The whole body; undefined if it exceeds `limit` bytes. Rejects if the connection breaks. */
export const readUpTo = (request: IncomingMessage, limit: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Array<Buffer> = []
    let size = 0
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else {
        chunks.length = 0
        resolve(undefined)
      }
    })
    request.on("end", () => {
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks))
    })
    request.on("error", reject)
  })

/** The whole body, at most 1 MiB or, with files in it, 51. Throws ApiError 413. */
export const readBody = async (request: IncomingMessage, isMultipart: boolean): Promise<Buffer> => {
  const body = await readUpTo(request, isMultipart ? maxUpload : maxParameters)
  if (body === undefined) throw tooLarge()
  return body
}
