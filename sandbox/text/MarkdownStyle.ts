import type { MessageEntity } from "@grammyjs/types"

/** Styles of MarkdownV2 by the names used in errors. */
export type MarkdownStyle =
  | "Bold"
  | "Italic"
  | "Underline"
  | "Strikethrough"
  | "Spoiler"
  | "Code"
  | "Pre"
  | "PreCode"
  | "TextUrl"
  | "CustomEmoji"
  | "BlockQuote"

/** Longer marks before their prefixes. */
const openings: ReadonlyArray<readonly [mark: string, style: MarkdownStyle]> = [
  ["__", "Underline"],
  ["_", "Italic"],
  ["*", "Bold"],
  ["~", "Strikethrough"],
  ["||", "Spoiler"],
  ["[", "TextUrl"],
  ["![", "CustomEmoji"],
  ["```", "Pre"],
  ["`", "Code"],
]

const closings: Readonly<Record<MarkdownStyle, string>> = {
  Bold: "*",
  Italic: "_",
  Underline: "__",
  Strikethrough: "~",
  Spoiler: "||",
  Code: "`",
  Pre: "```",
  PreCode: "```",
  TextUrl: "]",
  CustomEmoji: "]",
  BlockQuote: "",
}

export const plainTypes: Partial<Record<MarkdownStyle, MessageEntity.CommonMessageEntity["type"]>> = {
  Bold: "bold",
  Italic: "italic",
  Underline: "underline",
  Strikethrough: "strikethrough",
  Spoiler: "spoiler",
  Code: "code",
}

/** The style that begins at `at`, with its mark. */
export const openingAt = (markup: string, at: number) =>
  openings.find(([mark]) => markup.startsWith(mark, at))

/** The mark at `at` that ends a style; undefined if there is none. Two underscores are never two ends of italic. */
export const closingAt = (style: MarkdownStyle, markup: string, at: number) => {
  const mark = closings[style]
  if (mark === "" || !markup.startsWith(mark, at)) return undefined
  return style === "Italic" && markup[at + 1] === "_" ? undefined : mark
}

const reserved = new Set("_*[]()~`>#+-=|{}.!\n")

/** Inside code only the backquote is special. */
export const isReserved = (character: string, inside: MarkdownStyle | undefined) =>
  inside === "Code" || inside === "Pre" || inside === "PreCode" ? character === "`" : reserved.has(character)
