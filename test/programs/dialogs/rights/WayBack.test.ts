import { expect, layer } from "@effect/vitest"
import { Effect, HashMap, Option } from "effect"
import { decodeTap } from "../../../../src/domain/CallbackData.ts"
import type { Session } from "../../../../src/domain/Session.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { kindOf } from "../../../model/town/Acts.ts"
import { act, dataOf, menuOf, newest, pressData, type PrivateChat } from "../PrivateChat.ts"
import { takenBack } from "./Forge.ts"
import { Stage, StagedDialogs } from "./Stage.ts"

const buttonsOf = (chat: PrivateChat): ReadonlyArray<string> =>
  menuOf(chat)
    .rows.flat()
    .map(dataOf)
    .filter((data) => decodeTap(data)._tag === "Right")

const wayTo = ({ session }: PrivateChat): NonNullable<Session["trail"]> => session.trail ?? []

/** Each kind of button, on a screen to which a way is known. */
const placesOf = ({ asked, town }: Stage["Type"]) => {
  const places = new Map<string, readonly [PrivateChat, string, here: string]>()
  for (const chat of [...HashMap.values(town.chats), ...asked.values()])
    for (const data of buttonsOf(chat)) {
      const here = wayTo(chat).at(-1)
      if (here !== undefined && !data.startsWith("1.b.") && !places.has(kindOf(data)))
        places.set(kindOf(data), [chat, data, here])
    }
  return [...places.values()]
}

const backOn = (chat: PrivateChat): string | undefined =>
  menuOf(chat)
    .rows.at(-1)
    ?.filter(({ text }) => text === locales[chat.account.locale].common.back)
    .map(dataOf)
    .find((data) => !data.includes(".w."))

const wordsOf = (chat: PrivateChat): string => parseHtml(menuOf(chat).html).text

/** The line that names a screen. */
const titleOf = (chat: PrivateChat): string => wordsOf(chat).split("\n")[0] ?? ""

layer(StagedDialogs, { timeout: 120_000 })("the way back", (it) => {
  it.effect(
    "leads from whatever an act opens to the screen on which its button stood, which then is as it was",
    () =>
      Effect.gen(function* () {
        const returns: Array<string> = []
        for (const [chat, data, here] of placesOf(yield* Stage)) {
          yield* takenBack(
            Effect.gen(function* () {
              const before = (yield* act(chat, pressData(here, chat.menu))).chat
              const after = (yield* act(chat, pressData(data, chat.menu))).chat
              const back = backOn(after)
              const isOpened = wayTo(after).length > wayTo(chat).length
              const isBeside =
                wayTo(after).join() === wayTo(chat).join() && !wordsOf(after).includes(titleOf(before))
              if (back === undefined || !(isOpened || isBeside)) return
              const again = (yield* act(after, pressData(back, after.menu))).chat
              expect(wayTo(again), kindOf(data)).toEqual(wayTo(chat))
              expect(titleOf(again), kindOf(data)).toBe(titleOf(before))
              returns.push(kindOf(data))
            }),
          )
        }
        expect(returns.length).toBeGreaterThan(10)
      }),
    180_000,
  )

  it.effect("is a button like any other: its second tap shows the same, and the way stays short", () =>
    Effect.gen(function* () {
      const { town } = yield* Stage
      for (const chat of HashMap.values(town.chats)) {
        expect(wayTo(chat).length).toBeLessThanOrEqual(10)
        const back = backOn(chat)
        if (back === undefined) continue
        const [once, twice] = yield* takenBack(
          Effect.gen(function* () {
            const first = yield* act(chat, pressData(back, chat.menu))
            return [first, yield* act(first.chat, pressData(back, chat.menu))] as const
          }),
        )
        expect(newest(twice.chat)).toEqual(newest(once.chat))
        expect(wayTo(twice.chat)).toEqual(wayTo(once.chat))
        expect(Option.getOrUndefined(twice.outcome.answer)?.alert).toBe(false)
      }
    }),
  )
})
