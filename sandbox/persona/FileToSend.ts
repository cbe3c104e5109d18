import { Struct } from "effect"
import type { Message } from "../world/Message.ts"
import { fileMessage } from "../world/FileMessage.ts"
import type { FileContent, FileKind, StoredFile } from "../world/FileStore.ts"
import { imageSize } from "../world/ImageSize.ts"

export interface FileToSend {
  readonly bytes?: Uint8Array
  readonly name?: string
  readonly mimeType?: string
  readonly caption?: string
  /** Seconds. */
  readonly duration?: number
}

const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

const samples: Readonly<Record<FileKind, Omit<FileContent, "kind">>> = {
  photo: { bytes: smallestPng, name: "photo.png" },
  document: { bytes: Buffer.from("%PDF-1.4\n%%EOF\n"), name: "document.pdf", mimeType: "application/pdf" },
  voice: { bytes: Buffer.from("OggS"), name: "voice.oga", mimeType: "audio/ogg" },
  sticker: { bytes: Buffer.from("RIFF0000WEBP"), name: "sticker.webp" },
  video: { bytes: Buffer.from("ftypmp42"), name: "video.mp4", mimeType: "video/mp4" },
  audio: { bytes: Buffer.from("ID3"), name: "audio.mp3", mimeType: "audio/mpeg" },
  animation: { bytes: Buffer.from("ftypmp42"), name: "animation.mp4", mimeType: "video/mp4" },
}

export const fileContent = (kind: FileKind, file: FileToSend): FileContent => {
  const content = { ...samples[kind], ...Struct.omit(file, "caption") }
  return { kind, ...content, ...(kind === "photo" ? imageSize(content.bytes) : undefined) }
}

export const captioned = (file: StoredFile, caption: string | undefined): Partial<Message> => ({
  ...fileMessage(file),
  ...(caption === undefined ? {} : { caption }),
})
