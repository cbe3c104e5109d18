import { isTopic } from "./Handles.ts"
import type { Span } from "./Span.ts"

/** What may stand between a service and the name: `telegram username: ivan`. */
const between = String.raw`\p{L}{0,4}(?:[ :=-]{1,3}(?:username|user|nick|nickname|ник|юзернейм|akkaunt|аккаунт))?([ :=-]{1,4})`
const name = String.raw`([a-z]\w*(?:[.-]\w+){0,4}(?:#\d{3,5})?)`

/** `telegram: ivan_petrov`: a user name without its `@`, after the name of a service. */
const ofService = new RegExp(
  String.raw`(?<!\p{L})(?:т[./]г\.?|тг|tg|телега|телеграм|telegram|insta|instagram|инста|инстаграм|inst|ig|иг|фб|fb|facebook|фейсбук|vk|вк|tiktok|тикток|skype|скайп|viber|вайбер|discord|дискорд|linkedin|imo|ник|nick|nik|username|юзернейм|t\.me)${between}${name}`,
  "giu",
)

/** `канал ivan_jobs`, `собака ivan_petrov`: words that only a name with an underscore or a digit makes an announcement. */
const ofWord = new RegExp(
  String.raw`(?<!\p{L})(?:user|юзер|akkaunt|account|аккаунт|profil|profile|профиль|канал|kanal|channel|групп|guruh|group|bot|бот|at|собака|собачка|sobaka|kuchuk|kuchukcha|кучукча)${between}${name}`,
  "giu",
)

/** `ivan_hr_bot`: user names of bots end so. */
const ofBot = /(?<![\p{L}\p{N}_])[a-z][a-z\d]*_(?:\w*_)?bot(?![\p{L}\p{N}_])/giu

const shortest = 5

const isSnake = (text: string): boolean => /^[a-z][a-z\d]*_\w/iu.test(text)

/** Whether the word after a service's name is a user name. */
const isNamed = (sign: string, text: string): boolean => {
  if (isSnake(text)) return true
  if (text.length < shortest) return false
  const [first = text] = text.split(/[.-]/u)
  const isPair = /^[a-z]{3,}\.[a-z]{3,}$/u.test(text)
  return /\d/u.test(text) || ((/[:=-]/u.test(sign) || isPair) && !isTopic(first))
}

const spansOf = (
  text: string,
  pattern: RegExp,
  isName: (sign: string, text: string) => boolean,
): ReadonlyArray<Span> =>
  Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, 1: sign = "", 2: told = "", index }) => {
    const to = index + whole.length
    return isName(sign, told) ? [{ from: to - told.length, to }] : []
  })

/** User names without an `@`, announced by a messenger or another word. */
export const userNamesIn = (text: string): ReadonlyArray<Span> => [
  ...spansOf(text, ofService, isNamed),
  ...(text.includes("_") ? spansOf(text, ofWord, (_, told) => isSnake(told)) : []),
  ...(text.includes("_")
    ? Array.from(text.matchAll(ofBot), ({ 0: { length }, index }) => ({ from: index, to: index + length }))
    : []),
]
