import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Either, FastCheck as fc, Option } from "effect"
import { ChatId } from "../../../src/domain/Ids.ts"
import { undoWithin } from "../../../src/domain/market/Application.ts"
import { rates } from "../../../src/domain/market/Caps.ts"
import { applyToVacancy } from "../../../src/programs/market/ApplyToVacancy.ts"
import { type EmployerAnswer, moveApplication } from "../../../src/programs/market/MoveApplication.ts"
import { noteApplication } from "../../../src/programs/market/NoteApplication.ts"
import { reconsiderApplication } from "../../../src/programs/market/ReconsiderApplication.ts"
import { viewApplication } from "../../../src/programs/market/ViewApplication.ts"
import { withdrawApplication } from "../../../src/programs/market/WithdrawApplication.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { Views } from "../../../src/services/Views.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer, vacancyContent } from "../../model/MarketFixture.ts"
import { apply, fails, now, published, seeker, tried } from "./Stage.ts"

/** An application, and everybody who might have to do with it. */
const affair = Effect.gen(function* () {
  const its = yield* published
  const applicant = yield* seeker
  const { application } = yield* apply(applicant, its.vacancy)
  const others = [yield* newcomer, yield* seeker, (yield* published).owner]
  return { ...its, applicant, application, others }
})

const answers: ReadonlyArray<EmployerAnswer> = [
  { status: "shortlisted" },
  { status: "invited", invitation: "Come at nine" },
  { status: "hired" },
  { status: "declined", reason: "experience" },
]

layer(TestStorage)("applying", (it) => {
  it.effect("adds an application and tells what happened", () =>
    Effect.gen(function* () {
      const { company, vacancy } = yield* published
      const applications = yield* Applications
      const applicant = yield* seeker
      const applied = yield* apply(applicant, vacancy)
      expect(applied).toMatchObject({ vacancy: { id: vacancy }, company: { id: company } })
      expect(applied.counts).toEqual([{ _tag: "Application", event: "sent", times: 1 }])
      expect(Option.getOrThrow(yield* applications.get(applied.application))).toMatchObject({
        applicant,
        vacancy,
        company,
        status: "sent",
      })
    }),
  )

  it.effect("tells of each milestone once, and doesn't count what was withdrawn", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* published
      const first = yield* seeker
      const sent = yield* apply(first, vacancy)
      expect(sent.milestone).toEqual(Option.some(1))
      yield* withdrawApplication({ by: first, application: sent.application, now })
      expect((yield* apply(first, vacancy)).milestone).toEqual(Option.none())
      const reached = yield* Effect.forEach([2, 3, 4, 5], () =>
        Effect.flatMap(seeker, (person) => Effect.map(apply(person, vacancy), ({ milestone }) => milestone)),
      )
      expect(reached).toEqual([Option.none(), Option.none(), Option.none(), Option.some(5)])
    }),
  )

  it.effect("keeps the source of an application that is sent again", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* published
      const [person, views] = [yield* seeker, yield* Views]
      const { application } = yield* apply(person, vacancy)
      yield* withdrawApplication({ by: person, application, now })
      yield* applyToVacancy({ by: person, vacancy, letter: "", answers: [], source: "", now })
      expect(yield* views.reach(vacancy)).toMatchObject([{ source: "search", applied: 1 }])
    }),
  )

  it.effect("is refused with the reason, and leaves nothing behind", () =>
    Effect.gen(function* () {
      const { application, applicant, company, owner, vacancy } = yield* affair
      const [vacancies, views, person] = [yield* Vacancies, yield* Views, yield* seeker]
      yield* fails(apply(person, 0), "NotAllowed")
      yield* fails(apply(person, 999_999), "NotAllowed")
      const draft = yield* vacancies.add(company, owner, vacancyContent, now)
      yield* fails(apply(person, draft), "NotAllowed")
      yield* fails(apply(owner, vacancy), "OwnCompany")
      yield* fails(apply(yield* newcomer, vacancy), "ResumeWanted")
      expect(yield* Effect.flip(apply(applicant, vacancy))).toMatchObject({
        _tag: "AlreadyApplied",
        application,
      })
      yield* vacancies.setStatus(vacancy, "paused", now)
      const title = Effect.map(Effect.flip(apply(person, vacancy)), (error) =>
        error._tag === "NotPublished" ? error.title : undefined,
      )
      expect(yield* title).toEqual(Option.none())
      yield* views.note(vacancy, person, "search", now)
      expect(yield* title).toEqual(Option.some(vacancyContent.title))
    }),
  )

  it.effect("is counted, up to the cap", () =>
    Effect.gen(function* () {
      const person = yield* seeker
      const [{ company, owner }, vacancies] = [yield* published, yield* Vacancies]
      const another = Effect.gen(function* () {
        const vacancy = yield* vacancies.add(company, owner, vacancyContent, now)
        yield* vacancies.setStatus(vacancy, "published", now)
        return yield* apply(person, vacancy)
      })
      for (let sent = 0; sent < rates.applications.most; sent++) yield* another
      expect(yield* Effect.flip(another)).toMatchObject({ _tag: "CapReached", cap: "applications" })
    }),
  )

  it.effect("leaves nothing behind where the COMMIT is refused", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* published
      const person = yield* seeker
      yield* Effect.scoped(
        Effect.zipRight(
          refuseCommits("application_milestones"),
          fails(apply(person, vacancy), "StorageError"),
        ),
      )
      expect((yield* apply(person, vacancy)).milestone).toEqual(Option.some(1))
    }),
  )
})

layer(TestStorage)("an application", (it) => {
  it.effect(
    "is moved by members of the company it was sent to alone, and taken back by its applicant alone",
    () =>
      Effect.gen(function* () {
        const { applicant, application, member, others, owner } = yield* affair
        for (const by of [applicant, ...others]) {
          for (const answer of answers)
            yield* fails(moveApplication({ by, application, answer, now }), "NotAllowed")
          yield* fails(viewApplication({ by, application, now }), "NotAllowed")
          yield* fails(noteApplication({ by, application, note: "!" }), "NotAllowed")
          yield* fails(reconsiderApplication({ by, application, now }), "NotAllowed")
        }
        for (const by of [owner, member, ...others])
          yield* fails(withdrawApplication({ by, application, now }), "NotAllowed")
        const noted = yield* noteApplication({ by: member, application, note: "Call back" })
        expect(noted.application.note).toBe("Call back")
        const seen = yield* viewApplication({ by: owner, application, now })
        expect(seen).toMatchObject({ application: { status: "viewed" }, counts: [{ event: "viewed" }] })
        yield* fails(viewApplication({ by: member, application, now }), "ImpossibleStep")
        const answer = { status: "invited", invitation: "Come at nine" } as const
        const moved = yield* moveApplication({ by: member, application, answer, now })
        const stored = Option.getOrThrow(yield* (yield* Applications).get(application))
        expect(moved.application).toEqual(stored)
        expect(stored).toMatchObject({ status: "invited", invitation: "Come at nine", note: "Call back" })
      }),
  )

  it.effect("of a person who is banned is not answered", () =>
    Effect.gen(function* () {
      const { applicant, application, owner } = yield* affair
      yield* (yield* Accounts).setStanding(applicant, "banned", now)
      for (const answer of answers)
        yield* fails(moveApplication({ by: owner, application, answer, now }), "ApplicantUnavailable")
    }),
  )

  it.effect("that was declined comes back as long as its notice waits", () =>
    Effect.gen(function* () {
      const { application, owner } = yield* affair
      const notices = yield* PostponedNotices
      const reconsider = (at: number) => reconsiderApplication({ by: owner, application, now: at })
      const decline = moveApplication({
        by: owner,
        application,
        answer: { status: "declined", reason: "pay" },
        now,
      })
      yield* fails(reconsider(now), "ImpossibleStep")
      yield* moveApplication({ by: owner, application, answer: { status: "shortlisted" }, now })
      yield* decline
      yield* fails(reconsider(now), "TooLate")
      const message = { _tag: "SendText", html: "…", menu: false } as const
      const notice = { lane: "notice", message } as const
      yield* notices.postpone(application, { ...notice, chatId: ChatId.make(owner) }, now + undoWithin)
      yield* fails(reconsider(now + undoWithin), "TooLate")
      expect(yield* reconsider(now + undoWithin - 1)).toMatchObject({
        application: { status: "shortlisted", declined: Option.none() },
        counts: [{ event: "reconsidered" }],
      })
    }),
  )
})

const deeds = ["apply", "withdraw", "view", "shortlisted", "invited", "hired", "declined"] as const

layer(TestStorage)("applications", (it) => {
  it.effect.prop(
    "whatever is done with applications, what the commands tell is what is stored",
    [fc.array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...deeds)), { minLength: 1, maxLength: 12 })],
    ([acts]) =>
      Effect.gen(function* () {
        const { owner, vacancy } = yield* published
        const seekers = [yield* seeker, yield* seeker, yield* seeker]
        const applications = yield* Applications
        const told = new Map<string, number>()
        for (const [index, deed] of acts) {
          const person = seekers[index] ?? owner
          const found = yield* applications.between(vacancy, person)
          const application = Option.match(found, { onNone: () => 0, onSome: ({ id }) => id })
          const answer = answers.find(({ status }) => status === deed)
          const result = yield* tried(
            Effect.gen(function* () {
              if (answer !== undefined) return yield* moveApplication({ by: owner, application, answer, now })
              if (deed === "apply") return yield* apply(person, vacancy)
              return deed === "view"
                ? yield* viewApplication({ by: owner, application, now })
                : yield* withdrawApplication({ by: person, application, now })
            }),
          )
          if (Either.isRight(result))
            for (const count of result.right.counts)
              if (count._tag === "Application")
                told.set(count.event, (told.get(count.event) ?? 0) + count.times)
        }
        const sql = yield* SqlClient
        const rows = yield* sql<{ status: string; n: number }>`
        SELECT changes.status, count(*) AS n FROM application_changes AS changes
        JOIN applications ON applications.id = changes.application
        WHERE applications.vacancy = ${vacancy} GROUP BY changes.status`
        expect(new Map(rows.map(({ n, status }) => [status, n]))).toEqual(told)
      }),
    { fastCheck: { numRuns: 6 } },
  )
})
