import { isDomain } from "./Domains.ts"
import { isTopic } from "./Handles.ts"
import type { Span } from "./Span.ts"

const schemed = /(?<![a-z])(?:[a-z]{2,8}:\/\/|tg:)\S+/giu

/** Words joined by dots, including a dot with spaces around it, and an optional path. */
const dotted =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+(?:(?:\.| \. ?(?=(?:me|com|uz|ru|net|org)(?![\p{L}\p{N}'`ʻʼ‘’-])))[\p{L}\p{N}-]+)+)(?![\p{L}\p{N}'`ʻʼ‘’-])( ?[/\\]\S*|:\d{2,5}(?:\/\S*)?|[?#]\S*[=\p{L}\p{N}]\S*)?/giu

/** `t me/ivan`, `tme/ivan`: Telegram's domain without its dot, or in look-alike letters. */
const telegram =
  /(?<![\p{L}\p{N}])(?:[tт]|telegram|телеграмм?)[^\p{L}\p{N}\n/\\|]{0,3}[mм][eе](?: ?[/\\|] ?| slash | слеш | слэш )@?[\p{L}\p{N}_.+-]{1,64}/giu

/** `telegram: ivan_petrov`: a user name without its `@`. */
const named =
  /(?<!\p{L})(?:тг|tg|телега|телеграм|telegram|insta|instagram|инста|инстаграм|inst|ник|nick|nik|username|юзернейм|t\.me)\p{L}{0,4}([ :=-]{1,4})([a-z]\w*(?:\.\w+){0,4})/giu

const shortestName = 5

/** Whether the word after a messenger's name is a user name. */
const isNamed = (between: string, name: string): boolean => {
  if (/^[a-z][a-z\d]*_\w/iu.test(name)) return true
  if (name.length < shortestName) return false
  return /\d/u.test(name) || (/[:=-]/u.test(between) && !isTopic(name))
}

/** `www site uz`, `www,site,uz`. */
const www =
  /(?<![\p{L}\p{N}])www[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}-]{2,64}[^\p{L}\p{N}\n]{1,3}\p{L}{2,10}(?!\p{L})/giu

const spanOf = (found: RegExpMatchArray, text: string): Span => {
  const at = found.index ?? 0
  return { from: at + found[0].length - text.length, to: at + found[0].length }
}

/** Matches of a pattern that has a sign in each; texts without the sign are not searched. */
const matchesWith = (sign: string, pattern: RegExp, text: string): ReadonlyArray<RegExpExecArray> =>
  text.includes(sign) ? Array.from(text.matchAll(pattern)) : []

/** Web addresses, and user names announced by a messenger's name. */
export const linksIn = (text: string): ReadonlyArray<Span> => [
  ...matchesWith(":", schemed, text).map((found) => spanOf(found, found[0])),
  ...Array.from(text.matchAll(telegram), (found) => spanOf(found, found[0])),
  ...Array.from(text.matchAll(www), (found) => spanOf(found, found[0])),
  ...Array.from(text.matchAll(named)).flatMap((found): ReadonlyArray<Span> => {
    const [, between = "", name = ""] = found
    return isNamed(between, name) ? [spanOf(found, name)] : []
  }),
  ...matchesWith(".", dotted, text).flatMap((found): ReadonlyArray<Span> => {
    const [whole, host = "", path] = found
    if (!isDomain(host.replaceAll(" ", ""), /^ ?[/\\]/u.test(path ?? ""))) return []
    return [{ from: found.index, to: found.index + whole.length }]
  }),
]
