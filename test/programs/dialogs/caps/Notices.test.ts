import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Metric, Option } from "effect"
import { newAccount } from "../../../../src/domain/Account.ts"
import { rates } from "../../../../src/domain/market/Caps.ts"
import { privateChat, UserId } from "../../../../src/domain/Ids.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import type { Outgoing } from "../../../../src/domain/Outgoing.ts"
import { emptySession } from "../../../../src/domain/Session.ts"
import { limitNotices } from "../../../../src/programs/turns/LimitNotices.ts"
import * as Metrics from "../../../../src/metrics/Metrics.ts"
import { allOf, conversationOf, does, opens, t, talking, tapping } from "../../../model/Talk.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { CapDialogs } from "./CapDialogs.ts"

let people = 900_000

const notice = (to: number): Outgoing => ({
  chatId: privateChat(UserId.make(to)),
  lane: "notice",
  message: { _tag: "SendText", html: "News", menu: false },
})

const outcomeOf = (by: number, outgoing: ReadonlyArray<Outgoing>): Outcome => ({
  account: newAccount(
    {
      id: UserId.make(by),
      firstName: "Ann",
      lastName: Option.none(),
      username: Option.none(),
      languageCode: Option.none(),
    },
    0,
  ),
  session: emptySession,
  outgoing,
  answer: Option.none(),
  counts: [],
})

const anyActs = fc.array(
  fc.record({
    to: fc.array(fc.nat({ max: 2 }), { maxLength: 40 }),
    pause: fc.nat({ max: rates.notices.within / 4 }),
  }),
  { maxLength: 20 },
)

layer(CapDialogs)("notices", (it) => {
  it.effect.prop(
    "of one person's acts reach another at most as often as the cap allows, and all that it allows arrive",
    [anyActs],
    ([acts]) =>
      Effect.gen(function* () {
        people += 10
        const by = people
        const { most, within } = rates.notices
        const told = new Map<number, Array<number>>()
        let now = within
        for (const { pause, to } of acts) {
          now += pause
          const { outgoing } = yield* limitNotices(
            outcomeOf(
              by,
              to.map((each) => notice(by + 1 + each)),
            ),
            now,
          )
          for (const each of new Set(to)) {
            const chat = privateChat(UserId.make(by + 1 + each))
            const lately = (told.get(each) ?? []).filter((at) => at > now - within)
            const wanted = to.filter((one) => one === each).length
            const came = outgoing.filter(({ chatId }) => chatId === chat).length
            expect(came).toBe(Math.min(wanted, most - lately.length))
            told.set(each, [...lately, ...Array.from({ length: came }, () => now)])
          }
        }
      }),
    { fastCheck: { numRuns: 20 } },
  )

  it.effect("of contacts offered and taken back again and again reach the other side once", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const id = conversationOf(talk.town, talk.seeker)
      const untold = Effect.map(Metric.value(Metrics.capsReached.offers), ({ count }) => count)
      const before = yield* untold
      let town = talk.town
      for (let time = 0; time < 20; time++)
        town = yield* does(
          town,
          talk.seeker,
          (chat) => tapping(chat, "shared", id),
          (chat) => tapping(chat, "unshare", id),
        )
      const heard = allOf(chatOf(town, talk.employer)).split(t.conversations.offers("").trim()).length - 1
      expect(heard).toBe(1)
      expect(yield* untold).toBe(before + 19)
      yield* opens(talk, town, talk.employer)
    }),
  )
})
