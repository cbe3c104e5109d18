import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { everybody } from "../../../src/domain/market/CandidateQuery.ts"
import type { CompanyId, ResumeId } from "../../../src/domain/market/MarketIds.ts"
import { Candidates } from "../../../src/services/Candidates.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { BlockedEmployers } from "../../../src/services/BlockedEmployers.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { newcomer, newCompany, resumeContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const now = 1_700_000_000_000
const all = { offset: 0, limit: 1_000 }

const newCandidate = Effect.gen(function* () {
  const owner = yield* newcomer
  const content = { ...resumeContent, about: "Pianist" }
  return { owner, id: Option.getOrThrow(yield* (yield* Resumes).add(owner, content, now)) }
})

/** Whether a company can find a person in each of the possible ways: all must agree. */
const meets = (company: CompanyId, id: ResumeId) =>
  Effect.gen(function* () {
    const candidates = yield* Candidates
    const ways = [yield* candidates.isVisible(id, company)]
    for (const query of [everybody, { words: "pianist" }]) {
      const { ids, total } = yield* candidates.find(query, company, all, now)
      expect(total).toBe(ids.length)
      expect(yield* candidates.count(query, company, now)).toBe(total)
      ways.push(ids.includes(id))
    }
    expect(new Set(ways).size).toBe(1)
    return ways[0]
  })

layer(TestStorage)("hiding", (it) => {
  it.effect.prop(
    "a person is found by exactly the companies that they don't hide from",
    [
      fc.array(fc.record({ who: fc.nat({ max: 2 }), from: fc.nat({ max: 2 }), hides: fc.boolean() }), {
        maxLength: 12,
      }),
    ],
    ([deeds]) =>
      Effect.gen(function* () {
        const hiding = yield* BlockedEmployers
        const people = yield* Effect.all([newCandidate, newCandidate, newCandidate])
        const companies = yield* Effect.all([newCompany(), newCompany(), newCompany()])
        const hidden = new Set<string>()
        for (const { from, hides, who } of deeds) {
          const { owner } = people[who] ?? people[0]
          const { id } = companies[from] ?? companies[0]
          if (hides) yield* hiding.hide(owner, id, now)
          else expect(yield* hiding.show(owner, id)).toBe(hidden.has(`${owner} ${id}`))
          hidden[hides ? "add" : "delete"](`${owner} ${id}`)
        }
        for (const { id, owner } of people) {
          for (const company of companies) {
            const hides = hidden.has(`${owner} ${company.id}`)
            expect(yield* hiding.isHidden(owner, company.id)).toBe(hides)
            expect(yield* meets(company.id, id)).toBe(!hides)
          }
          const { ids, total } = yield* hiding.companiesOf(owner, all)
          const mine = companies.filter((company) => hidden.has(`${owner} ${company.id}`))
          expect(total).toBe(mine.length)
          expect([...ids].sort()).toEqual(mine.map((company) => company.id).sort())
        }
        const resumes = yield* Resumes
        yield* Effect.forEach(people, ({ id }) => resumes.remove(id))
      }),
    { fastCheck: { numRuns: 15 } },
  )

  it.effect("companies are found by the beginnings of their current names, in any script", () =>
    Effect.gen(function* () {
      const companies = yield* Companies
      const { id } = yield* newCompany("“Zarafshon Gʻisht” MCHJ")
      const names = (typed: string) =>
        Effect.map(companies.named(typed, 10), (found) => found.map((company) => company.id))
      for (const typed of ["Зарафшон", "zaraf g‘isht", "gisht ZARAFSHON", "ғишт", "mchj zar"])
        expect(yield* names(typed), typed).toEqual([id])
      for (const typed of ["", "•", "afshon", "zarafshon beton", '"', "zar*fshon OR mchj", "NEAR(zar)"])
        expect(yield* names(typed), typed).toEqual([])
      yield* companies.save({ ...Option.getOrThrow(yield* companies.get(id)), name: "Oqdaryo" })
      expect(yield* names("zarafshon")).toEqual([])
      expect(yield* names("оқдарё")).toEqual([id])
    }),
  )

  it.effect("the shortest names come first, up to the limit", () =>
    Effect.gen(function* () {
      for (const name of ["Navqiron Plus Trade", "Navqiron", "Navqiron Plus"]) yield* newCompany(name)
      const found = yield* (yield* Companies).named("navq", 2)
      expect(found.map(({ name }) => name)).toEqual(["Navqiron", "Navqiron Plus"])
    }),
  )
})
