import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Applications } from "../../../src/services/Applications.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { Views } from "../../../src/services/Views.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const people = 4
const look = fc.record({ who: fc.nat(people - 1), source: fc.constantFrom("", "search", "share", "qr") })

layer(TestStorage)("views", (it) => {
  it.effect.prop(
    "count everyone once, by their first source, and no company members",
    [fc.array(look, { maxLength: 20 }), fc.nat(people)],
    ([looks, applicants]) =>
      Effect.gen(function* () {
        const { run } = yield* Transaction
        const views = yield* Views
        const applications = yield* Applications
        const all = Effect.gen(function* () {
          const company = yield* newCompany()
          const vacancy = yield* (yield* Vacancies).add(company.id, company.owner, vacancyContent, 1)
          const crowd = yield* Effect.replicateEffect(newcomer, people)
          yield* views.note(vacancy, company.owner, "search", 1)
          for (const { source, who } of looks)
            yield* views.note(vacancy, crowd[who] ?? company.owner, source, 1)
          for (const applicant of crowd.slice(0, applicants)) {
            const resume = Option.getOrThrow(yield* (yield* Resumes).add(applicant, resumeContent, 1))
            const told = { letter: "", answers: [], score: 0, source: "channel" }
            const id = yield* applications.add(
              { vacancy, company: company.id, applicant, resume, ...told },
              1,
            )
            yield* applications.setStatus(id, { from: "sent", to: "invited", declined: Option.none() }, 2)
          }
          return yield* views.reach(vacancy)
        })
        const reach = yield* run(all)
        const first = new Map(looks.toReversed().map(({ source, who }) => [who, source]))
        // Who applied without a recorded view has viewed it all the same, under the application's source.
        const unseen = Array.from({ length: Math.min(applicants, people) }, (_, who) => who).filter(
          (who) => !first.has(who),
        )
        for (const each of reach) expect(each.viewed).toBeGreaterThanOrEqual(each.applied)
        for (const source of ["", "search", "share", "qr"])
          expect(reach.find((each) => each.source === source)?.viewed ?? 0).toBe(
            [...first.values()].filter((each) => each === source).length,
          )
        const n = unseen.length
        const channel = { source: "channel", viewed: n, applied: n, invited: n, hired: 0 }
        expect(reach.filter(({ source }) => source === "channel")).toEqual(n === 0 ? [] : [channel])
        expect(reach.reduce((sum, { invited }) => sum + invited, 0)).toBe(applicants)
      }),
    { fastCheck: { numRuns: 30 } },
  )
})
