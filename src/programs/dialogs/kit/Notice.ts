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
  readonly text: Html
  readonly acts: ReadonlyArray<readonly [label: string, tap: Tap]>
}

const message = ({ acts, text }: Event): Outgoing["message"] => ({
  _tag: "SendText",
  html: text.value,
  keyboard: {
    inline_keyboard: acts.map(([label, tap]) => [{ text: label, callback_data: encodeTap(tap, "notice") }]),
  },
  menu: false,
})

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

/** Whether anybody will read a notice: people who stopped the bot won't. */
export const isHeard = (notices: ReadonlyArray<Outgoing>) =>
  Effect.gen(function* () {
    const people = notices.map(({ chatId }) => UserId.make(chatId))
    const accounts = yield* (yield* Accounts).load(people)
    return people.some((person) => accounts.get(person)?.reachable === true)
  })
