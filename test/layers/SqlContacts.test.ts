import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Contacts, type OwnPhone } from "../../src/services/Contacts.ts"
import { newcomer } from "./MarketFixture.ts"
import { TestStorage } from "./TestStorage.ts"

const numbers = ["+998901234567", "+998901234568", "+79161234567"] as const
const phone = fc.option(
  fc.record({ number: fc.constantFrom(...numbers), verified: fc.boolean() }).map((its): OwnPhone => its),
)
const email = fc.option(fc.constantFrom("ann@example.com", "Ann@Example.com", "bek@example.com"))
const deeds = fc.array(
  fc.oneof(fc.record({ who: fc.nat({ max: 2 }), phone }), fc.record({ who: fc.nat({ max: 2 }), email })),
  { maxLength: 20 },
)

interface Known {
  phone: OwnPhone | null
  email: string | null
}

/** A number that is proved to be somebody's was never anybody else's. */
const tellPhone = (all: ReadonlyArray<Known>, mine: Known, told: OwnPhone | null) => {
  if (told?.verified === true)
    for (const other of all)
      if (other !== mine && other.phone?.verified === true && other.phone.number === told.number)
        other.phone = null
  mine.phone = told
}

layer(TestStorage)("contacts", (it) => {
  it.effect.prop(
    "are what was told last, and a number that another account proves leaves who had proved it before",
    [deeds],
    ([all]) =>
      Effect.gen(function* () {
        const contacts = yield* Contacts
        const people = yield* Effect.all([newcomer, newcomer, newcomer])
        const known = people.map((): Known => ({ phone: null, email: null }))
        for (const [now, deed] of all.entries()) {
          const person = people[deed.who] ?? people[0]
          const mine = known[deed.who]
          if (mine === undefined) continue
          if ("phone" in deed) {
            yield* contacts.setPhone(person, Option.fromNullable(deed.phone), now)
            tellPhone(known, mine, deed.phone)
          } else {
            yield* contacts.setEmail(person, Option.fromNullable(deed.email), now)
            mine.email = deed.email
          }
        }
        for (const [index, person] of people.entries())
          expect(yield* contacts.of(person)).toEqual({
            phone: Option.fromNullable(known[index]?.phone),
            email: Option.fromNullable(known[index]?.email),
          })
      }),
  )
})
