import type { InlineKeyboardButton } from "@grammyjs/types"
import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Message } from "../../sandbox/world/Message.ts"
import { refusals } from "./Hiring.ts"
import { setStage } from "./Stage.ts"

const buttonsOf = (message: Message): ReadonlyArray<InlineKeyboardButton.CallbackButton> =>
  (message.reply_markup?.inline_keyboard ?? []).flat().filter((button) => "callback_data" in button)

/** A screen is identified by its text and its buttons, wherever it appears. */
const nameOf = (message: Message) =>
  JSON.stringify([message.text, buttonsOf(message).map(({ callback_data }) => callback_data)])

const lastMenu = ({ transcript }: PersonaChat) =>
  transcript.findLast((message) => message.from?.is_bot === true && buttonsOf(message).length > 0)

/** Press a button as people do: the result is the menu, edited or new, once the press is answered. */
const press = (chat: PersonaChat, messageId: number, data: string) =>
  Effect.gen(function* () {
    const before = lastMenu(chat)
    const answer = yield* chat.press({ messageId, data }).awaitAnswer()
    // Pressing the button of the current screen is answered and changes nothing.
    yield* Effect.timeoutOption(
      Effect.repeat(Effect.sleep("2 millis"), { until: () => lastMenu(chat) !== before }),
      "600 millis",
    )
    return answer
  })

const doors = ["/settings", "/help", "/support", "/role", "/language", "/menu"]
const most = 1_000

/** Press every button of every screen, each screen's once, always on the latest menu. */
const crawl = (chat: PersonaChat) =>
  Effect.gen(function* () {
    const pressed = new Set<string>()
    const screens = new Set<string>()
    for (let step = 0; step < most; step++) {
      const menu = lastMenu(chat)
      if (menu === undefined) break
      const screen = nameOf(menu)
      screens.add(screen)
      const fresh = buttonsOf(menu).find(({ callback_data }) => !pressed.has(`${screen} ${callback_data}`))
      if (fresh === undefined) {
        // Nothing new here: continue with another command.
        const door = doors.find((command) => !pressed.has(`${screen} ${command}`))
        if (door === undefined) break
        pressed.add(`${screen} ${door}`)
        chat.say(door)
        yield* chat.awaitMessage()
        continue
      }
      pressed.add(`${screen} ${fresh.callback_data}`)
      yield* press(chat, menu.message_id, fresh.callback_data)
    }
    return { pressed: pressed.size, screens: screens.size }
  })

describe("every button", () => {
  it.scopedLive("in three languages is answered once and leads to a message that Telegram accepts", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      yield* start()
      const found = yield* Effect.forEach(
        ["uz", "ru", "en"],
        (language) =>
          Effect.gen(function* () {
            const chat = sandbox.people.add({ first_name: "Ann", language_code: language }).chatWith(bot)
            chat.start()
            yield* chat.awaitMessage()
            return yield* crawl(chat)
          }),
        { concurrency: 3 },
      )
      console.log(
        `crawled: ${found.map(({ pressed, screens }) => `${screens} screens, ${pressed} acts`).join("; ")}`,
      )
      for (const { screens } of found) expect(screens).toBeGreaterThanOrEqual(15)
      expect(refusals({ sandbox })).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
