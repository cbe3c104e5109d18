import { foldedWords } from "../search/Fold.ts"

/** A number, a word as `fold` writes it, or a sign between them. */
export type Token =
  | { readonly _tag: "Number"; readonly value: number }
  | { readonly _tag: "Word"; readonly text: string }
  | { readonly _tag: "Sign"; readonly text: string }

const form = /\d+(?:[.,]\d+)?|[\p{L}\p{M}'`´ʻʼ‘’]+|[-‐-―−+]/gu

/** `½` and `1½` as decimals, before NFKC makes `11⁄2` of it. */
const plain = (text: string): string =>
  text
    .replace(/(?<!\d)½/gu, "0,5")
    .replace(/½/gu, ",5")
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${(digit.codePointAt(0) ?? 0) & 0xf}`)

const tokenOf = (text: string): ReadonlyArray<Token> => {
  if (/^\d/u.test(text)) return [{ _tag: "Number", value: Number(text.replace(",", ".")) }]
  if (/^[-‐-―−+]/u.test(text)) return [{ _tag: "Sign", text: text === "+" ? "+" : "-" }]
  return foldedWords(text).map((word) => ({ _tag: "Word", text: word }))
}

export const tokensIn = (typed: string): ReadonlyArray<Token> =>
  Array.from(plain(typed).matchAll(form)).flatMap(([text]) => tokenOf(text))
