/** The header of a multipart part, parsed as Telegram does: in UTF-8, with or without quotes around values. */
export interface PartHeader {
  readonly name: string
  /** Present for files only. */
  readonly filename?: string
}

const parameter = (header: string, key: string) => {
  const pattern = new RegExp(String.raw`;\s*${key}\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))`, "iu")
  const [found, quoted, bare = ""] = pattern.exec(header) ?? []
  if (found === undefined) return undefined
  return quoted === undefined ? bare.trim() : quoted.replaceAll(/\\(["\\])/g, "$1")
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Parse a `content-disposition`; undefined if it has no name. */
export const readPartHeader = (header: string): PartHeader | undefined => {
  const name = parameter(header, "name")
  if (name === undefined || name === "") return undefined
  const extended = /^utf-8'[^']*'(.*)$/iu.exec(parameter(header, String.raw`filename\*`) ?? "")?.[1]
  const filename = extended === undefined ? parameter(header, "filename") : decoded(extended)
  return filename === undefined ? { name } : { name, filename }
}
