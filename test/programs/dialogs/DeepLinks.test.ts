import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { CompanyId, VacancyId } from "../../../src/domain/market/MarketIds.ts"
import { emptySession } from "../../../src/domain/Session.ts"
import { keepLink, Link, readLink, takeLink } from "../../../src/programs/dialogs/DeepLinks.ts"

const id = fc.integer({ min: 1, max: 36 ** 10 - 1 })
const source = fc.constantFrom("", "channel", "qr2")

/** As a link is written. */
const payloadOf = (link: Link): string =>
  Link.$match(link, {
    Vacancy: ({ id: vacancy, source: from }) => `v_${vacancy.toString(36)}${from === "" ? "" : `_${from}`}`,
    Company: ({ id: company }) => `c_${company.toString(36)}`,
    Join: ({ secret }) => `j_${secret}`,
  })

const anyLink: fc.Arbitrary<Link> = fc.oneof(
  fc.tuple(id, source).map(([vacancy, from]) => Link.Vacancy({ id: VacancyId.make(vacancy), source: from })),
  id.map((company) => Link.Company({ id: CompanyId.make(company) })),
  fc.stringMatching(/^[A-Za-z0-9_-]{16}$/).map((secret) => Link.Join({ secret })),
)

describe("links into the bot", () => {
  it.prop("are read as they are written", [anyLink], ([link]) => {
    expect(readLink(payloadOf(link))).toEqual(Option.some(link))
  })

  it.prop("whatever else comes as a payload is none, or is written the same", [fc.string()], ([payload]) => {
    for (const link of Option.toArray(readLink(payload))) expect(payloadOf(link)).toBe(payload)
  })

  it("neither a zero nor a long or foreign number is an id", () => {
    for (const payload of [
      "v_0",
      "c_01",
      "v_",
      "c_zzzzzzzzzzz",
      "v_A",
      "v_1_",
      "c_1_qr",
      "j_short",
      "group",
      "",
    ])
      expect(readLink(payload), payload).toEqual(Option.none())
  })

  it.prop("one that is kept is taken out once", [anyLink, fc.nat()], ([link, now]) => {
    const kept = keepLink(emptySession, payloadOf(link), now)
    const taken = Option.getOrThrow(takeLink(kept))
    expect(taken).toEqual({ link, session: emptySession })
    expect(takeLink(taken.session)).toEqual(Option.none())
  })
})
