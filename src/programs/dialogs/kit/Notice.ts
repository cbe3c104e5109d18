import { Effect } from "effect"
import { encodeTap, type Tap } from "../../../domain/CallbackData.ts"
import type { Html } from "../../../domain/text/Html.ts"
import { privateChat, UserId } from "../../../domain/Ids.ts"
import { fromLanguageTag, type Locale } from "../../../domain/Locale.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Accounts } from "../../../services/Accounts.ts"

/** An event to tell others about, with the acts it allows, one button per row. */
export interface Event {
  /** At most 1,024 visible characters with a photo. */
  readonly text: Html
  /** A file_id. */
  readonly photo?: string
  readonly acts: ReadonlyArray<readonly [label: string, tap: Tap]>
}

const message = ({ acts, photo, text }: Event): Outgoing["message"] => {
  const inline_keyboard = acts.map(([label, tap]) => [
    { text: label, callback_data: encodeTap(tap, "notice") },
  ])
  const content = { html: text.value, keyboard: { inline_keyboard }, menu: false }
  return photo === undefined ? { _tag: "SendText", ...content } : { _tag: "SendPhoto", photo, ...content }
}

/**
 * One message per person in good standing, in that person's language; its buttons never go out of date. `about` are the
 * people whose content or act it mentions: it isn't sent once one of them is banned.
 */
export const notify = (
  people: ReadonlyArray<UserId>,
  about: ReadonlyArray<UserId>,
  news: (t: Texts, locale: Locale, person: UserId) => Event,
) =>
  Effect.gen(function* () {
    if (people.length === 0) return []
    const { inactive, load } = yield* Accounts
    const banned = yield* inactive
    if (about.some((person) => banned.has(person))) return []
    const accounts = yield* load(people)
    const receivers = people.filter((person) => !banned.has(person))
    return receivers.map((person): Outgoing => {
      const locale = accounts.get(person)?.locale ?? fromLanguageTag(undefined)
      return {
        chatId: privateChat(person),
        lane: "notice",
        about,
        message: message(news(locales[locale], locale, person)),
      }
    })
  })

/** The operators' message to one person, in that person's language. A ban doesn't hold it back. */
export const notifyOfficially = (person: UserId, news: (t: Texts, locale: Locale) => Event) =>
  Effect.map(
    Effect.flatMap(Accounts, ({ load }) => load([person])),
    (accounts): Outgoing => {
      const locale = accounts.get(person)?.locale ?? fromLanguageTag(undefined)
      const its = message(news(locales[locale], locale))
      return { chatId: privateChat(person), lane: "notice", message: its, official: true, isBounded: true }
    },
  )

/** Whether anybody will read a notice: people who stopped the bot won't. */
export const isHeard = (notices: ReadonlyArray<Outgoing>) =>
  Effect.gen(function* () {
    const people = notices.map(({ chatId }) => UserId.make(chatId))
    const accounts = yield* (yield* Accounts).load(people)
    return people.some((person) => accounts.get(person)?.reachable === true)
  })
