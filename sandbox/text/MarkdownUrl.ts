import type { MessageEntity } from "@grammyjs/types"
import { EntityError } from "./FormattedText.ts"
import { toEntity } from "./HtmlElement.ts"

interface Url {
  readonly url: string
  /** Index of the `)`, or of the end of the text if there is none. */
  readonly end: number
}

/** A backslash escapes any ASCII character. */
export const isEscape = (markup: string, at: number) => {
  const next = markup.charCodeAt(at + 1)
  return markup[at] === "\\" && next > 0 && next <= 126
}

/** The URL from `at` up to the next `)` that no backslash precedes. */
export const readUrl = (markup: string, at: number): Url => {
  let url = ""
  let end = at
  while (end < markup.length && markup[end] !== ")") {
    if (isEscape(markup, end)) end += 1
    url += markup.charAt(end)
    end += 1
  }
  return { url, end }
}

const appUrl = /^([^:]*):(?:\/\/)?([^/?#]*)\/?(?:\?([^#]*))?/

/** The entity of `![…](tg://emoji?id=…)` or `![…](tg://time?unix=…&format=…)`. */
export const appEntity = (offset: number, text: string, url: string): MessageEntity | undefined => {
  const [, scheme = "", host = "", query = ""] = appUrl.exec(url) ?? []
  if (scheme.toLowerCase() !== "tg") throw new EntityError("Custom emoji URL must have scheme tg")
  const params = new URLSearchParams(query)
  const element = (name: string, attributes: ReadonlyMap<string, string>) =>
    toEntity({ name, attributes, offset, text }, () => undefined)
  if (host.toLowerCase() === "time") return element("tg-time", new Map(params))
  if (host.toLowerCase() !== "emoji") throw new EntityError('Custom emoji URL must have host "emoji"')
  const id = params.get("id")
  if (id === null) throw new EntityError("Custom emoji URL must have an emoji identifier")
  return element("tg-emoji", new Map([["emoji-id", id]]))
}
