import type { SeededRandom } from "../kit/SeededRandom.ts"

export type FileKind =
  "photo" | "document" | "voice" | "sticker" | "video" | "audio" | "animation" | "video_note"

/** A file's content and its type in messages; sizes in bytes and pixels, duration in seconds. */
export interface FileContent {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly name?: string
  readonly mimeType?: string
  readonly width?: number
  readonly height?: number
  readonly duration?: number
}

export interface StoredFile extends FileContent {
  readonly id: string
  readonly uniqueId: string
  /** Path below `/file/bot<token>/`. */
  readonly path: string
  /** The bot that may use the id; undefined for any. */
  readonly bot: number | undefined
}

const folders = {
  photo: "photos",
  document: "documents",
  voice: "voice",
  sticker: "stickers",
  video: "videos",
  audio: "music",
  animation: "animations",
  video_note: "video_notes",
} as const satisfies Record<FileKind, string>

const extension = (name: string | undefined) => /\.[A-Za-z0-9]{1,8}$/.exec(name ?? "")?.[0] ?? ""

/** Files by id and by path; the oldest are dropped when `capacity` bytes are exceeded. */
export class FileStore {
  readonly #random: SeededRandom
  readonly #capacity: number
  readonly #byId = new Map<string, StoredFile>()
  readonly #byPath = new Map<string, StoredFile>()
  readonly #remote = new Map<string, Uint8Array>()
  #bytes = 0

  constructor(random: SeededRandom, capacity: number) {
    this.#random = random
    this.#capacity = capacity
  }

  add(content: FileContent, bot: number | undefined): StoredFile {
    const uniqueId = this.#random.word(16)
    const path = `${folders[content.kind]}/file_${uniqueId}${extension(content.name)}`
    const file = { ...content, id: `${this.#random.word(40)}${uniqueId}`, uniqueId, path, bot }
    this.keep(file)
    return file
  }

  /** Store a file that has an id already. */
  keep(file: StoredFile) {
    this.#byId.set(file.id, file)
    this.#byPath.set(file.path, file)
    this.#bytes += file.bytes.byteLength
    this.#forgetOldest()
  }

  /** Remove all files except those on the imaginary web. */
  clear() {
    this.#byId.clear()
    this.#byPath.clear()
    this.#bytes = 0
  }

  /** All stored files, oldest first. */
  list(): ReadonlyArray<StoredFile> {
    return [...this.#byId.values()]
  }

  /** The file, regardless of which bot may use it. */
  get(id: string) {
    return this.#byId.get(id)
  }

  /** The file, unless it belongs to another bot: ids are valid for one bot only. */
  find(id: string, bot: number) {
    const file = this.#byId.get(id)
    return file !== undefined && (file.bot ?? bot) === bot ? file : undefined
  }

  atPath(path: string, bot: number) {
    const file = this.#byPath.get(path)
    return file !== undefined && (file.bot ?? bot) === bot ? file : undefined
  }

  /** Publish content on the imaginary web, where methods that accept an HTTP URL find it. */
  publish(url: string, bytes: Uint8Array) {
    this.#remote.set(url, bytes)
  }

  published(url: string) {
    return this.#remote.get(url)
  }

  #forgetOldest() {
    for (const file of this.#byId.values()) {
      if (this.#bytes <= this.#capacity) return
      this.#byId.delete(file.id)
      this.#byPath.delete(file.path)
      this.#bytes -= file.bytes.byteLength
    }
  }
}
