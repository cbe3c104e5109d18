import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { networkAdvice, networkTrouble } from "../../../src/domain/telegram/NetworkTrouble.ts"
import { TelegramUnavailable } from "../../../src/domain/telegram/TelegramError.ts"

const kindOf = (reason: TelegramUnavailable["reason"], code?: string) =>
  networkTrouble(new TelegramUnavailable({ method: "getMe", reason, code }))

const kinds = {
  dns: ["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL"],
  refused: ["ECONNREFUSED"],
  unreachable: ["EHOSTUNREACH", "ENETUNREACH"],
  reset: ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"],
  timeout: ["ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"],
  clock: ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
  certificate: [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "CERT_REVOKED",
  ],
  tls: ["ERR_SSL_WRONG_VERSION_NUMBER", "EPROTO"],
  descriptors: ["EMFILE", "ENFILE"],
  other: ["EFAULT", undefined],
} as const

const rows = Object.entries(kinds).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const))

describe("a network failure on the way to Telegram", () => {
  it.each(rows)("%s is classified as %s", (code, kind) => {
    expect(kindOf("network", code)).toBe(kind)
  })

  it.prop(
    "a deadline, a server error and a foreign answer are classified the same for any code",
    [fc.option(fc.string(), { nil: undefined })],
    ([code]) => {
      expect(kindOf("timeout", code)).toBe("timeout")
      expect(kindOf("server", code)).toBe("server")
      expect(kindOf("not-json", code)).toBe("not-telegram")
    },
  )

  it.prop("every kind has one line of advice", [fc.string()], ([code]) => {
    for (const reason of ["network", "timeout", "server", "not-json"] as const)
      expect(networkAdvice(kindOf(reason, code))).toMatch(/^[A-Z].{20,}$/)
  })
})
