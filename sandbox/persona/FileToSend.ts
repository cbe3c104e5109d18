import { Struct } from "effect"
import type { Message } from "../world/Message.ts"
import { fileMessage } from "../world/FileMessage.ts"
import type { FileContent, FileKind, StoredFile } from "../world/FileStore.ts"
import { imageSize } from "../world/ImageSize.ts"
import { samples } from "./Samples.ts"

export interface FileToSend {
  readonly bytes?: Uint8Array
  readonly name?: string
  readonly mimeType?: string
  readonly caption?: string
  /** Seconds. */
  readonly duration?: number
}

export const fileContent = (kind: FileKind, file: FileToSend): FileContent => {
  const content = { ...samples[kind], ...Struct.omit(file, "caption") }
  return { kind, ...content, ...(kind === "photo" ? imageSize(content.bytes) : undefined) }
}

export const captioned = (file: StoredFile, caption: string | undefined): Partial<Message> => ({
  ...fileMessage(file),
  ...(caption === undefined ? {} : { caption }),
})
