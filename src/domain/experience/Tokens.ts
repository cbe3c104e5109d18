import { foldedWords } from "../text/Fold.ts"

/** A number, a word as `fold` writes it, or a sign between them. */
export type Token =
  | { readonly _tag: "Number"; readonly value: number }
  | { readonly _tag: "Word"; readonly text: string }
  | { readonly _tag: "Sign"; readonly text: string }

const form =
  /(?:(?<!\d)\d{1,2}\s{1,3})?(?<![\d/⁄.,])(?:1[/⁄][2-9]|2[/⁄]3|3[/⁄]4)(?![\d/⁄])|\d+(?:[.,]\d+)?|[\p{L}\p{M}'`´ʻʼ‘’]+|[-‐-―−+]/gu

/** Separate fractions from the number before them, before NFKC turns `1½` into `11⁄2`. */
const plain = (text: string): string =>
  text
    .replace(/[\u00bc-\u00be\u2150-\u215e]/gu, " $&")
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${(digit.codePointAt(0) ?? 0) & 0xf}`)

const fraction = /^(?:(\d+)\s+)?(\d)[/⁄](\d)$/u

const numberOf = (text: string): number => {
  const [, whole = "0", over, under] = fraction.exec(text) ?? []
  return over === undefined || under === undefined
    ? Number(text.replace(",", "."))
    : Number(whole) + Number(over) / Number(under)
}

const tokenOf = (text: string): ReadonlyArray<Token> => {
  if (/^\d/u.test(text)) return [{ _tag: "Number", value: numberOf(text) }]
  if (/^[-‐-―−+]/u.test(text)) return [{ _tag: "Sign", text: text === "+" ? "+" : "-" }]
  return foldedWords(text).map((word) => ({ _tag: "Word", text: word }))
}

export const tokensIn = (typed: string): ReadonlyArray<Token> =>
  Array.from(plain(typed).matchAll(form)).flatMap(([text]) => tokenOf(text))

/** The word at a position; empty if there is none. */
export const wordAt = (tokens: ReadonlyArray<Token>, at: number): string => {
  const token = tokens[at]
  return token?._tag === "Word" ? token.text : ""
}
