import { mailProviders } from "./Disguises.ts"
import { isEnd } from "./Domains.ts"
import { isCode, isJobBefore } from "./Handles.ts"
import type { Span } from "./Span.ts"

const isLocal = /[\p{L}\p{N}._%+-]/u
const longestLocal = 64

/** After an `@`: at most two spaces or signs, then words joined by dots. */
const after =
  /^(?: {0,2}|[-_."'(*~:[{<«„“]{1,2} ?)([\p{L}\p{N}_-]{1,64}(?:(?:\.| \. ?|\. )(?=[\p{L}\p{N}])[\p{L}\p{N}-]{1,64}){0,6})/u

/** A space or comma in place of the dot. */
const otherDot = /^[ ,]{1,2}(\p{L}{2,10})(?!\p{L})/u
/** After a mail provider any signs may. */
const anyDot = /^[^\p{L}\p{N}\n]{1,3}(com|ru|uz|net|ком|ру|уз)(?!\p{L})/iu

/** Names that mean nothing but mail. */
const clearProviders =
  "gmail|googlemail|hotmail|umail|rambler|protonmail|гмейл|гмэйл|джимейл|жмейл|гмайл|хотмейл"
const provider = new RegExp(`^(?:${mailProviders})$`, "iu")
const usualEnd = /^(?:com|ru|uz|net|org|kz|kg|tj|su|рф)$/iu
/** In Latin letters; a Cyrillic one may look like a Latin one. */
const username =
  /^_{0,2}[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\d_]{3,31}(?:\.[a-z\d_]+){0,4}/u
const isLatinName = /[a-z_\d]/iu

/** How many UTF-16 units after the `@` are looked at. */
const reach = 200
const reachBefore = 24

const localBefore = (text: string, at: number): { readonly from: number; readonly isApart: boolean } => {
  let end = at
  while (text[end - 1] === " " && at - end < 2) end--
  let from = end
  while (end - from < longestLocal && isLocal.test(text[from - 1] ?? "")) from--
  return { from: from === end ? at : from, isApart: end < at }
}

/** Whether a name is a user name. After a space it must look like one, which `Manager @ Google` doesn't. */
const isUsername = (name: string, isApart: boolean): boolean =>
  username.test(name) &&
  isLatinName.test(name) &&
  (!isApart || /[_\d]/u.test(name) || name === name.toLowerCase())

/** Where the mail address or @name at an `@` ends, and whether the word before it is part of it. */
const endOf = (text: string, at: number, isApartBefore: boolean, hasLocal: boolean) => {
  const rest = text.slice(at + 1, at + 1 + reach)
  const found = after.exec(rest)
  if (found === null) return undefined
  const [whole, host = ""] = found
  const isApart = whole !== host
  const end = at + 1 + whole.length
  if (
    hasLocal &&
    /\.[^.]{2,}$/u.test(host) &&
    (!host.includes(" ") || isEnd(host.split(/\.| /u).at(-1) ?? ""))
  )
    return { to: end, whole: true }
  const left = rest.slice(whole.length)
  const [tail = "", word = ""] = otherDot.exec(left) ?? (provider.test(host) ? anyDot.exec(left) : null) ?? []
  if (hasLocal && word !== "" && (provider.test(host) ? isEnd(word) : !isApart && usualEnd.test(word)))
    return { to: end + tail.length, whole: true }
  const name = username.exec(host)?.[0] ?? ""
  const before = text.slice(Math.max(0, at - reachBefore), at)
  if (isApart && isApartBefore && !/[_\d]/u.test(name) && isJobBefore(before)) return undefined
  if (hasLocal && provider.test(host)) return { to: end, whole: true }
  if (!isUsername(name, isApart) || (!hasLocal && isCode(/^[a-z][\w-]*/iu.exec(host)?.[0] ?? "")))
    return undefined
  return { to: end - host.length + name.length, whole: hasLocal && !isApart && !isApartBefore }
}

/** `ivan gmail com`: an address without its `@`. */
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])(?:[a-z][\\w.+-]{2,40}[ ,(]{1,3})?(?:${clearProviders})[ ,]{1,2}(?:com|ru|uz|ком|ру)(?!\\p{L})`,
  "giu",
)

/** Mail addresses, with common disguises, and Telegram @names. */
export const mailIn = (text: string): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const { from, isApart } = localBefore(text, at)
    const end = endOf(text, at, isApart, from < at)
    if (end !== undefined) found.push({ from: end.whole ? from : at, to: end.to })
  }
  for (const { 0: whole, index } of text.matchAll(bare)) found.push({ from: index, to: index + whole.length })
  return found
}
