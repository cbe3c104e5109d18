import { decodeField, make, type MultipartError, type PartInfo } from "multipasta"
import { badRequest } from "../kit/ApiError.ts"
import { Params, type UploadedFile } from "../methods/Params.ts"
import { type PartHeader, readPartHeader } from "./PartHeader.ts"
import { tooLarge } from "./ReadBody.ts"

const maxFields = 1024 * 1024
const maxBoundary = 70

const boundaryLength = (contentType: string) => /boundary="?([^";]+)/i.exec(contentType)?.[1]?.length ?? 0

const refusal = (error: MultipartError) =>
  error._tag === "ReachedLimit" ? tooLarge() : badRequest("can't parse multipart/form-data")

const headerOf = ({ headers }: PartInfo): PartHeader => {
  const header = readPartHeader(String(headers["content-disposition"] ?? ""))
  if (header === undefined) throw badRequest("can't parse multipart/form-data")
  return header
}

/** Parses a whole multipart body. Throws ApiError 400 or 413. */
export const readMultipart = (body: Uint8Array, contentType: string): Params => {
  if (boundaryLength(contentType) > maxBoundary) throw badRequest("boundary of multipart is too long")
  const fields: Record<string, unknown> = {}
  const files = new Map<string, UploadedFile>()
  const errors: Array<MultipartError> = []
  let fieldBytes = 0
  const parser = make({
    headers: { "content-type": contentType },
    isFile: (info) => headerOf(info).filename !== undefined,
    maxFieldSize: maxFields,
    onField: (info, value) => {
      fieldBytes += value.byteLength
      fields[headerOf(info).name] = decodeField(info, value)
    },
    onFile: (info) => {
      const { filename = "file", name } = headerOf(info)
      const mimeType = "content-type" in info.headers ? info.contentType : "application/octet-stream"
      const chunks: Array<Uint8Array> = []
      return (chunk) => {
        if (chunk !== null) chunks.push(chunk.slice())
        else files.set(name, { bytes: Buffer.concat(chunks), name: filename, mimeType })
      }
    },
    onError: (error) => errors.push(error),
    onDone: () => undefined,
  })
  try {
    parser.write(body)
    parser.end()
  } catch (error) {
    // A name with invalid percent escapes.
    throw error instanceof URIError ? badRequest("can't parse multipart/form-data") : error
  }
  const [error] = errors
  if (error !== undefined) throw refusal(error)
  if (fieldBytes > maxFields) throw tooLarge()
  return new Params(fields, files)
}
