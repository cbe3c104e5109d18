import { Effect, Option } from "effect"
import { decodeTap } from "../../src/domain/CallbackData.ts"
import { Act } from "../../src/domain/Incoming.ts"
import type { Locale } from "../../src/domain/Locale.ts"
import { locales } from "../../src/locales/Locales.ts"
import { parseHtml } from "../../sandbox/text/ParseHtml.ts"
import {
  command,
  dataOf,
  menuOf,
  newChat,
  newest,
  play,
  pressData,
  type PrivateChat,
  text,
} from "../programs/dialogs/PrivateChat.ts"

let people = 10_000

/** A new employer whom nobody knows, after the consent. */
export const newEmployer = (locale: Locale = "en"): PrivateChat => {
  people += 1
  const chat = newChat(locale, people)
  return { ...chat, account: { ...chat.account, role: "employer", consentedAt: Option.some(chat.now) } }
}

export const words = (chat: PrivateChat): string => parseHtml(newest(chat).html).text
export const photo = Act.Photo({ fileId: "file-id", caption: Option.none() })

/** The first menu button that does this in the pending wizard. */
const buttonThat = (chat: PrivateChat, act: string) =>
  menuOf(chat)
    .rows.flat()
    .map(dataOf)
    .find((data) => {
      const decoded = decodeTap(data)
      return decoded._tag === "Right" && decoded.right.tap._tag === "Wizard" && decoded.right.tap.act === act
    })

/** The answer to the pending step; by default optional ones are skipped, others get the first choice. */
export const answerTo = (chat: PrivateChat, own: Readonly<Record<string, Act>> = {}): Act => {
  const name = Option.getOrThrow(chat.session.active)
  const told = own[chat.session.drafts[name]?.step ?? ""]
  if (told !== undefined) return told
  const data = ["skip", "next", "choose", "page"]
    .map((act) => buttonThat(chat, act))
    .find((found) => found !== undefined)
  return data === undefined ? text("Words") : pressData(data, chat.menu)
}

/** Answer all questions until none is pending. */
export const answer = (chat: PrivateChat, own: Readonly<Record<string, Act>> = {}) =>
  Effect.iterate(chat, {
    while: ({ session }) => Option.isSome(session.active),
    body: (asked) => play(asked, answerTo(asked, own)),
  })

export const openCompany = (chat: PrivateChat) =>
  play(chat, command("menu"), locales[chat.account.locale].company.name)

export const withCompany = (chat: PrivateChat, name = "Registon") =>
  Effect.gen(function* () {
    const offered = yield* openCompany(chat)
    const asked = yield* play(offered, locales[chat.account.locale].company.create)
    return yield* answer(asked, { name: text(name) })
  })

/** A draft, as its preview shows it. */
export const withDraft = (chat: PrivateChat, own: Readonly<Record<string, Act>> = {}) =>
  Effect.gen(function* () {
    return yield* answer(yield* play(chat, command("newvacancy")), own)
  })
