import { describe, expect, it } from "@effect/vitest"
import { Either, FastCheck as fc, Option } from "effect"
import { onTopAgainAfter } from "../../../src/domain/market/Caps.ts"
import {
  actsOn,
  afterAct,
  publishedAtAs,
  publishes,
  VacancyAct,
  VacancyStatus,
} from "../../../src/domain/market/Vacancy.ts"

const now = 1_700_000_000_000
const status = fc.constantFrom(...VacancyStatus.literals)
const since = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 2 * onTopAgainAfter }),
    fc.integer({ min: onTopAgainAfter - 2, max: onTopAgainAfter + 2 }),
  ),
)

describe("a vacancy's date", () => {
  it.prop(
    "changes only on publication, and at most once per period",
    [status, status, since],
    ([before, after, ago]) => {
      const publishedAt = Option.map(Option.fromNullable(ago), (past) => now - past)
      const isMoved =
        after === "published" && before !== "published" && (ago === null || ago >= onTopAgainAfter)
      expect(publishedAtAs({ status: before, publishedAt }, after, now)).toEqual(
        isMoved ? Option.some(now) : publishedAt,
      )
    },
  )
})

describe("the acts on a vacancy", () => {
  it("are offered exactly if they change the status", () => {
    for (const its of VacancyStatus.literals)
      for (const act of VacancyAct.literals) {
        const next = afterAct(its, act)
        expect(actsOn(its).includes(act)).toBe(Either.isRight(next))
        if (Either.isRight(next)) expect(next.right).not.toBe(its)
        else expect(next.left).toMatchObject({ status: its, act })
      }
  })

  it("publish if they lead to a visible status, also after a pause or an end", () => {
    expect(VacancyAct.literals.filter(publishes)).toEqual(["publish", "resume", "reopen"])
    for (const its of ["paused", "filled", "closed"] as const) expect(actsOn(its).some(publishes)).toBe(true)
    expect(actsOn("published").some(publishes)).toBe(false)
  })
})
