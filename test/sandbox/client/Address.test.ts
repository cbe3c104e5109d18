import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { readAddress, writeAddress } from "../../../sandbox/client/store/Address.ts"

const id = fc.integer({ min: 1, max: 999_999_999_999_999 })
const peer = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map((each) => each + 0)

describe("the page's address", () => {
  it("parses back to the same state", () => {
    const address = fc
      .record({ personas: fc.uniqueArray(id), machine: fc.boolean(), peers: fc.array(peer) })
      .map(({ machine, peers, personas }) => ({
        personas,
        machine,
        open: Object.fromEntries(
          personas.flatMap((persona, index) => {
            const open = peers[index]
            return open === undefined || open === 0 ? [] : [[persona, open]]
          }),
        ),
      }))
    fc.assert(
      fc.property(address, (written) => {
        expect(readAddress(writeAddress(written))).toEqual(written)
      }),
    )
  })

  it("ignores invalid parts", () => {
    const nothing = { personas: [], machine: false, open: {} }
    expect(readAddress("")).toEqual(nothing)
    expect(readAddress("#p=,x,-1&m=yes&c=1,2:x")).toEqual(nothing)
    expect(readAddress("#p=1,2,1&m=1&c=2:-5")).toEqual({ personas: [1, 2], machine: true, open: { 2: -5 } })
  })
})
