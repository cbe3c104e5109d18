import { expect, layer } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import { encodeTap } from "../../../src/domain/CallbackData.ts"
import { privateChat, type UpdateId } from "../../../src/domain/Ids.ts"
import { isSilenced } from "../../../src/domain/Outgoing.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { takeTurn } from "../../../src/programs/turns/TakeTurn.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { InFlight } from "../../../src/services/InFlight.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newEmployer } from "../dialogs/company/Employer.ts"
import { command, play, type PrivateChat, pressData } from "../dialogs/PrivateChat.ts"
import { tapping, withVacancy } from "../dialogs/sent/Market.ts"
import { admin, TestDialogs } from "../dialogs/TestDialogs.ts"
import { updateOf } from "../dialogs/town/Updates.ts"

const World = Layer.provideMerge(
  Layer.succeed(InFlight, { leftBehind: new Set<UpdateId>(), note: () => Effect.void }),
  TestDialogs,
)

let updates = 0

/** All of them in one turn, in that order. */
const together = (now: number, ...acts: ReadonlyArray<readonly [PrivateChat, ReturnType<typeof command>]>) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    const items = acts.map(([chat, act]) => updateOf(chat, act, (updates += 1), now))
    yield* inbox.append(items, updates + 1)
    return yield* takeTurn(items)
  })

const operator = Effect.suspend(() => {
  const chat = newEmployer()
  const self = { ...chat, person: { ...chat.person, id: admin }, account: { ...chat.account, id: admin } }
  return play(self, command("menu"))
})

const banOf = ({ person }: PrivateChat) =>
  pressData(
    encodeTap({ _tag: "Do", area: "admin", act: "ban", id: person.id, arg: "" }, "notice"),
    Option.none(),
  )

layer(World)("a ban and an act of the banned in the same turn", (it) => {
  for (const order of ["act first", "ban first"] as const)
    it.effect(`${order}: what was done is out of the search, and only the ban is told them`, () =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy()
        const paused = yield* play(employer, tapping(employer, "vacancy", "pause", vacancy.id))
        const publish = [paused, tapping(paused, "vacancy", "resume", vacancy.id, "", "notice")] as const
        const ban = [yield* operator, banOf(employer)] as const
        const acts = order === "act first" ? [publish, ban] : [ban, publish]
        const { stored } = yield* together(employer.now + 10_000, ...acts)
        const after = yield* (yield* Vacancies).get(vacancy.id)
        expect(Option.getOrThrow(after).status).toBe("paused")
        const inactive = yield* Effect.flatMap(Accounts, (accounts) => accounts.inactive)
        expect(inactive.has(employer.person.id)).toBe(true)
        const told = stored.filter(
          (item) => item.chatId === privateChat(employer.person.id) && !isSilenced(item, inactive),
        )
        expect(told.length).toBeGreaterThan(0)
        for (const { message } of told)
          expect(JSON.stringify(message)).toContain(locales.en.standing.bannedTitle)
      }),
    )

  it.effect("that is taken back leaves nobody banned for delivery", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const accounts = yield* Accounts
      const before = yield* accounts.inactive
      yield* accounts.setStanding(employer.person.id, "banned", 1)
      expect((yield* accounts.inactive).has(employer.person.id)).toBe(true)
      yield* accounts.setStanding(employer.person.id, "active", 2)
      expect(yield* accounts.inactive).toEqual(before)
    }),
  )
})
