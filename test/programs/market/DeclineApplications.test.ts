import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { ChatId, type UserId } from "../../../src/domain/Ids.ts"
import { undoWithin } from "../../../src/domain/market/Application.ts"
import { ApplicationId, type VacancyId } from "../../../src/domain/market/MarketIds.ts"
import { declineApplications, mostDeclined } from "../../../src/programs/market/DeclineApplications.ts"
import { moveApplication } from "../../../src/programs/market/MoveApplication.ts"
import { reconsiderApplications } from "../../../src/programs/market/ReconsiderApplications.ts"
import { viewApplication } from "../../../src/programs/market/ViewApplication.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { apply, fails, now, published, seeker } from "./Stage.ts"

const everybody = (vacancy: { readonly id: VacancyId }) =>
  ({ vacancy: vacancy.id, statuses: [], order: "newest", filter: {} }) as const

const latest = ApplicationId.make(1_000_000)

const refuse = (by: UserId, vacancy: number, upTo = latest) =>
  declineApplications({ by, vacancy, queue: everybody, upTo, reason: "filled", now })

/** A vacancy to which this many people have applied. */
const crowd = (size: number) =>
  Effect.gen(function* () {
    const its = yield* published
    const people = yield* Effect.replicateEffect(seeker, size)
    const sent = yield* Effect.forEach(people, (person) => apply(person, its.vacancy))
    return { ...its, people, ids: sent.map(({ application }) => application) }
  })

const statuses = (ids: ReadonlyArray<ApplicationId>) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    return yield* Effect.forEach(ids, (id) =>
      Effect.map(applications.get(id), (found) => Option.getOrThrow(found).status),
    )
  })

layer(TestStorage)("refusing applications together", (it) => {
  it.effect("refuses those that are undecided, as far as the list went", () =>
    Effect.gen(function* () {
      const { ids, owner, people, vacancy } = yield* crowd(7)
      const at = (index: number) => ids[index] ?? latest
      yield* viewApplication({ by: owner, application: at(0), now })
      const answers = [
        { status: "shortlisted" },
        { status: "invited", invitation: "" },
        { status: "hired" },
      ] as const
      for (const [index, answer] of answers.entries())
        yield* moveApplication({ by: owner, application: at(index + 1), answer, now })
      yield* (yield* Accounts).setStanding(people[5] ?? owner, "banned", now)
      const { counts, declined } = yield* refuse(owner, vacancy, at(5))
      expect(declined.map(({ id }) => id)).toEqual([at(0), at(4)])
      expect(counts).toEqual([{ _tag: "Application", event: "declined", times: 2 }])
      expect(yield* statuses(ids)).toEqual([
        ...["declined", "shortlisted", "invited", "hired", "declined"],
        ...["sent", "sent"],
      ])
      expect(Option.getOrThrow(yield* (yield* Applications).get(at(0))).declined).toEqual(
        Option.some("filled"),
      )
      expect((yield* refuse(owner, vacancy, at(5))).declined).toEqual([])
    }),
  )

  it.effect("is for members of the company alone", () =>
    Effect.gen(function* () {
      const { ids, member, people, vacancy } = yield* crowd(1)
      for (const by of [...people, yield* newcomer, (yield* published).owner]) {
        yield* fails(refuse(by, vacancy), "NotAllowed")
        yield* fails(reconsiderApplications({ by, vacancy, at: now, now }), "NotAllowed")
      }
      expect((yield* refuse(member, vacancy)).declined.map(({ id }) => id)).toEqual(ids)
    }),
  )

  it.effect("refuses a limited number at a time, the oldest first", () =>
    Effect.gen(function* () {
      const { ids, owner, vacancy } = yield* crowd(mostDeclined + 1)
      expect((yield* refuse(owner, vacancy)).declined.map(({ id }) => id)).toEqual(ids.slice(0, mostDeclined))
      expect((yield* refuse(owner, vacancy)).declined.map(({ id }) => id)).toEqual(ids.slice(mostDeclined))
    }),
  )

  it.effect("is undone together as long as all notices wait", () =>
    Effect.gen(function* () {
      const { ids, owner, vacancy } = yield* crowd(3)
      yield* moveApplication({
        by: owner,
        application: ids[0] ?? latest,
        answer: { status: "shortlisted" },
        now,
      })
      const { declined } = yield* refuse(owner, vacancy)
      const undo = (at: number) => reconsiderApplications({ by: owner, vacancy, at: now, now: at })
      const message = { _tag: "SendText", html: "…", menu: false } as const
      const notices = yield* PostponedNotices
      for (const { id } of declined.slice(1))
        yield* notices.postpone(id, { lane: "notice", message, chatId: ChatId.make(owner) }, now + undoWithin)
      yield* fails(undo(now), "TooLate")
      for (const { id } of declined.slice(0, 1))
        yield* notices.postpone(id, { lane: "notice", message, chatId: ChatId.make(owner) }, now + undoWithin)
      yield* fails(undo(now + undoWithin), "TooLate")
      expect((yield* undo(now + undoWithin - 1)).counts).toEqual([
        { _tag: "Application", event: "reconsidered", times: 2 },
      ])
      expect(yield* statuses(ids)).toEqual(["shortlisted", "sent", "sent"])
      yield* fails(undo(now), "TooLate")
    }),
  )
})
