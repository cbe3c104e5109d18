import type { InlineKeyboardButton } from "@grammyjs/types"
import { Effect, Either } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import type { Message } from "../../sandbox/world/Message.ts"
import { decodeTap, type Tap } from "../../src/domain/CallbackData.ts"
import { locales } from "../../src/locales/Locales.ts"
import { entryLabel } from "../model/EntryLabel.ts"
import type { setStage } from "./Stage.ts"

type Stage = Effect.Effect.Success<typeof setStage>

/** A new person who has pressed Start. */
export const newcomer = ({ bot, sandbox }: Stage, language: string) =>
  Effect.gen(function* () {
    const chat = sandbox.people.add({ first_name: "Ann", language_code: language }).chatWith(bot)
    chat.start()
    yield* chat.awaitMessage()
    return chat
  })

const buttonsOf = (message: Message | undefined): ReadonlyArray<InlineKeyboardButton.CallbackButton> =>
  (message?.reply_markup?.inline_keyboard ?? []).flat().filter((button) => "callback_data" in button)

/** The button with these words, or with the number of the list's entry that has them. */
const buttonSaying = (message: Message | undefined, words: string) =>
  buttonsOf(message).find(({ text }) => entryLabel(message?.text ?? "", text).includes(words))

/** The bot's newest message with buttons. */
export const menuOf = ({ transcript }: PersonaChat) =>
  transcript.findLast((message) => message.from?.is_bot === true && buttonsOf(message).length > 0)

const waitUntil = (holds: () => boolean) =>
  Effect.timeout(Effect.repeat(Effect.sleep("5 millis"), { until: holds }), "10 seconds")

/** Wait until a button with these words is anywhere in the chat, whatever else arrives. */
export const awaitButton = (chat: PersonaChat, label: string) =>
  waitUntil(() => chat.transcript.some((message) => buttonSaying(message, label) !== undefined))

/** Perform an act and wait until the bot's menu changes. */
const afterwards = (chat: PersonaChat, act: () => Effect.Effect<unknown, unknown>) =>
  Effect.gen(function* () {
    const before = JSON.stringify(menuOf(chat))
    yield* act()
    yield* waitUntil(() => JSON.stringify(menuOf(chat)) !== before)
  })

const tapOf = (data: string): Tap | undefined =>
  Either.getOrUndefined(Either.map(decodeTap(data), ({ tap }) => tap))

export const pressData = (chat: PersonaChat, data: string) =>
  afterwards(chat, () => chat.press({ messageId: menuOf(chat)?.message_id ?? 0, data }).awaitAnswer())

/** Press the button with these words in the newest menu. */
export const press = (chat: PersonaChat, label: string) =>
  Effect.gen(function* () {
    const found = buttonSaying(menuOf(chat), label)
    if (found === undefined)
      return yield* Effect.dieMessage(`No button “${label}” under ${menuOf(chat)?.text ?? ""}`)
    return yield* pressData(chat, found.callback_data)
  })

export const say = (chat: PersonaChat, words: string) =>
  afterwards(chat, () => Effect.sync(() => chat.say(words)))

const wizardButton = (chat: PersonaChat, act: string) =>
  buttonsOf(menuOf(chat)).find(({ callback_data }) => {
    const tap = tapOf(callback_data)
    return tap?._tag === "Wizard" && tap.act === act
  })

const stepOf = (chat: PersonaChat): string | undefined => {
  const tap = tapOf(buttonsOf(menuOf(chat)).at(-1)?.callback_data ?? "")
  return tap?._tag === "Wizard" ? tap.step : undefined
}

/** Answer a wizard: with the given texts, by skipping, or with the first choice. */
export const answer = (chat: PersonaChat, own: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    for (let step = stepOf(chat); step !== undefined; step = stepOf(chat)) {
      const words = own[step]
      const button = ["skip", "choose", "page"].map((act) => wizardButton(chat, act)).find((found) => found)
      if (words !== undefined) yield* say(chat, words)
      else if (button === undefined) yield* say(chat, "Words")
      else yield* pressData(chat, button.callback_data)
    }
  })

const { en, ru } = locales

/** A new English-speaking person with a company and a published vacancy. */
export const hirer = (stage: Stage) =>
  Effect.gen(function* () {
    const chat = yield* newcomer(stage, "en")
    yield* press(chat, en.welcome.next)
    yield* press(chat, en.roles.choose.employer)
    yield* say(chat, "/newvacancy")
    yield* press(chat, en.company.create)
    yield* answer(chat, {
      name: "Registon",
      title: "Driver, category C",
      description: "Trips within the region",
      asked: "Do you have a licence?",
    })
    yield* press(chat, en.vacancies.acts.publish)
    return chat
  })

/** A new Russian-speaking person who came by a link to that vacancy, made a résumé and applied with this letter. */
export const applicant = (stage: Stage, letter: string) =>
  Effect.gen(function* () {
    const chat = yield* newcomer(stage, "ru")
    yield* press(chat, ru.welcome.next)
    yield* press(chat, ru.roles.choose.seeker)
    yield* say(chat, "/start v_1_channel")
    yield* press(chat, ru.applications.apply)
    yield* answer(chat, { confirm: letter })
    return chat
  })

/** Calls that the server refused, as method and reason. */
export const refusals = ({ sandbox }: Pick<Stage, "sandbox">) =>
  sandbox.world.calls
    .list()
    .filter(({ status }) => status !== undefined && status !== 200)
    .map(({ description, method }) => `${method}: ${description ?? ""}`)
