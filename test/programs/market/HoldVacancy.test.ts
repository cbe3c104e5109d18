import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { AccountSuspension } from "../../../src/services/AccountSuspension.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { holdVacancy, releaseVacancy } from "../../../src/programs/market/HoldVacancy.ts"
import { setVacancyStatus } from "../../../src/programs/market/SetVacancyStatus.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { settledChat } from "../dialogs/PrivateChat.ts"
import { admin, TestDialogs } from "../dialogs/TestDialogs.ts"
import { apply, fails, now, published, seeker } from "./Stage.ts"

const stage = Effect.gen(function* () {
  yield* (yield* Accounts).save([{ ...settledChat().account, id: admin }])
  return yield* published
})

const hold = (vacancy: number) => holdVacancy({ by: admin, vacancy, now: now + 1 })
const release = (vacancy: number) => releaseVacancy({ by: admin, vacancy, now: now + 2 })

const statusOf = (id: Effect.Effect.Success<typeof stage>["vacancy"]) =>
  Effect.flatMap(Vacancies, (vacancies) =>
    Effect.map(vacancies.get(id), (found) => Option.getOrThrow(found).status),
  )

layer(TestDialogs)("a vacancy that admins pause", (it) => {
  it.effect("is out of sight, and its company can't publish it again until they release it", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* stage
      yield* hold(vacancy)
      expect(yield* statusOf(vacancy)).toBe("paused")
      expect((yield* (yield* Vacancies).shown([vacancy])).size).toBe(0)
      yield* fails(apply(yield* seeker, vacancy), "NotPublished")
      yield* fails(setVacancyStatus({ by: owner, vacancy, act: "resume", now }), "VacancySuspended")
      yield* release(vacancy)
      expect(yield* statusOf(vacancy)).toBe("published")
      yield* apply(yield* seeker, vacancy)
    }),
  )

  it.effect("is paused and released by admins alone, each once", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* stage
      for (const by of [owner, yield* newcomer]) {
        yield* fails(holdVacancy({ by, vacancy, now }), "NotAllowed")
        yield* fails(releaseVacancy({ by, vacancy, now }), "NotAllowed")
      }
      yield* fails(release(vacancy), "NotAllowed")
      yield* hold(vacancy)
      yield* fails(hold(vacancy), "NotAllowed")
      yield* fails(releaseVacancy({ by: owner, vacancy, now }), "NotAllowed")
      for (const missing of [0, 999_999]) yield* fails(hold(missing), "NotAllowed")
    }),
  )

  it.effect("stays paused when its author's ban begins and ends", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* stage
      yield* hold(vacancy)
      const [accounts, suspension] = [yield* Accounts, yield* AccountSuspension]
      yield* accounts.setStanding(owner, "banned", now)
      yield* suspension.suspend(owner, now)
      yield* accounts.setStanding(owner, "active", now)
      yield* suspension.restore(owner, now)
      expect(yield* statusOf(vacancy)).toBe("paused")
      yield* fails(setVacancyStatus({ by: owner, vacancy, act: "resume", now }), "VacancySuspended")
    }),
  )

  it.effect("stays closed when its company closed it meanwhile", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* stage
      yield* hold(vacancy)
      yield* setVacancyStatus({ by: owner, vacancy, act: "close", now })
      yield* release(vacancy)
      expect(yield* statusOf(vacancy)).toBe("closed")
    }),
  )

  it.effect("isn't published while its author is banned", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* stage
      yield* hold(vacancy)
      yield* (yield* Accounts).setStanding(owner, "banned", now)
      yield* release(vacancy)
      expect(yield* statusOf(vacancy)).toBe("paused")
    }),
  )
})
