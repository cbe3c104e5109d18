import type { IncomingMessage } from "node:http"
import { ApiError } from "../ApiError.ts"

const maxParameters = 1024 * 1024
const maxUpload = 51 * 1024 * 1024

export const tooLarge = () => new ApiError(413, "Request Entity Too Large")

/** The whole body, at most 1 MiB or, with files in it, 51. Throws ApiError 413. */
export const readBody = (request: IncomingMessage, isMultipart: boolean): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const limit = isMultipart ? maxUpload : maxParameters
    const chunks: Array<Buffer> = []
    let size = 0
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else reject(tooLarge())
    })
    request.on("end", () => {
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks))
    })
    request.on("error", reject)
  })
