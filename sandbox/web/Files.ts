import type { Answer } from "../http/Answer.ts"
import { lengthOf, maxCaption } from "../text/Lengths.ts"
import type { StoredFile } from "../world/FileStore.ts"
import { imageSize } from "../world/ImageSize.ts"
import { guarding, json } from "./Answers.ts"
import { readBytes } from "./Bodies.ts"
import { enter, placeAt } from "./Places.ts"
import type { UploadKind } from "./Protocol.ts"
import { sniffType } from "./SniffType.ts"
import type { Handler } from "./WebContext.ts"
import { malformed, notFound } from "./WebError.ts"
import { assertCanWrite } from "./Writing.ts"

const kinds: ReadonlySet<string> = new Set<UploadKind>(["photo", "document", "voice", "video", "audio"])

const isUploadKind = (kind: string | null): kind is UploadKind => kind !== null && kinds.has(kind)

const maxName = 255

/** The `name` of a content disposition, in the form that allows any character (RFC 5987). */
const attachment = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(Buffer.from(name).toString()).replaceAll(/['()*]/g, "_")}`

const disposition = ({ name = "file" }: StoredFile, contentType: string, download: string | null) => {
  if (download !== null) return { "content-disposition": attachment(download === "" ? name : download) }
  return contentType === "application/octet-stream" ? { "content-disposition": attachment(name) } : {}
}

// Browsers show PDFs with a page of their own, which a stricter policy would break.
const policy = (contentType: string) =>
  contentType === "application/pdf"
    ? guarding
    : { ...guarding, "content-security-policy": "default-src 'none'; img-src 'self'; media-src 'self'" }

export const getFile: Handler = ({ world }, { params, query }): Answer => {
  const file = world.files.get(params["file"] ?? "")
  if (file === undefined) throw notFound("file")
  const contentType = sniffType(file.bytes, file.mimeType)
  return {
    status: 200,
    headers: {
      ...policy(contentType),
      "content-type": contentType,
      "cache-control": "private, max-age=60",
      ...disposition(file, contentType, query.get("download")),
    },
    body: file.bytes,
    description: undefined,
  }
}

const fileNameOf = (given: string | null) =>
  (given ?? "")
    .replaceAll(/[/\\\p{Cc}]/gu, "_")
    .slice(0, maxName)
    .trim()

/** The file's detected type, or else the one that the page declares. */
const mimeTypeOf = (bytes: Uint8Array, declared = "") => {
  const sniffed = sniffType(bytes, undefined)
  const named = /^[\w.+-]{1,60}\/[\w.+-]{1,60}(?=;|$)/.exec(declared)?.[0]?.toLowerCase()
  return sniffed === "application/octet-stream" ? (named ?? sniffed) : sniffed
}

export const postFile: Handler = async (context, { params, query, request }) => {
  const kind = query.get("kind")
  const caption = query.get("caption")?.trim() ?? ""
  if (!isUploadKind(kind)) throw malformed("`kind` is photo, document, voice, video or audio.")
  if (lengthOf(caption) > maxCaption) throw malformed(`A caption has ${maxCaption} characters at most.`)
  const place = placeAt(context, params)
  assertCanWrite(place)
  const bytes = await readBytes(request)
  if (bytes.byteLength === 0) throw malformed("The file is empty.")
  const name = fileNameOf(query.get("name"))
  const mimeType = mimeTypeOf(bytes, request.headers["content-type"])
  if (kind === "photo" && imageSize(bytes) === undefined) throw malformed("That is no picture.")
  enter(place).send(kind, {
    bytes,
    mimeType,
    ...(name === "" ? {} : { name }),
    ...(caption === "" ? {} : { caption }),
  })
  return json(context, {})
}
