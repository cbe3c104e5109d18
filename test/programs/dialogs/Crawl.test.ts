import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Role } from "../../../src/domain/Account.ts"
import { Place } from "../../../src/domain/CallbackData.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import { act, command, dataOf, menuOf, newChat, pressData, type PrivateChat, text } from "./PrivateChat.ts"
import { TestDialogs } from "./TestDialogs.ts"
import { expectValid } from "./Validity.ts"

/** A chat in a state that differs from another by more than time and message ids. */
const stateOf = (chat: PrivateChat) => {
  const { account, session } = chat
  const { active, drafts } = session
  const answers = Object.entries(drafts).map(([name, draft]) => [name, draft.step, draft.answers])
  const agreed = Option.isSome(account.consentedAt)
  return JSON.stringify([account.locale, account.role, agreed, active, answers, menuOf(chat)])
}

const photo = Act.Photo({ fileId: "photo", caption: Option.none() })

/** Everything one can tap there, and, where something is asked, an answer. */
const actsIn = (chat: PrivateChat): ReadonlyArray<Act> => [
  ...menuOf(chat)
    .rows.flat()
    .map((button) => pressData(dataOf(button), chat.menu)),
  ...(Option.isSome(chat.session.active) ? [text("2 < 3 & so on"), photo] : []),
]

/** A button that is shown is never out of date, and what it opens replaces it. */
const expectInPlace = (what: Act, { answer, outgoing }: Outcome) => {
  expect(outgoing[0]?.message._tag).toBe(what._tag === "Press" ? "EditText" : "SendText")
  for (const { text: said } of Option.toArray(answer)) expect(said).toBeUndefined()
}

/** Every state that can be reached by tapping and answering, each act's answer having been checked. */
const crawl = (from: PrivateChat) =>
  Effect.gen(function* () {
    const seen = new Map<string, PrivateChat>()
    const waiting = [from]
    for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop()) {
      const state = stateOf(chat)
      if (seen.has(state)) continue
      seen.set(state, chat)
      for (const what of actsIn(chat)) {
        const { chat: after, outcome } = yield* act(chat, what)
        expectValid(what, outcome)
        expectInPlace(what, outcome)
        waiting.push(after)
      }
    }
    return [...seen.values()]
  })

layer(TestDialogs)("crawling all screens", (it) => {
  it.effect(
    "every button that can be seen, in every language and role, is answered by a valid screen in place",
    () =>
      Effect.gen(function* () {
        const { chat } = yield* act(newChat("uz"), command("start"))
        const states = yield* crawl(chat)
        for (const locale of Locale.literals)
          for (const role of Role.literals)
            expect(
              states.filter(({ account }) => account.locale === locale && account.role === role).length,
            ).toBeGreaterThan(Place.literals.length)
      }),
    60_000,
  )
})
