import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Either, FastCheck as fc, Option } from "effect"
import { firstInvitations, youngFor } from "../../../src/domain/market/Caps.ts"
import {
  afterAnswer,
  InvitationAct,
  invitationPeriod,
  invitationsAPeriod,
  inviteAgainAfter,
  type InvitationStatus,
  isPending,
} from "../../../src/domain/market/Invitation.ts"
import { type CompanyId, InvitationId } from "../../../src/domain/market/MarketIds.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import {
  companyContent,
  newcomer,
  newCompany,
  resumeContent,
  vacancyContent,
} from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"
import { together } from "../Together.ts"

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

/** Two companies, one of them new, two people who write for either, and two to invite. */
const twoCompanies = Effect.gen(function* () {
  const { by, company, people, vacancy } = yield* market
  const companies = yield* Companies
  const other = yield* newcomer
  const young = yield* companies.add(other, companyContent, start)
  const offered = yield* (yield* Vacancies).add(young, other, vacancyContent, 1)
  return { people, members: [by, other], companies: [company, young], vacancies: [vacancy, offered] } as const
})

interface Known {
  readonly id: InvitationId
  readonly company: number
  readonly by: number
  readonly who: number
  readonly toVacancy: boolean
  readonly sentAt: number
  status: InvitationStatus
  settledAt: number
}
type Wanted = Pick<Known, "by" | "company" | "toVacancy" | "who">

const start = 1_700_000_000_000
const either = fc.nat({ max: 1 })
const anyEvent = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ by: either, company: either, toVacancy: fc.boolean(), who: either }),
  },
  { weight: 3, arbitrary: fc.record({ which: fc.nat(), act: fc.constantFrom(...InvitationAct.literals) }) },
  fc.record({ pause: fc.constantFrom(1_000, invitationPeriod / 8, youngFor, inviteAgainAfter) }),
)

/** The same rule, computed from what is known. */
const standsInTheWay = (known: Known, wanted: Wanted, now: number): boolean => {
  const since = now - inviteAgainAfter
  const isOver = ["declined", "withdrawn"].includes(known.status) && known.settledAt > since
  const isSame = known.company === wanted.company && known.toVacancy === wanted.toVacancy
  const isElsewhere = known.company !== wanted.company && isPending(known.status) && known.sentAt > since
  if (known.who !== wanted.who) return false
  if (isSame && (isOver || isPending(known.status) || known.status === "accepted")) return true
  return known.by === wanted.by && (isOver || isElsewhere)
}

/** When the limits of both the company and the member have passed. */
const possibleAt = (all: ReadonlyArray<Known>, { by, company }: Wanted, now: number): number => {
  const ofCompany = all.filter((known) => known.company === company)
  const isYoung = company === 1 && start > now - youngFor
  const most =
    isYoung && !ofCompany.some(({ status }) => status === "accepted") ? firstInvitations : invitationsAPeriod
  const limits = [
    { most, own: ofCompany },
    { most: invitationsAPeriod, own: all.filter((known) => known.by === by) },
  ]
  return Math.max(...limits.map((limit) => (limit.own.at(-limit.most)?.sentAt ?? 0) + invitationPeriod))
}

layer(TestStorage)("invitations", (it) => {
  it.effect.prop(
    "respect the limits per company and member, and skip people whom the member recently invited in vain",
    [fc.array(anyEvent, { maxLength: 120, size: "max" })],
    ([events]) =>
      Effect.gen(function* () {
        const { companies, members, people, vacancies } = yield* twoCompanies
        const invitations = yield* Invitations
        const all: Array<Known> = []
        let now = start
        for (const event of events) {
          now += 1
          if ("pause" in event) now += event.pause
          else if ("act" in event) {
            const known = all[event.which % Math.max(1, all.length)]
            const to = known && Either.getOrUndefined(afterAnswer(known.status, event.act))
            if (known === undefined || to === undefined) continue
            expect(yield* invitations.setStatus(known.id, { from: known.status, to }, now)).toBe(true)
            known.status = to
            if (event.act !== "see") known.settledAt = now
          } else {
            const vacancy = vacancies[event.company] ?? vacancies[0]
            const told = {
              ...(people[event.who] ?? people[0]),
              company: companies[event.company] ?? companies[0],
              by: members[event.by] ?? members[0],
              text: "",
              vacancy: event.toVacancy ? Option.some(vacancy) : Option.none(),
            }
            const sent = yield* Effect.either(invitations.add(told, now))
            const isTaken = all.some((known) => standsInTheWay(known, event, now))
            const until = possibleAt(all, event, now)
            if (Either.isRight(sent)) {
              expect([isTaken, until <= now]).toEqual([false, true])
              all.push({ ...event, id: sent.right, sentAt: now, status: "sent", settledAt: 0 })
            } else if (sent.left._tag === "TooManyInvitations")
              expect([isTaken, sent.left.until]).toEqual([false, until])
            else expect([sent.left._tag, isTaken]).toEqual(["AlreadyInvited", true])
          }
        }
        for (const [index, company] of companies.entries()) {
          const { rows } = yield* invitations.ofCompany(company, { offset: 0, limit: 1_000 })
          const own = all.filter((known) => known.company === index)
          expect(rows.map(({ id, status }) => [id, status])).toEqual(
            own.map(({ id, status }) => [id, status]).reverse(),
          )
        }
      }).pipe(together),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("are limited per member too: a new company gets few, and more companies don't give more", () =>
    Effect.gen(function* () {
      const invitations = yield* Invitations
      const companies = yield* Companies
      const by = yield* newcomer
      const send = (company: CompanyId) =>
        Effect.flatMap(candidate, (person) =>
          Effect.either(
            invitations.add({ company, by, text: "", vacancy: Option.none(), ...person }, start + 1),
          ),
        )
      let sent = 0
      for (let made = 0; made < 6; made++) {
        const owner = yield* newcomer
        const company = yield* companies.add(owner, companyContent, start)
        for (let tries = 0; tries <= firstInvitations; tries++)
          if (Either.isRight(yield* send(company))) sent += 1
        expect(sent).toBe(Math.min(invitationsAPeriod, (made + 1) * firstInvitations))
      }
    }).pipe(together),
  )

  it.effect("can't be pending twice: the table enforces it, also for invitations without a vacancy", () =>
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

  it.effect("change only from the status that was seen", () =>
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

  it.effect(
    "withdrawn unseen are hidden from the invited person, all others are shown; the company sees all",
    () =>
      Effect.gen(function* () {
        const invitations = yield* Invitations
        const { resume, seeker } = yield* candidate
        const lives: ReadonlyArray<ReadonlyArray<InvitationStatus>> = [
          ["sent"],
          ["sent", "withdrawn"],
          ["sent", "seen"],
          ["sent", "seen", "withdrawn"],
          ["sent", "declined"],
          ["sent", "accepted"],
          ["sent", "seen", "accepted"],
        ]
        const shown: Array<InvitationId> = []
        for (const life of lives) {
          const { id: company, owner: by } = yield* newCompany()
          const id = yield* invitations.add(
            { company, by, text: "", vacancy: Option.none(), resume, seeker },
            start,
          )
          for (const [index, to] of life.entries())
            if (index > 0)
              yield* invitations.setStatus(id, { from: life[index - 1] ?? "sent", to }, start + index)
          if (life.join() !== "sent,withdrawn") shown.push(id)
          const { rows, total } = yield* invitations.ofCompany(company, { offset: 0, limit: 10 })
          expect([total, rows.map((each) => each.id)]).toEqual([1, [id]])
        }
        const { rows, total } = yield* invitations.ofSeeker(seeker, { offset: 0, limit: 10 })
        expect([total, rows.map(({ id }) => id).sort()]).toEqual([shown.length, shown.sort()])
      }).pipe(together),
  )

  it.effect("keep their résumé after its owner removes it, outside the owner's list", () =>
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
