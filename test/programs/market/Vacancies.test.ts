import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import { VacancyId } from "../../../src/domain/market/MarketIds.ts"
import { quotas } from "../../../src/domain/market/Caps.ts"
import { VacancyAct } from "../../../src/domain/market/Vacancy.ts"
import { addVacancy } from "../../../src/programs/market/AddVacancy.ts"
import { copyVacancy } from "../../../src/programs/market/CopyVacancy.ts"
import { editVacancy } from "../../../src/programs/market/EditVacancy.ts"
import { setVacancyStatus } from "../../../src/programs/market/SetVacancyStatus.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer, vacancyContent } from "../../model/MarketFixture.ts"
import { apply, fails, now, published, seeker } from "./Stage.ts"

const stored = (id: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const [found] = yield* vacancies.getAll([VacancyId.make(id)])
    return Option.getOrThrow(Option.fromNullable(found))
  })

const content = { ...vacancyContent, title: "Oshpaz" }

layer(TestStorage)("a vacancy", (it) => {
  it.effect("is added, copied, changed and published by members of its company alone", () =>
    Effect.gen(function* () {
      const { company, member, owner, vacancy } = yield* published
      const strangers = [yield* newcomer, yield* seeker, (yield* published).owner]
      for (const by of strangers) {
        yield* fails(copyVacancy({ by, vacancy, now }), "NotAllowed")
        yield* fails(editVacancy({ by, vacancy, content, now }), "NotAllowed")
        for (const act of VacancyAct.literals)
          yield* fails(setVacancyStatus({ by, vacancy, act, now }), "NotAllowed")
      }
      yield* fails(addVacancy({ by: yield* newcomer, content, now }), "NotAllowed")
      for (const by of [owner, member]) {
        const added = yield* addVacancy({ by, content, now })
        expect(added).toMatchObject({ company: { id: company }, vacancy: { author: by, status: "draft" } })
        expect(added.vacancy).toEqual(yield* stored(added.vacancy.id))
        const copied = yield* copyVacancy({ by, vacancy: added.vacancy.id, now: now + 1 })
        const { createdAt, id, updatedAt } = copied.vacancy
        expect(copied.vacancy).toEqual({ ...added.vacancy, id, createdAt, updatedAt })
        const changed = yield* editVacancy({ by, vacancy: id, content: vacancyContent, now: now + 2 })
        expect(changed.vacancy).toEqual(yield* stored(id))
        const shown = yield* setVacancyStatus({ by, vacancy: id, act: "publish", now: now + 3 })
        expect(shown.vacancy).toEqual(yield* stored(id))
        yield* fails(setVacancyStatus({ by, vacancy: id, act: "publish", now: now + 4 }), "ImpossibleAct")
      }
    }),
  )

  it.effect("that is filled closes what goes on, tells whose it was, and does all of it or nothing", () =>
    Effect.gen(function* () {
      const { owner, vacancy } = yield* published
      const applications = yield* Applications
      const seekers = [yield* seeker, yield* seeker]
      const ids = yield* Effect.forEach(seekers, (by) =>
        Effect.map(apply(by, vacancy), ({ application }) => application),
      )
      const fill = setVacancyStatus({ by: owner, vacancy, act: "fill", now })
      yield* Effect.scoped(Effect.zipRight(refuseCommits("application_changes"), fails(fill, "StorageError")))
      const { closed, counts } = yield* fill
      expect(closed.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids)
      expect(counts).toEqual([{ _tag: "Application", event: "closed", times: 2 }])
      const after = yield* Effect.forEach(ids, applications.get)
      expect(after.flatMap(Option.toArray).map(({ status }) => status)).toEqual(["closed", "closed"])
    }),
  )

  it.effect("whose author is banned is neither published nor copied", () =>
    Effect.gen(function* () {
      const { member, owner, vacancy } = yield* published
      yield* setVacancyStatus({ by: member, vacancy, act: "pause", now })
      yield* (yield* Accounts).setStanding(owner, "banned", now)
      yield* fails(setVacancyStatus({ by: member, vacancy, act: "resume", now }), "VacancySuspended")
      yield* fails(copyVacancy({ by: member, vacancy, now }), "VacancySuspended")
      expect(yield* setVacancyStatus({ by: member, vacancy, act: "close", now })).toMatchObject({
        vacancy: { status: "closed" },
      })
    }),
  )

  it.effect("is one of a number of drafts", () =>
    Effect.gen(function* () {
      const { owner } = yield* published
      const add = (by: UserId) => addVacancy({ by, content, now })
      for (let drafts = 0; drafts < quotas.drafts.most; drafts++) yield* add(owner)
      yield* fails(add(owner), "CapReached")
    }),
  )
})
