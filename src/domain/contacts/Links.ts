import { isDomain } from "./Domains.ts"
import type { Span } from "./Span.ts"

const schemed = /(?<![a-z])(?:[a-z]{2,8}:\/\/|tg:)\S+/giu

/** Words with dots between them, a dot with a space on either side being one too, and what follows a slash. */
const dotted =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+(?:(?:\.| \. ?(?=(?:me|com|uz|ru|net|org)(?![\p{L}\p{N}'`ʻʼ‘’-])))[\p{L}\p{N}-]+)+)(?![\p{L}\p{N}'`ʻʼ‘’-])( ?\/\S*)?/giu

/** `telegram: ivan_petrov`: a name without its `@`. */
const named =
  /(?<!\p{L})(?:тг|tg|телега|телеграмм?|telegram|insta|instagram|инста|инстаграм|inst)[ :=-]{1,4}([a-z][a-z0-9]*_\w+)/giu

const spanOf = (found: RegExpMatchArray, text: string): Span => {
  const at = found.index ?? 0
  return { from: at + found[0].length - text.length, to: at + found[0].length }
}

/** Addresses in the web, and names in messengers that are told as such. */
export const linksIn = (text: string): ReadonlyArray<Span> => [
  ...Array.from(text.matchAll(schemed), (found) => spanOf(found, found[0])),
  ...Array.from(text.matchAll(named), (found) => spanOf(found, found[1] ?? "")),
  ...Array.from(text.matchAll(dotted)).flatMap((found): ReadonlyArray<Span> => {
    const [whole, host = "", path] = found
    if (!isDomain(host.replaceAll(" ", ""), path !== undefined)) return []
    return [{ from: found.index, to: found.index + whole.length }]
  }),
]
