import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { CompanyId, VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import { VacancySource } from "../../../../src/domain/market/VacancySource.ts"
import { emptySession } from "../../../../src/domain/Session.ts"
import {
  keepLink,
  Link,
  readLink,
  takeLink,
  writeLink,
} from "../../../../src/programs/dialogs/kit/DeepLinks.ts"

const id = fc.integer({ min: 1, max: 36 ** 10 - 1 })
const source = fc.constantFrom("" as const, ...VacancySource.literals)

const anyLink: fc.Arbitrary<Link> = fc.oneof(
  fc.tuple(id, source).map(([vacancy, from]) => Link.Vacancy({ id: VacancyId.make(vacancy), source: from })),
  id.map((company) => Link.Company({ id: CompanyId.make(company) })),
  fc.stringMatching(/^[A-Za-z0-9_-]{16}$/).map((secret) => Link.Join({ secret })),
)

describe("links into the bot", () => {
  it.prop("decode to what was encoded", [anyLink], ([link]) => {
    expect(readLink(writeLink(link))).toEqual(Option.some(link))
  })

  it.prop("any other payload is rejected, or begins with a valid link", [fc.string()], ([payload]) => {
    for (const link of Option.toArray(readLink(payload)))
      expect(payload.toLowerCase().startsWith(writeLink({ ...link, source: "" } as Link).toLowerCase())).toBe(
        true,
      )
  })

  it.prop(
    "keep their target whatever follows it",
    [anyLink, fc.string().map((more) => `_${more}`)],
    ([link, more]) => {
      const bare = link._tag === "Vacancy" ? { ...link, source: "" as const } : link
      const read = Option.getOrThrow(readLink(writeLink(bare) + more))
      expect(writeLink({ ...read, source: "" } as Link)).toBe(writeLink(bare))
      if (read._tag === "Vacancy") expect(["", ...VacancySource.literals]).toContain(read.source)
    },
  )

  it.prop("accept no numbers as a source", [id, fc.stringMatching(/^\d{3,16}$/)], ([vacancy, phone]) => {
    const payload = `v_${vacancy.toString(36)}_${phone}`
    const link = Option.getOrThrow(readLink(payload))
    expect(link).toEqual(Link.Vacancy({ id: VacancyId.make(vacancy), source: "" }))
    expect(JSON.stringify(keepLink(emptySession, link, 1))).not.toContain(`_${phone}`)
  })

  it("ignore unknown sources and sources in capitals", () => {
    const bare = Link.Vacancy({ id: VacancyId.make(1), source: "" })
    for (const payload of [
      "v_1_Insta",
      "v_1_INSTA-2",
      "v_1_qr2",
      "v_1_",
      "V_1",
      "v_1_a_b_c",
      "v_1_Инста",
      "v_1_my insta\n",
    ])
      expect(readLink(payload), payload).toEqual(Option.some(bare))
    expect(readLink("c_1_qr")).toEqual(Option.some(Link.Company({ id: CompanyId.make(1) })))
  })

  it("accept neither zero nor long or malformed numbers as an id", () => {
    for (const payload of ["v_0", "c_01", "v_", "c_zzzzzzzzzzz", "v_1 or so", "j_short", "group", ""])
      expect(readLink(payload), payload).toEqual(Option.none())
  })

  it.prop("that are remembered are taken out once", [anyLink, fc.nat()], ([link, now]) => {
    const kept = keepLink(emptySession, link, now)
    const taken = Option.getOrThrow(takeLink(kept))
    expect(taken).toEqual({ link, session: emptySession })
    expect(takeLink(taken.session)).toEqual(Option.none())
  })
})
