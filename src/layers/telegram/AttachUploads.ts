import { Predicate } from "effect"
import { Upload } from "../../domain/telegram/Upload.ts"

export interface Attached {
  readonly body: object
  /** By part name; undefined when there is nothing to upload. */
  readonly uploads: Readonly<Record<string, Upload>> | undefined
}

/** Replace files in a call's parameters, at any depth, by references to parts sent beside them. */
export const attachUploads = (params: object): Attached => {
  const uploads: Record<string, Upload> = {}
  const attach = (value: unknown): unknown => {
    if (value instanceof Upload) {
      const name = `file${Object.keys(uploads).length}`
      uploads[name] = value
      return `attach://${name}`
    }
    if (Array.isArray(value)) return value.map(attach)
    return Predicate.isRecord(value) ? attachAll(value) : value
  }
  const attachAll = (record: object) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, attach(value)]))
  const body = attachAll(params)
  return { body, uploads: Object.keys(uploads).length === 0 ? undefined : uploads }
}
