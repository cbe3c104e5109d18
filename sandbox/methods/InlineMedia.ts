import { badRequest } from "../kit/ApiError.ts"
import type { Message } from "../world/Message.ts"
import { fileMessage } from "../world/FileMessage.ts"
import type { FileKind, StoredFile } from "../world/FileStore.ts"
import type { Call } from "./Method.ts"
import type { Params } from "./Params.ts"

interface InlineKind {
  readonly kind: FileKind
  /** The common prefix of the field names. */
  readonly field: string
}

/** The file of an inline result: on the web, or sent before. */
export interface InlineMedia extends InlineKind {
  readonly url: string
  readonly fileId: string
}

const kinds: Readonly<Record<string, InlineKind>> = {
  photo: { kind: "photo", field: "photo" },
  document: { kind: "document", field: "document" },
  video: { kind: "video", field: "video" },
  audio: { kind: "audio", field: "audio" },
  voice: { kind: "voice", field: "voice" },
  gif: { kind: "animation", field: "gif" },
  mpeg4_gif: { kind: "animation", field: "mpeg4" },
  sticker: { kind: "sticker", field: "sticker" },
}

/** Undefined for results of another type. */
export const readInlineMedia = (type: string, params: Params): InlineMedia | undefined => {
  const found = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (found === undefined) return undefined
  return { ...found, url: params.text(`${found.field}_url`), fileId: params.text(`${found.field}_file_id`) }
}

const known = ({ bot, world }: Call, { fileId, kind }: InlineMedia) => {
  const file = world.files.find(fileId, bot.id)
  if (file?.kind !== kind) throw badRequest("wrong file identifier/HTTP URL specified")
  return file
}

/** Throws the server's error for an invalid file. */
export const assertInlineMedia = (call: Call, media: InlineMedia) => {
  if (media.url === "") {
    known(call, media)
    return
  }
  if (!/^https?:\/\/[^/\s]/i.test(media.url)) throw badRequest("WEBDOCUMENT_URL_INVALID")
  const thumbnail = call.params.text("thumbnail_url") || call.params.text("thumb_url")
  if (media.kind === "photo" && thumbnail === "") throw badRequest("PHOTO_THUMB_URL_EMPTY")
}

const size = (params: Params, field: string, name: "width" | "height") => {
  const given = params.integer(`${field}_${name}`, 0, 0, 10_000)
  return given === 0 ? {} : { [name]: given }
}

/**
 * The file at an address; no request leaves the machine, so an address that is not published here has an
 * empty one.
 */
const remote = ({ bot, params, world }: Call, { field, kind, url }: InlineMedia): StoredFile => {
  const bytes = world.files.published(url) ?? new Uint8Array()
  const [path = ""] = url.replace(/^https?:\/\/[^/]*\/?/i, "").split(/[?#]/, 1)
  const name = path.slice(path.lastIndexOf("/") + 1)
  const mimeType = params.text("mime_type")
  const measured = { ...size(params, field, "width"), ...size(params, field, "height") }
  const typed = mimeType === "" ? {} : { mimeType }
  return world.files.add({ kind, bytes, ...(name === "" ? {} : { name }), ...typed, ...measured }, bot.id)
}

/** The part of a message that carries the file. */
export const inlineMediaFields = (call: Call, media: InlineMedia): Partial<Message> =>
  fileMessage(media.url === "" ? known(call, media) : remote(call, media))
