import { expect, layer } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import { privateChat } from "../../../src/domain/Ids.ts"
import { isSilenced } from "../../../src/domain/Outgoing.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { play } from "../dialogs/PrivateChat.ts"
import { tapping, withVacancy } from "../../model/Market.ts"
import { TestDialogs } from "../dialogs/TestDialogs.ts"
import { banOf, operator, together, Unharmed } from "./OneTurn.ts"

layer(Layer.provideMerge(Unharmed, TestDialogs))("a ban and an act of its target in the same turn", (it) => {
  for (const order of ["act first", "ban first"] as const)
    it.effect(`${order}: the act's result is hidden, and only the ban is announced to its target`, () =>
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
          expect(JSON.stringify(message)).toContain(locales.en.moderation.bannedTitle)
      }),
    )

  it.effect("that is lifted leaves nobody blocked in delivery", () =>
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
