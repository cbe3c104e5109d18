import type { MessageEntity } from "@grammyjs/types"
import { EntityError, type FindUser, type FormattedText } from "./FormattedText.ts"
import { byteOffset } from "./HtmlTag.ts"
import { linkEntity } from "./LinkEntity.ts"
import { readFence } from "./MarkdownFence.ts"
import { closingAt, isReserved, type MarkdownStyle, openingAt, plainTypes } from "./MarkdownStyle.ts"
import { appEntity, isEscape, readUrl } from "./MarkdownUrl.ts"
import { sortEntities } from "./SortEntities.ts"

interface OpenStyle {
  readonly style: MarkdownStyle
  readonly language: string
  /** The offset of its text. */
  readonly offset: number
  /** The offset of its mark in the markup. */
  readonly begin: number
}

class MarkdownV2 {
  readonly #markup: string
  readonly #findUser: FindUser
  readonly #open: Array<OpenStyle> = []
  readonly #entities: Array<MessageEntity> = []
  #text = ""
  #at = 0
  #isQuoting = false
  /** At the start of a line, where marks of other styles may precede the `>`. */
  #isLineStart = true

  constructor(markup: string, findUser: FindUser) {
    this.#markup = markup
    this.#findUser = findUser
  }

  parse(): FormattedText {
    while (this.#at < this.#markup.length) this.#step()
    this.#endLastQuote()
    const forgotten = this.#open.at(-1)
    if (forgotten !== undefined) throw this.#unfinished(forgotten)
    return { text: this.#text, entities: sortEntities(this.#entities) }
  }

  #step() {
    if (isEscape(this.#markup, this.#at)) {
      this.#at += 1
      this.#write()
      return
    }
    const character = this.#markup.charAt(this.#at)
    const innermost = this.#open.at(-1)
    if (!isReserved(character, innermost?.style)) {
      this.#write()
      return
    }
    const mark = innermost && closingAt(innermost.style, this.#markup, this.#at)
    if (character === "\n" && this.#isQuoting && this.#markup[this.#at + 1] !== ">") this.#endQuote()
    else if (innermost !== undefined && mark !== undefined) this.#close(innermost, mark)
    else if (character === "\n") this.#write()
    else this.#begin(character)
  }

  #write() {
    const character = this.#markup.charAt(this.#at)
    this.#text += character
    this.#at += 1
    if (character !== "\r") this.#isLineStart = character === "\n"
  }

  #begin(character: string) {
    if (character === ">" && this.#isLineStart) {
      if (!this.#isQuoting) this.#push("BlockQuote", this.#at)
      this.#isQuoting = true
      this.#at += 1
      return
    }
    const opening = openingAt(this.#markup, this.#at)
    if (opening === undefined) {
      throw new EntityError(
        `Character '${character}' is reserved and must be escaped with the preceding '\\'`,
      )
    }
    const [mark, style] = opening
    const begin = this.#at
    this.#at += mark.length
    if (style !== "Pre") {
      this.#push(style, begin)
      return
    }
    const { language, start } = readFence(this.#markup, this.#at)
    this.#push(language === "" ? "Pre" : "PreCode", begin, language)
    this.#at = start
  }

  #push(style: MarkdownStyle, begin: number, language = "") {
    this.#open.push({ style, begin, language, offset: this.#text.length })
  }

  #close(open: OpenStyle, mark: string) {
    this.#open.pop()
    this.#at += mark.length
    const { language, offset, style } = open
    const span = { offset, length: this.#text.length - offset }
    const type = plainTypes[style]
    if (style === "TextUrl") this.#add(linkEntity(span, this.#linkUrl(offset), this.#findUser))
    else if (style === "CustomEmoji") this.#add(appEntity(offset, this.#text.slice(offset), this.#appUrl()))
    else if (type !== undefined) this.#add({ type, ...span })
    else this.#add({ type: "pre", ...span, ...(language === "" ? {} : { language }) })
  }

  #add(entity: MessageEntity | undefined) {
    if (entity !== undefined && entity.length > 0) this.#entities.push(entity)
  }

  /** Without a URL after it, the text is the URL itself. */
  #linkUrl(offset: number) {
    return this.#markup[this.#at] === "(" ? this.#urlInParentheses("a URL") : this.#text.slice(offset)
  }

  #appUrl() {
    if (this.#markup[this.#at] === "(") return this.#urlInParentheses("a custom emoji URL")
    throw new EntityError("Custom emoji entity must contain a tg://emoji URL")
  }

  #urlInParentheses(what: string) {
    const begin = this.#at + 1
    const { end, url } = readUrl(this.#markup, begin)
    if (end >= this.#markup.length) {
      throw new EntityError(`Can't find end of ${what} at byte offset ${byteOffset(this.#markup, begin)}`)
    }
    this.#at = end + 1
    return url
  }

  /** A line that doesn't begin with `>` ends the quote, whose last character is the line break before it. */
  #endQuote() {
    const end = this.#markup[this.#at - 1] === "\r" ? this.#at - 1 : this.#at
    const { offset, type } = this.#popQuote(({ begin }) => begin === end - 2)
    this.#write()
    this.#add({ type, offset, length: this.#text.length - offset })
  }

  #endLastQuote() {
    if (!this.#isQuoting) return
    const { offset, type } = this.#popQuote((spoiler) => spoiler.offset === this.#text.length)
    this.#add({ type, offset, length: this.#text.length - offset })
  }

  /** Remove the quote from the open styles; the mark of a spoiler right before its end makes it expandable. */
  #popQuote(isLast: (spoiler: OpenStyle) => boolean) {
    const innermost = this.#open.pop()
    const isExpandable = innermost?.style === "Spoiler" && isLast(innermost)
    const quote = isExpandable ? this.#open.pop() : innermost
    if (quote !== undefined && quote.style !== "BlockQuote") throw this.#unfinished(quote)
    this.#isQuoting = false
    const type = isExpandable ? ("expandable_blockquote" as const) : ("blockquote" as const)
    return { type, offset: quote?.offset ?? 0 }
  }

  #unfinished({ begin, style }: OpenStyle) {
    const where = byteOffset(this.#markup, begin)
    return new EntityError(`Can't find end of ${style} entity at byte offset ${where}`)
  }
}

/** Parse the Bot API's MarkdownV2 style; throws EntityError with the server's wording. */
export const parseMarkdownV2 = (markup: string, findUser: FindUser = () => undefined): FormattedText =>
  new MarkdownV2(markup, findUser).parse()
