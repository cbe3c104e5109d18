import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import {
  type HttpResponse,
  type NoResponse,
  ResponseHandler,
} from "../../../src/layers/telegram/ResponseHandler.ts"

const controller = {} as never

const failedWith = (error: Error): HttpResponse | NoResponse => {
  const outcomes: Array<HttpResponse | NoResponse> = []
  new ResponseHandler(1, (outcome) => outcomes.push(outcome)).onResponseError(controller, error)
  return outcomes[0] ?? { reason: "too-big" }
}

const coded = (code: unknown) => Object.assign(new Error("at 10.0.0.1, of /bot42:secret"), { code })

describe("the reason for a missing answer", () => {
  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EMFILE",
    "UND_ERR_SOCKET",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ])("of %s is its name", (code) => {
    expect(failedWith(coded(code))).toEqual({ reason: "network", code })
    expect(failedWith(new AggregateError([coded(code), coded("ENETUNREACH")]))).toEqual({
      reason: "network",
      code,
    })
  })

  it("of a connection that took too long is a timeout", () => {
    expect(failedWith(coded("UND_ERR_CONNECT_TIMEOUT"))).toEqual({
      reason: "timeout",
      code: "UND_ERR_CONNECT_TIMEOUT",
    })
  })

  it.prop("is never anything but such a name", [fc.anything()], ([code]) => {
    const { code: told } = failedWith(coded(code)) as NoResponse
    expect(told === undefined || /^[A-Z][A-Z0-9_]{2,47}$/.test(told)).toBe(true)
  })
})
