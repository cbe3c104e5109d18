import { Effect, Option } from "effect"
import { type Surface } from "../../src/domain/CallbackData.ts"
import type { UserId } from "../../src/domain/Ids.ts"
import { Act } from "../../src/domain/Incoming.ts"
import type { Locale } from "../../src/domain/Locale.ts"
import type { ApplicationId } from "../../src/domain/market/MarketIds.ts"
import { passAlbum } from "../../src/programs/dialogs/conversations/PassAlbum.ts"
import { PendingAlbums } from "../../src/services/PendingAlbums.ts"
import { Conversations } from "../../src/services/Conversations.ts"
import { locales } from "../../src/locales/Locales.ts"
import { parseHtml } from "../../sandbox/text/ParseHtml.ts"
import {
  dataOf,
  labelOf,
  newest,
  pressData,
  type PrivateChat,
  type Shown,
  text,
} from "../programs/dialogs/PrivateChat.ts"
import { newSeeker, withResume } from "./Seeker.ts"
import { applicationOf, applied, withVacancy } from "./Market.ts"
import { chatOf, live, type Town, townOf } from "./town/Town.ts"
import { codedData } from "./CodedButton.ts"

/** A seeker and an employer whose vacancy the seeker applied to. */
export interface Talk {
  readonly town: Town
  readonly seeker: UserId
  readonly employer: UserId
  readonly application: ApplicationId
}

export const textOf = ({ html }: Shown): string => parseHtml(html).text
export const sees = (town: Town, who: UserId): string => textOf(newest(chatOf(town, who)))
export const allOf = (chat: PrivateChat): string =>
  [...chat.messages.values()].map(({ html }) => html).join("\n")

export const photo = (caption?: string) =>
  Act.Photo({ fileId: "photo", caption: Option.fromNullable(caption) })
export const document = (caption?: string, name?: string, mime?: string) =>
  Act.Document({
    fileId: "document",
    caption: Option.fromNullable(caption),
    ...(name !== undefined && { name }),
    ...(mime !== undefined && { mime }),
  })
export const voice = Act.Voice({ fileId: "voice" })

/** A button of the chat's area, whether or not it is shown. */
export const tapping = (chat: PrivateChat, name: string, id = 0, arg = "", surface: Surface = "menu"): Act =>
  pressData(codedData("chat", name, id, arg, surface), chat.menu)

/** The newest button with these words, in any message. */
const labelled = (chat: PrivateChat, label: string): Act => {
  for (const [id, shown] of [...chat.messages].toReversed()) {
    const found = shown.rows.flat().find((button) => labelOf(shown, button).includes(label))
    if (found !== undefined) return pressData(dataOf(found), Option.some(id))
  }
  throw new Error(`No button “${label}”`)
}

/**
 * Perform acts of one person in sequence; a string taps the newest button with that label, a function is
 * given the chat.
 */
export const does = (
  town: Town,
  who: UserId,
  ...acts: ReadonlyArray<Act | string | ((chat: PrivateChat) => Act)>
) =>
  Effect.reduce(acts, town, (current, next) => {
    const chat = chatOf(current, who)
    const what =
      typeof next === "string" ? labelled(chat, next) : typeof next === "function" ? next(chat) : next
    return live(current, who, what)
  })

export const says = (town: Town, who: UserId, words: string) => does(town, who, text(words))

/** Neither has written yet. */
export const acquainted = (
  seekers: Locale = "en",
  employers: Locale = "en",
  own: Readonly<Record<string, Act>> = {},
) =>
  Effect.gen(function* () {
    const { employer, vacancy } = yield* withVacancy([], employers)
    const { chat: seeker } = yield* applied(yield* withResume(newSeeker(seekers), own), vacancy)
    const { id: application } = yield* applicationOf(seeker, vacancy)
    const town = townOf([employer, seeker])
    const talk: Talk = { town, seeker: seeker.person.id, employer: employer.person.id, application }
    return talk
  })

export const opens = (talk: Talk, town: Town, who: UserId) =>
  does(town, who, (chat) => tapping(chat, "a", talk.application))

/** Both have the conversation open. */
export const talking = (seekers: Locale = "en", employers: Locale = "en") =>
  Effect.gen(function* () {
    const talk = yield* acquainted(seekers, employers)
    const opened = yield* opens(talk, talk.town, talk.seeker)
    return { ...talk, town: yield* opens(talk, opened, talk.employer) }
  })

/** Both have agreed to share their contacts. */
export const revealed = (seekers: Locale = "en", employers: Locale = "en") =>
  Effect.gen(function* () {
    const talk = yield* talking(seekers, employers)
    const agreeing = (town: Town, who: UserId, its: Locale) =>
      does(town, who, locales[its].conversations.share, locales[its].conversations.shareWithout)
    const one = yield* agreeing(talk.town, talk.seeker, seekers)
    const both = yield* opens(
      talk,
      yield* agreeing(yield* opens(talk, one, talk.employer), talk.employer, employers),
      talk.employer,
    )
    return { ...talk, town: yield* opens(talk, both, talk.seeker) }
  })

/** The id of the conversation that is open in the person's session. */
export const conversationOf = (town: Town, who: UserId): number =>
  chatOf(town, who).session.drafts["chat"]?.about ?? 0

export const logOf = (id: ApplicationId) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = yield* conversations.about({ application: id })
    return yield* conversations.log(Option.getOrThrow(found).id)
  })

/** What is forwarded of the albums whose wait is over. */
export const albumsDue = (at: number) =>
  Effect.gen(function* () {
    const albums = yield* (yield* PendingAlbums).takeDue(at, 100)
    return (yield* Effect.forEach(albums, passAlbum)).flat()
  })

export const t = locales.en
