import { badRequest } from "../kit/ApiError.ts"

export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mimeType: string
}

const toText = (value: unknown) => {
  if (typeof value === "string") return value
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** A call's parameters in any encoding: numbers may arrive as text, and structures as JSON in text. */
export class Params {
  readonly raw: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, UploadedFile>

  constructor(raw: Readonly<Record<string, unknown>>, files: ReadonlyMap<string, UploadedFile> = new Map()) {
    this.raw = raw
    this.files = files
  }

  /** As `raw`, with `<n bytes>` in place of each file. */
  get shown(): Readonly<Record<string, unknown>> {
    const files = [...this.files].map(([name, { bytes }]) => [name, `<${bytes.byteLength} bytes>`] as const)
    return files.length === 0 ? this.raw : { ...this.raw, ...Object.fromEntries(files) }
  }

  /** Empty if absent or neither text, number nor boolean. */
  text(name: string) {
    return toText(this.raw[name]) ?? ""
  }

  /** `fallback` if absent or not an integer, and clamped to the bounds. */
  integer(name: string, fallback: number, low = Number.MIN_SAFE_INTEGER, high = Number.MAX_SAFE_INTEGER) {
    const text = this.text(name).trim()
    return clamp(/^-?\d{1,16}$/.test(text) ? Number(text) : fallback, low, high)
  }

  flag(name: string) {
    return /^(?:true|yes|1)$/i.test(this.text(name))
  }

  /** A structure, undefined if absent. Throws a bad request if it is text that isn't JSON. */
  structure(name: string): unknown {
    const value = this.raw[name]
    if (typeof value !== "string") return value ?? undefined
    if (value === "") return undefined
    try {
      return JSON.parse(value) as unknown
    } catch {
      throw badRequest(`can't parse ${name} JSON object`)
    }
  }

  /** The file uploaded as the parameter itself or as the part it names with `attach://`. */
  upload(name: string, reference = this.text(name)) {
    return reference.startsWith("attach://") ? this.files.get(reference.slice(9)) : this.files.get(name)
  }
}
