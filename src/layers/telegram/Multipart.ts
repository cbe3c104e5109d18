import type { Upload } from "../../domain/telegram/Upload.ts"

export interface Multipart {
  readonly contentType: string
  readonly body: Buffer
}

// Quotes and line breaks would end a header's value: escaped as browsers do.
const quoted = (value: string) =>
  `"${value.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}"`

const token = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/

const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value))

/**
 * Encode a body and its files as multipart/form-data (RFC 7578): strings unchanged, other values as JSON, absent ones
 * left out. The boundary must not occur in any of them.
 */
export const encodeMultipart = (
  body: object,
  uploads: Readonly<Record<string, Upload>>,
  boundary: string,
): Multipart => {
  const head = (name: string, rest: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${rest}\r\n\r\n`
  const fields = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    value === undefined || value === null ? [] : [head(name, ""), asText(value), "\r\n"],
  )
  const files = Object.entries(uploads).flatMap(([name, { bytes, contentType, filename }]) => {
    const type = token.test(contentType) ? contentType : "application/octet-stream"
    return [head(name, `; filename=${quoted(filename)}\r\nContent-Type: ${type}`), bytes, "\r\n"]
  })
  const parts = [...fields, ...files, `--${boundary}--\r\n`]
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part))),
  }
}
