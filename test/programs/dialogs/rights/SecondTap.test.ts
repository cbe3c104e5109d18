import { expect, layer } from "@effect/vitest"
import { Effect, HashMap, Option } from "effect"
import { decodeTap } from "../../../../src/domain/CallbackData.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { act, type Answered, dataOf, menuOf, newest, pressData, type PrivateChat } from "../PrivateChat.ts"
import { kindOf } from "../../../model/town/Acts.ts"
import { takenBack } from "./Forge.ts"
import { rowsOfOthers } from "./Rows.ts"
import { Stage, StagedDialogs } from "./Stage.ts"

const buttonsOf = (chat: PrivateChat): ReadonlyArray<string> =>
  menuOf(chat)
    .rows.flat()
    .map(dataOf)
    .filter((data) => data !== "" && decodeTap(data)._tag === "Right")

/** One chat for each kind of button on a menu. */
const placesOf = ({ asked, town }: Stage["Type"]) => {
  const chats = [...HashMap.values(town.chats), ...asked.values()]
  const places = new Map<string, readonly [PrivateChat, string]>()
  for (const chat of chats)
    for (const data of buttonsOf(chat)) if (!places.has(kindOf(data))) places.set(kindOf(data), [chat, data])
  return [...places.values()]
}

/** Milliseconds between the two taps. */
const quick = 60

/** Everything written in wizards, whenever that was. */
const answersOf = ({ session }: PrivateChat) => [
  session.active,
  Object.entries(session.drafts).map(([name, { answers, step }]) => [name, step, answers]),
]

const staleTexts: ReadonlyArray<string> = Object.values(locales).map(({ common }) => common.stale)

const isStale = ({ outcome }: Answered): boolean =>
  staleTexts.includes(Option.getOrUndefined(outcome.answer)?.text ?? "")

layer(StagedDialogs, { timeout: 120_000 })("a second tap on the same button", (it) => {
  it.effect(
    "makes nothing more, is never answered as out of date, and leaves the menu that the first one showed",
    () =>
      Effect.gen(function* () {
        const stage = yield* Stage
        const places = placesOf(stage)
        expect(places.length).toBeGreaterThan(60)
        for (const [chat, data] of places) {
          const tap = pressData(data, chat.menu)
          const [first, second, isSame] = yield* takenBack(
            Effect.gen(function* () {
              const once = yield* act(chat, tap)
              const rows = yield* rowsOfOthers()
              const twice = yield* act({ ...once.chat, now: chat.now + quick }, tap)
              return [once, twice, (yield* rowsOfOthers()).length === rows.length] as const
            }),
          )
          // The question of a chat from earlier may be about something removed since.
          if (isStale(first)) continue
          expect(isStale(second), kindOf(data)).toBe(false)
          expect(isSame, `${kindOf(data)} makes nothing more`).toBe(true)
          expect(answersOf(second.chat), kindOf(data)).toEqual(answersOf(first.chat))
          expect(newest(second.chat).html, kindOf(data)).toBe(newest(first.chat).html)
        }
      }),
    180_000,
  )
})
