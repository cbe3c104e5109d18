import { badRequest } from "../kit/ApiError.ts"
import { checkedLink } from "../text/CheckedLink.ts"
import type { FileContent, FileKind, StoredFile } from "../world/FileStore.ts"
import { imageSize } from "../world/ImageSize.ts"
import type { Call } from "./Method.ts"

const megabyte = 1024 * 1024
const maxUpload = { photo: 10 * megabyte, other: 50 * megabyte }
const maxRemote = { photo: 5 * megabyte, other: 20 * megabyte }
const maxPhotoPerimeter = 10_000
const maxPhotoRatio = 20

type Bytes = Omit<FileContent, "kind">

const limitOf = (limits: typeof maxUpload, kind: FileKind) => (kind === "photo" ? limits.photo : limits.other)

const photoSize = (bytes: Uint8Array) => {
  const size = imageSize(bytes)
  if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED")
  const { height, width } = size
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height))
  if (width + height > maxPhotoPerimeter || ratio > maxPhotoRatio)
    throw badRequest("PHOTO_INVALID_DIMENSIONS")
  return size
}

const store = ({ bot, world }: Call, kind: FileKind, content: Bytes, limit: number): StoredFile => {
  const size = content.bytes.byteLength
  if (size === 0) throw badRequest("file must be non-empty")
  if (size > limit) throw badRequest("file is too big")
  return world.files.add({ kind, ...content, ...(kind === "photo" ? photoSize(content.bytes) : {}) }, bot.id)
}

const remote = (call: Call, kind: FileKind, url: string) => {
  if (checkedLink(url) === undefined) throw badRequest("wrong HTTP URL specified")
  const bytes = call.world.files.published(url)
  if (bytes === undefined) throw badRequest("failed to get HTTP URL content")
  if (kind === "photo" && imageSize(bytes) === undefined)
    throw badRequest("wrong type of the web page content")
  const name = url.slice(url.lastIndexOf("/") + 1)
  return store(call, kind, { bytes, name }, limitOf(maxRemote, kind))
}

const worded = (kind: FileKind) => kind.replace("_", " ")

/** As in the server's own type names: VideoNote. */
const titled = (kind: FileKind) =>
  kind.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())

const known = ({ bot, world }: Call, kind: FileKind, id: string) => {
  const file = world.files.find(id, bot.id)
  if (file === undefined) throw badRequest("wrong file identifier/HTTP URL specified")
  if (file.kind !== kind) {
    throw badRequest(`can't use file of type ${titled(file.kind)} as ${titled(kind)}`)
  }
  return file
}

/** The file that a parameter refers to: an upload, a file_id, or a URL on the imaginary web. */
export const readInputFile = (
  call: Call,
  kind: FileKind,
  name: string,
  reference = call.params.text(name),
) => {
  const upload = call.params.upload(name, reference)
  if (upload !== undefined) return store(call, kind, upload, limitOf(maxUpload, kind))
  if (reference === "" || reference.startsWith("attach://"))
    throw badRequest(`there is no ${worded(kind)} in the request`)
  return /^https?:\/\//i.test(reference) ? remote(call, kind, reference) : known(call, kind, reference)
}
