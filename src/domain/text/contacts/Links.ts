import { isDomain } from "./Domains.ts"
import type { Span } from "./Span.ts"

const schemed = /(?<![a-z])(?:[a-z]{2,8}:\/\/|tg:)\S+/giu

/** Words joined by dots, including a dot with spaces around it, and an optional path, port, query or fragment. */
const dotted =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+(?:(?:\.|(?:\.{2,3}| \. ?)(?=(?:me|com|uz|ru|net|org)(?![\p{L}\p{N}'`ʻʼ‘’-])))[\p{L}\p{N}-]+)+)(?![\p{L}\p{N}'`ʻʼ‘’-])( ?[/\\]\S*|:\d{2,5}(?:\/\S*)?|[?#]\S*[=\p{L}\p{N}]\S*)?/giu

/** `t me/ivan`, `tme/ivan`: Telegram's domain without its dot, or in look-alike letters. */
const telegram =
  /(?<![\p{L}\p{N}])(?:[tт]|telegram|телеграмм?)(?:[^\p{L}\p{N}\n]{0,3}|dot)[mм][^\p{L}\p{N}\n ]?[eе](?: ?[/\\|:=>→] ?| slash | слеш | слэш )@?[\p{L}\p{N}_.+-]{1,64}/giu

/** `bit ly/abc`: well-known sites without their dot. */
const known =
  /(?<![\p{L}\p{N}])(?:(?:instagram|facebook|youtube|tiktok|linkedin|github|vk|wa|bit|goo|forms|linktr|taplink|clck|cutt|youtu|discord|is)[^\p{L}\p{N}\n/]{1,3}(?:com|ru|me|ly|gl|gle|ee|cc|be|gg|gd)|bitly|tinyurl) ?\/ ?[\p{L}\p{N}@_.+?=/-]{1,64}/giu

/** `www site uz`, `http site uz`. */
const spaced =
  /(?<![\p{L}\p{N}])(?:www|https?|hxxps?)[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}-]{2,64}[^\p{L}\p{N}\n]{1,3}(?:com|uz|ru|org|net|me|info|kz|su)(?!\p{L})/giu

const spanOf = ({ 0: { length }, index }: RegExpExecArray): Span => ({ from: index, to: index + length })

/** Matches of a pattern that has a sign in each; texts without the sign are not searched. */
const matchesWith = (sign: string, pattern: RegExp, text: string): ReadonlyArray<RegExpExecArray> =>
  text.includes(sign) ? Array.from(text.matchAll(pattern)) : []

const isAddress = ([, host = "", path = ""]: RegExpExecArray): boolean =>
  isDomain(host.replaceAll(" ", "").replace(/\.{2,}/gu, "."), /^ ?[/\\]/u.test(path))

/** Web addresses. */
export const linksIn = (text: string): ReadonlyArray<Span> => [
  ...matchesWith(":", schemed, text).map(spanOf),
  ...Array.from(text.matchAll(telegram), spanOf),
  ...matchesWith("/", known, text).map(spanOf),
  ...Array.from(text.matchAll(spaced), spanOf),
  ...matchesWith(".", dotted, text).filter(isAddress).map(spanOf),
]
