import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Either, FastCheck as fc } from "effect"
import {
  afterAnswer,
  InvitationAct,
  InvitationStatus,
  isPending,
  isPossible,
} from "../../../src/domain/market/Invitation.ts"

const anyStatus = Arbitrary.make(InvitationStatus)
const anyAct = Arbitrary.make(InvitationAct)

describe("an invitation", () => {
  it.prop("allows an act exactly if that act changes its status", [anyStatus, anyAct], ([status, act]) => {
    expect(Either.isRight(afterAnswer(status, act))).toBe(isPossible(status, act))
  })

  it.prop(
    "waits for an answer until there is one, whatever anyone does",
    [fc.array(anyAct, { maxLength: 8 })],
    ([acts]) => {
      let status: InvitationStatus = "sent"
      for (const act of acts) {
        const next: InvitationStatus = Either.getOrElse(afterAnswer(status, act), () => status)
        if (!isPending(status)) expect(isPending(next)).toBe(false)
        if (status === "accepted" || status === "withdrawn") expect(next).toBe(status)
        status = next
      }
    },
  )
})
