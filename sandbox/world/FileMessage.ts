import type { Message } from "./Message.ts"
import type { StoredFile } from "./FileStore.ts"

type FileMessage = Pick<
  Message,
  "photo" | "document" | "voice" | "sticker" | "video" | "audio" | "animation" | "video_note"
>

/** The part of a message that carries a file. */
export const fileMessage = (file: StoredFile): FileMessage => {
  const { duration = 1, height = 512, kind, mimeType, name, width = 512 } = file
  const common = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.byteLength }
  const typed = { ...common, ...(mimeType === undefined ? {} : { mime_type: mimeType }) }
  const named = { ...typed, ...(name === undefined ? {} : { file_name: name }) }
  switch (kind) {
    case "photo":
      return { photo: [{ ...common, width, height }] }
    case "document":
      return { document: named }
    case "voice":
      return { voice: { ...typed, duration } }
    case "sticker":
      return { sticker: { ...common, type: "regular", width, height, is_animated: false, is_video: false } }
    case "video":
      return { video: { ...named, width, height, duration } }
    case "audio":
      return { audio: { ...named, duration } }
    case "animation":
      return { animation: { ...named, width, height, duration }, document: named }
    case "video_note":
      return { video_note: { ...common, length: width, duration } }
  }
}
