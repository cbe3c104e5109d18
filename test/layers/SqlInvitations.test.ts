import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Either, FastCheck as fc, Option } from "effect"
import {
  afterAnswer,
  InvitationAct,
  invitationPeriod,
  invitationsAPeriod,
  inviteAgainAfter,
  type InvitationStatus,
  isPending,
} from "../../src/domain/market/Invitation.ts"
import { InvitationId } from "../../src/domain/market/MarketIds.ts"
import { Invitations } from "../../src/services/Invitations.ts"
import { Resumes } from "../../src/services/Resumes.ts"
import { Transaction } from "../../src/services/Transaction.ts"
import { Vacancies } from "../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "./MarketFixture.ts"
import { TestStorage } from "./TestStorage.ts"

const together = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, (transaction) => transaction.run(effect))

const candidate = Effect.gen(function* () {
  const seeker = yield* newcomer
  const resume = Option.getOrThrow(yield* (yield* Resumes).add(seeker, resumeContent, 1))
  return { seeker, resume }
})

/** A company with a vacancy, and people to invite. */
const market = Effect.gen(function* () {
  const { id: company, owner: by } = yield* newCompany()
  const vacancy = yield* (yield* Vacancies).add(company, by, vacancyContent, 1)
  const people = yield* Effect.all([candidate, candidate])
  return { company, by, vacancy, people }
})

interface Known {
  readonly id: InvitationId
  readonly to: string
  readonly sentAt: number
  status: InvitationStatus
  settledAt: number
}

const anyEvent = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.nat({ max: 1 }), toVacancy: fc.boolean() }) },
  fc.record({ which: fc.nat(), act: fc.constantFrom(...InvitationAct.literals) }),
  fc.record({ pause: fc.constantFrom(1_000, invitationPeriod / 8, inviteAgainAfter) }),
)

/** Said again of what is known. */
const standsInTheWay = ({ settledAt, status }: Known, now: number): boolean =>
  isPending(status) || status === "accepted" || (status === "declined" && settledAt > now - inviteAgainAfter)

layer(TestStorage)("invitations", (it) => {
  it.effect.prop(
    "are one pending a person and vacancy, and no more than may be sent within a day",
    [fc.array(anyEvent, { maxLength: 120, size: "max" })],
    ([events]) =>
      Effect.gen(function* () {
        const { by, company, people, vacancy } = yield* market
        const invitations = yield* Invitations
        const all: Array<Known> = []
        let now = 1_700_000_000_000
        for (const event of events) {
          now += 1
          if ("pause" in event) now += event.pause
          else if ("act" in event) {
            const known = all[event.which % Math.max(1, all.length)]
            const to = known && Either.getOrUndefined(afterAnswer(known.status, event.act))
            if (known === undefined || to === undefined) continue
            expect(yield* invitations.setStatus(known.id, { from: known.status, to }, now)).toBe(true)
            known.status = to
            known.settledAt = now
          } else {
            const person = people[event.who] ?? people[0]
            const told = {
              company,
              by,
              text: "",
              vacancy: event.toVacancy ? Option.some(vacancy) : Option.none(),
            }
            const sent = yield* Effect.either(invitations.add({ ...told, ...person }, now))
            const to = `${event.who} ${event.toVacancy}`
            const isTaken = all.some((known) => known.to === to && standsInTheWay(known, now))
            const recent = all.filter(({ sentAt }) => sentAt > now - invitationPeriod).length
            if (Either.isRight(sent)) {
              expect([isTaken, recent < invitationsAPeriod]).toEqual([false, true])
              all.push({ id: sent.right, to, sentAt: now, status: "sent", settledAt: 0 })
            } else if (sent.left._tag === "TooManyInvitations") {
              expect(recent).toBe(invitationsAPeriod)
              expect(sent.left.until).toBe((all.at(-invitationsAPeriod)?.sentAt ?? 0) + invitationPeriod)
            } else expect([sent.left._tag, isTaken]).toEqual(["AlreadyInvited", true])
          }
        }
        const { rows, total } = yield* invitations.ofCompany(company, { offset: 0, limit: 1_000 })
        expect(total).toBe(all.length)
        expect(rows.map(({ id, status }) => [id, status])).toEqual(
          all.map(({ id, status }) => [id, status]).reverse(),
        )
      }).pipe(together),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("can't be pending twice, whoever writes them: the table says so, also of those in general", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const { by, company, people, vacancy } = yield* market
      const insert = (status: string, to: number | null) =>
        sql`INSERT INTO invitations ${sql.insert({
          company,
          vacancy: to,
          resume: people[0].resume,
          seeker: people[0].seeker,
          invited_by: by,
          text: "",
          status,
          sent_at: 1,
        })}`
      for (const to of [vacancy, null]) {
        yield* insert("sent", to)
        expect(Either.isLeft(yield* Effect.either(insert("seen", to)))).toBe(true)
        yield* insert("declined", to)
      }
    }),
  )

  it.effect("change from the status that was looked at only", () =>
    Effect.gen(function* () {
      const { by, company, people } = yield* market
      const invitations = yield* Invitations
      const told = { company, by, text: "Come", vacancy: Option.none(), ...people[0] }
      const id = yield* invitations.add(told, 5)
      expect(yield* invitations.setStatus(id, { from: "seen", to: "accepted" }, 6)).toBe(false)
      expect(yield* invitations.setStatus(id, { from: "sent", to: "seen" }, 7)).toBe(true)
      const seen = {
        ...told,
        id,
        status: "seen",
        sentAt: 5,
        seenAt: Option.some(7),
        settledAt: Option.none(),
      }
      expect(yield* invitations.get(id)).toEqual(Option.some(seen))
      expect(yield* invitations.between(company, told.seeker)).toEqual(Option.some(seen))
      expect(yield* invitations.isAccepted(company, told.resume)).toBe(false)
      expect(yield* invitations.setStatus(id, { from: "seen", to: "accepted" }, 8)).toBe(true)
      expect(yield* invitations.isAccepted(company, told.resume)).toBe(true)
      expect(yield* invitations.get(InvitationId.make(id + 1))).toEqual(Option.none())
    }),
  )

  it.effect("keep a résumé that was invited, out of its owner's list", () =>
    Effect.gen(function* () {
      const { by, company, people } = yield* market
      const { resume, seeker } = people[0]
      const resumes = yield* Resumes
      yield* (yield* Invitations).add({ company, by, text: "", vacancy: Option.none(), ...people[0] }, 5)
      yield* resumes.remove(resume)
      expect(yield* resumes.of(seeker)).toEqual([])
      expect(Option.isSome(yield* resumes.get(resume))).toBe(true)
    }),
  )
})
