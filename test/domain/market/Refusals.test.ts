import { describe, expect, it } from "@effect/vitest"
import { Array as Arr, Either, FastCheck as fc, Option } from "effect"
import { UserId } from "../../../src/domain/Ids.ts"
import {
  afterStep,
  type Application,
  ApplicationAct,
  asApplicantSees,
  beforeLast,
  type StatusChange,
  undoWithin,
} from "../../../src/domain/market/Application.ts"
import { ApplicationId, CompanyId, ResumeId, VacancyId } from "../../../src/domain/market/MarketIds.ts"

const start = 1_700_000_000_000

const application: Application = {
  id: ApplicationId.make(1),
  vacancy: VacancyId.make(1),
  number: 1,
  company: CompanyId.make(1),
  applicant: UserId.make(1),
  resume: ResumeId.make(1),
  letter: "",
  answers: [],
  status: "sent",
  declined: Option.none(),
  invitation: "",
  note: "",
  createdAt: start,
  updatedAt: start,
}

const deeds = fc.array(
  fc.record({
    act: fc.constantFrom(...ApplicationAct.literals, "decline" as const, "reconsider" as const),
    after: fc.integer({ min: 1, max: undoWithin + 5_000 }),
  }),
  { maxLength: 15 },
)

/** The full history, and the history without the refusals that were reverted. */
const lived = (acts: ReadonlyArray<{ readonly act: ApplicationAct; readonly after: number }>) => {
  const history: Array<StatusChange> = [{ status: "sent", at: start }]
  const said: Array<StatusChange> = [...history]
  let at = start
  for (const { act, after } of acts) {
    const before = history.at(-1)?.status ?? "sent"
    const next = afterStep(before, act)
    if (Either.isLeft(next)) continue
    at += after
    const status = act === "reconsider" ? beforeLast(history) : next.right
    history.push({ status, at })
    if (act === "reconsider") said.pop()
    else said.push({ status, at })
  }
  return { history, said, at }
}

describe("the status an applicant sees", () => {
  it.prop(
    "hides a refusal while it can be reverted, and hides reverted refusals for good",
    [deeds, fc.integer({ min: 0, max: 2 * undoWithin })],
    ([acts, later]) => {
      const { at, history, said } = lived(acts)
      const now = at + later
      const isFresh = said.at(-1)?.status === "declined" && later < undoWithin
      const expected = isFresh ? said.slice(0, -1) : said
      const status = history.at(-1)?.status ?? "sent"
      const stored: Application = {
        ...application,
        status,
        declined: status === "declined" ? Option.some("pay") : Option.none(),
      }
      const told = asApplicantSees(stored, history, now)
      expect(told.history).toEqual(expected)
      expect(told.application.status).toBe(Arr.last(expected).pipe(Option.getOrThrow).status)
      expect(Option.isSome(told.application.declined)).toBe(told.application.status === "declined")
    },
    { fastCheck: { numRuns: 1_000 } },
  )

  it("is the stored status if no change is recorded", () => {
    expect(asApplicantSees({ ...application, status: "viewed" }, [], start).application.status).toBe("viewed")
  })
})
