import { describe, expect, it } from "@effect/vitest"
import { Either, FastCheck as fc } from "effect"
import {
  afterStep,
  ApplicationAct,
  ApplicationStatus,
  beforeLast,
  isUnderWay,
} from "../../../src/domain/market/Application.ts"

const statuses = ApplicationStatus.literals
const anyActs = fc.array(fc.constantFrom(...ApplicationAct.literals), { maxLength: 20 })

describe("an application's statuses", () => {
  it.prop("is over only once, unless it is sent again or a refusal is reverted", [anyActs], ([acts]) => {
    let status: ApplicationStatus = "sent"
    for (const act of acts) {
      const next = afterStep(status, act)
      if (Either.isLeft(next)) {
        expect(next.left).toMatchObject({ status, act })
        continue
      }
      if (!isUnderWay(status))
        expect([status, act, next.right]).toEqual(
          status === "declined" ? ["declined", "reconsider", "viewed"] : [status, "resend", "sent"],
        )
      expect(next.right).not.toBe(status)
      status = next.right
    }
  })

  it("may end in any way while it is open, and never goes back", () => {
    const order = ["sent", "viewed", "shortlisted", "invited"]
    for (const status of statuses.filter(isUnderWay)) {
      for (const [act, end] of [
        ["hire", "hired"],
        ["decline", "declined"],
        ["withdraw", "withdrawn"],
        ["close", "closed"],
      ] as const)
        expect(afterStep(status, act)).toEqual(Either.right(end))
      for (const act of ["view", "shortlist", "invite"] as const) {
        const next = Either.getOrElse(afterStep(status, act), () => "hired" as const)
        if (next !== "hired") expect(order.indexOf(next)).toBeGreaterThan(order.indexOf(status))
      }
    }
  })

  it("can't change once hired, and can only be sent again once closed with the vacancy", () => {
    for (const act of ApplicationAct.literals) {
      expect(Either.isLeft(afterStep("hired", act))).toBe(true)
      expect(Either.isRight(afterStep("closed", act))).toBe(act === "resend")
    }
  })

  it("return to the previous one when a refusal is reverted", () => {
    const at = 1
    expect(
      beforeLast([
        { status: "sent", at },
        { status: "invited", at },
        { status: "declined", at },
      ]),
    ).toBe("invited")
    expect(beforeLast([{ status: "declined", at }])).toBe("viewed")
  })
})
