import { decodeField, make, type MultipartError } from "multipasta"
import { badRequest } from "../ApiError.ts"
import { Params, type UploadedFile } from "../methods/Params.ts"
import { tooLarge } from "./ReadBody.ts"

const maxFields = 1024 * 1024
const maxBoundary = 70

const boundaryLength = (contentType: string) => /boundary="?([^";]+)/i.exec(contentType)?.[1]?.length ?? 0

const refusal = (error: MultipartError) =>
  error._tag === "ReachedLimit" ? tooLarge() : badRequest("can't parse multipart/form-data")

/** Parses a whole multipart body. Throws ApiError 400 or 413. */
export const readMultipart = (body: Uint8Array, contentType: string): Params => {
  if (boundaryLength(contentType) > maxBoundary) throw badRequest("boundary of multipart is too long")
  const fields: Record<string, unknown> = {}
  const files = new Map<string, UploadedFile>()
  const errors: Array<MultipartError> = []
  let fieldBytes = 0
  const parser = make({
    headers: { "content-type": contentType },
    isFile: ({ filename }) => filename !== undefined,
    maxFieldSize: maxFields,
    onField: (info, value) => {
      fieldBytes += value.byteLength
      fields[info.name] = decodeField(info, value)
    },
    onFile: ({ contentType: mimeType, filename = "file", name }) => {
      const chunks: Array<Uint8Array> = []
      return (chunk) => {
        if (chunk !== null) chunks.push(chunk.slice())
        else files.set(name, { bytes: Buffer.concat(chunks), name: filename, mimeType })
      }
    },
    onError: (error) => errors.push(error),
    onDone: () => undefined,
  })
  parser.write(body)
  parser.end()
  const [error] = errors
  if (error !== undefined) throw refusal(error)
  if (fieldBytes > maxFields) throw tooLarge()
  return new Params(fields, files)
}
