import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { UserId } from "../../../src/domain/Ids.ts"
import { rates } from "../../../src/domain/market/Caps.ts"
import { createCompany } from "../../../src/programs/market/CreateCompany.ts"
import { createJoinLink } from "../../../src/programs/market/CreateJoinLink.ts"
import { editCompany } from "../../../src/programs/market/EditCompany.ts"
import { joinCompany } from "../../../src/programs/market/JoinCompany.ts"
import { leaveCompany } from "../../../src/programs/market/LeaveCompany.ts"
import { removeMember } from "../../../src/programs/market/RemoveMember.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { companyContent, newcomer } from "../../model/MarketFixture.ts"
import { apply, fails, now, published, seeker } from "./Stage.ts"

const content = companyContent

/** A company that was founded and joined by command. */
const founded = Effect.gen(function* () {
  const [owner, member] = [yield* newcomer, yield* newcomer]
  const company = yield* createCompany({ by: owner, content, now })
  const { secret } = yield* createJoinLink({ by: owner, now })
  yield* joinCompany({ by: member, secret, now })
  return { company, owner, member }
})

const ofMember = (person: Parameters<(typeof Companies)["Service"]["ofMember"]>[0]) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(person))

layer(TestStorage)("a company", (it) => {
  it.effect("is founded by somebody who acts for none, a few times a day", () =>
    Effect.gen(function* () {
      const by = yield* newcomer
      const create = createCompany({ by, content, now })
      for (let made = 0; made < rates.companies.most; made++) {
        expect(Option.some(yield* create)).toEqual(yield* ofMember(by))
        yield* fails(create, "NotAllowed")
        yield* leaveCompany({ by, now })
      }
      yield* fails(create, "CapReached")
    }),
  )

  it.effect("is joined with a secret that serves once, by somebody who acts for none", () =>
    Effect.gen(function* () {
      const { company, member, owner } = yield* founded
      const { secret } = yield* createJoinLink({ by: member, now })
      for (const by of [owner, (yield* founded).owner])
        yield* fails(joinCompany({ by, secret, now }), "AlreadyMember")
      const late = yield* newcomer
      expect(yield* joinCompany({ by: late, secret, now })).toEqual(company)
      yield* fails(joinCompany({ by: yield* newcomer, secret, now }), "UnknownSecret")
      yield* fails(createJoinLink({ by: yield* newcomer, now }), "NotAllowed")
    }),
  )

  it.effect("is changed by its members alone, and renamed a few times a day", () =>
    Effect.gen(function* () {
      const { company, member } = yield* founded
      const edit = (by: typeof member, name: string) =>
        editCompany({ by, company: company.id, content: { ...content, name }, now })
      yield* fails(edit(yield* newcomer, "Mine"), "NotAllowed")
      yield* fails(edit((yield* founded).owner, "Mine"), "NotAllowed")
      for (let named = 0; named < rates.renames.most; named++)
        expect(Option.some(yield* edit(member, `Name ${named}`))).toEqual(yield* ofMember(member))
      yield* fails(edit(member, "Mine"), "CapReached")
    }),
  )

  it.effect("loses members by its owner's word alone, and never its owner", () =>
    Effect.gen(function* () {
      const { member, owner } = yield* founded
      const another = yield* founded
      for (const by of [member, another.owner, yield* newcomer])
        yield* fails(removeMember({ by, member }), "NotAllowed")
      for (const other of [owner, another.member, UserId.make(999_999)])
        yield* fails(removeMember({ by: owner, member: other }), "NotAllowed")
      yield* fails(leaveCompany({ by: owner, now }), "OwnerStays")
      yield* removeMember({ by: owner, member })
      expect(yield* ofMember(member)).toEqual(Option.none())
      yield* fails(leaveCompany({ by: member, now }), "NotAllowed")
      yield* leaveCompany({ by: owner, now })
      expect(yield* ofMember(owner)).toEqual(Option.none())
    }),
  )

  it.effect("that nobody in good standing acts for any more closes its vacancies, all of them or none", () =>
    Effect.gen(function* () {
      const { member, owner, vacancy } = yield* published
      const applicant = yield* seeker
      const { application } = yield* apply(applicant, vacancy)
      yield* (yield* Accounts).setStanding(owner, "banned", now)
      const leave = leaveCompany({ by: member, now })
      yield* Effect.scoped(Effect.zipRight(refuseCommits("former_members"), fails(leave, "StorageError")))
      const left = yield* leave
      expect(left.ended).toMatchObject([
        { vacancy: { id: vacancy, status: "closed" }, closed: [{ id: application, applicant }] },
      ])
      expect(left.counts).toEqual([{ _tag: "Application", event: "closed", times: 1 }])
      const [closed] = yield* (yield* Vacancies).getAll([vacancy])
      expect(closed).toEqual(left.ended[0]?.vacancy)
      const its = Option.getOrThrow(yield* (yield* Applications).get(application))
      expect(its.status).toBe("closed")
    }),
  )
})
