import { Effect, Option } from "effect"
import type { UserId } from "../../../../src/domain/Ids.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import type { Locale } from "../../../../src/domain/Locale.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { newEmployer } from "../../../model/Employer.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { chatOf, live, type Town, townOf } from "../../../model/town/Town.ts"
import {
  command,
  dataOf,
  menuOf,
  newest,
  press,
  type PrivateChat,
  pressData,
  type Shown,
  text,
} from "../PrivateChat.ts"
import { admin, secondAdmin } from "../TestDialogs.ts"

const inLocale = (chat: PrivateChat, id: UserId, locale: Locale): PrivateChat => ({
  ...chat,
  person: { ...chat.person, id },
  account: { ...chat.account, id, locale },
})

/** An author and two admins who have written to the bot, each with a language. */
export const desk = (author: Locale, first: Locale, second: Locale = first) =>
  Effect.gen(function* () {
    const person = newSeeker(author)
    const chats = [
      person,
      inLocale(newEmployer(first), admin, first),
      inLocale(newEmployer(second), secondAdmin, second),
    ]
    yield* (yield* Accounts).save(chats.map(({ account }) => account))
    let town = townOf(chats)
    for (const chat of chats) town = yield* live(town, chat.person.id, command("menu"))
    return { town, author: person.person.id }
  })

/** What a message says, without its markup. */
export const wordsIn = ({ html }: Shown): string => parseHtml(html).text

/** The data of a button of the newest message. */
export const buttonOf = (shown: Shown, label: string): string => {
  const found = shown.rows.flat().find((button) => button.text.includes(label))
  if (found === undefined)
    throw new Error(
      `No button “${label}” among ${shown.rows
        .flat()
        .map((button) => button.text)
        .join(", ")}`,
    )
  return dataOf(found)
}

/** Perform acts of one person; a string taps a button of the newest message, or else of the menu. */
export const does = (town: Town, id: UserId, ...acts: ReadonlyArray<Act | string>) =>
  Effect.reduce(acts, town, (current, next) => {
    if (typeof next !== "string") return live(current, id, next)
    const chat = chatOf(current, id)
    const [message, shown] = [...chat.messages].at(-1) ?? [undefined, newest(chat)]
    const isThere = shown.rows.flat().some((button) => button.text.includes(next))
    return live(
      current,
      id,
      isThere && message !== undefined
        ? pressData(buttonOf(shown, next), Option.some(message))
        : press(chat, next),
    )
  })

/** Reply to the newest message. */
export const repliesTo = (town: Town, id: UserId, words: string) =>
  live(town, id, text(words), { replied: newest(chatOf(town, id)).rows.flat().map(dataOf) })

/** The newest message of a chat, in words. */
export const lastOfChat = (town: Town, id: UserId): string => wordsIn(newest(chatOf(town, id)))

/** The chat's menu, in words. */
export const menuWords = (town: Town, id: UserId): string => wordsIn(menuOf(chatOf(town, id)))
