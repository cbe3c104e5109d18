import type { MessageEntity } from "@grammyjs/types"
import { EntityError, type FindUser, type FormattedText } from "./FormattedText.ts"
import { type HtmlElement, toEntity } from "./HtmlElement.ts"
import { readReference } from "./HtmlReference.ts"
import { byteOffset, isSpace, readStartTag, skipSpace, type StartTag } from "./HtmlTag.ts"
import { sortEntities } from "./SortEntities.ts"

interface OpenTag extends StartTag {
  readonly offset: number
}

const readEndTag = (text: string, begin: number, open: OpenTag | undefined) => {
  const where = `at byte offset ${byteOffset(text, begin)}`
  if (open === undefined) throw new EntityError(`Unexpected end tag ${where}`)
  let nameEnd = begin + 2
  while (nameEnd < text.length && !isSpace(text[nameEnd]) && text[nameEnd] !== ">") nameEnd += 1
  const close = skipSpace(text, nameEnd)
  if (text[close] !== ">") throw new EntityError(`Unclosed end tag ${where}`)
  const name = text.slice(begin + 2, nameEnd).toLowerCase()
  if (name !== "" && name !== open.name) {
    throw new EntityError(`Unmatched end tag ${where}, expected "</${open.name}>", found "</${name}>"`)
  }
  return { open, end: close + 1 }
}

const language = (element: HtmlElement) => {
  const name = element.attributes.get("class")
  return name?.startsWith("language-") === true ? name.slice("language-".length) : ""
}

interface Built {
  readonly element: HtmlElement
  readonly entity: MessageEntity
}

/** `pre` right around `code` (or the reverse) is one block of code in a language, if the `code` names one. */
const mergeCode = (outer: HtmlElement, inner: Built | undefined): MessageEntity | undefined => {
  if (inner?.element.offset !== outer.offset || inner.element.text.length !== outer.text.length)
    return undefined
  const names = `${outer.name} ${inner.element.name}`
  if (names !== "pre code" && names !== "code pre") return undefined
  const spoken = language(outer.name === "code" ? outer : inner.element)
  return spoken === ""
    ? undefined
    : { type: "pre", offset: outer.offset, length: outer.text.length, language: spoken }
}

const addElement = (built: Array<Built>, element: HtmlElement, findUser: FindUser) => {
  if (element.text === "") return
  const merged = mergeCode(element, built.at(-1))
  if (merged !== undefined) built.pop()
  const entity = merged ?? toEntity(element, findUser)
  if (entity !== undefined) built.push({ element, entity })
}

/** Parse the Bot API's HTML style; throws EntityError with the server's wording. */
export const parseHtml = (markup: string, findUser: FindUser = () => undefined): FormattedText => {
  let text = ""
  const open: Array<OpenTag> = []
  const built: Array<Built> = []
  for (let at = 0; at < markup.length;) {
    const special = /[&<]/g
    special.lastIndex = at
    const next = special.exec(markup)?.index ?? markup.length
    text += markup.slice(at, next)
    at = next
    if (at === markup.length) break
    if (markup[at] === "&") {
      const reference = readReference(markup, at)
      text += reference?.character ?? "&"
      at = reference?.end ?? at + 1
    } else if (markup[at + 1] === "/") {
      const ended = readEndTag(markup, at, open.pop())
      const { name, attributes, offset } = ended.open
      addElement(built, { name, attributes, offset, text: text.slice(offset) }, findUser)
      at = ended.end
    } else {
      const tag = readStartTag(markup, at)
      open.push({ ...tag, offset: text.length })
      at = tag.end
    }
  }
  const forgotten = open.at(-1)
  if (forgotten !== undefined) {
    throw new EntityError(`Can't find end tag corresponding to start tag "${forgotten.name}"`)
  }
  if (/\p{Surrogate}/u.test(text)) {
    throw new EntityError(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    )
  }
  return { text, entities: sortEntities(built.map(({ entity }) => entity)) }
}
