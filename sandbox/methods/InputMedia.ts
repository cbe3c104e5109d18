import { isRecord } from "../kit/IsRecord.ts"
import type { Message } from "../world/Message.ts"
import { badRequest } from "../kit/ApiError.ts"
import { fileMessage } from "../world/FileMessage.ts"
import type { FileKind, StoredFile } from "../world/FileStore.ts"
import { readInputFile } from "./InputFile.ts"
import type { Call } from "./Method.ts"
import { Params } from "./Params.ts"
import { captionFields } from "./ReadText.ts"

interface InputMedia {
  readonly file: StoredFile
  readonly caption: Partial<Message>
}

const kinds: ReadonlySet<string> = new Set<FileKind>(["photo", "document", "video", "audio", "animation"])

const isMediaKind = (kind: unknown): kind is FileKind => typeof kind === "string" && kinds.has(kind)

/** One `InputMedia…` object. */
export const readInputMedia = (call: Call, value: unknown): InputMedia => {
  if (!isRecord(value)) throw badRequest("can't parse InputMedia: Object expected")
  const { media, type } = value
  if (!isMediaKind(type)) throw badRequest('can\'t parse InputMedia: Field "type" is invalid')
  if (typeof media !== "string")
    throw badRequest('can\'t parse InputMedia: Field "media" must be of type String')
  const file = readInputFile(call, type, "media", media)
  return { file, caption: captionFields({ ...call, params: new Params(value) }) }
}

export const mediaFields = ({ caption, file }: InputMedia): Partial<Message> => ({
  ...fileMessage(file),
  ...caption,
})
