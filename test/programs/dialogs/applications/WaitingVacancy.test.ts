import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import { emptySession } from "../../../../src/domain/Session.ts"
import { keepWanted, takeWanted } from "../../../../src/programs/dialogs/applications/WaitingVacancy.ts"

const hour = 3_600_000
const start = 1_700_000_000_000
const wanted = fc.record({
  vacancy: fc.integer({ min: 1 }).map((id) => VacancyId.make(id)),
  source: fc.string(),
})
const moment = fc.oneof(fc.integer({ min: 0, max: 2 * hour }), fc.integer({ min: hour - 2, max: hour + 2 }))

describe("a vacancy remembered while a résumé is made", () => {
  it.prop(
    "is kept for an hour, returned once, and leaves other drafts unchanged",
    [wanted, moment],
    ([its, later]) => {
      const draft = { step: "topic", answers: {}, updatedAt: start }
      const before = { ...emptySession, drafts: { support: draft } }
      const waiting = keepWanted(before, its, start)
      const taken = takeWanted(waiting, start + later)
      expect(Option.isSome(taken)).toBe(later <= hour)
      if (Option.isNone(taken)) return
      expect(taken.value).toEqual({ ...its, session: before })
      expect(Option.isNone(takeWanted(taken.value.session, start + later))).toBe(true)
    },
  )

  it("is none if nothing was remembered", () => {
    expect(Option.isNone(takeWanted(emptySession, start))).toBe(true)
  })
})
