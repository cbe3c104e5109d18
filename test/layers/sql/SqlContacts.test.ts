import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Either, FastCheck as fc, Option } from "effect"
import { UserId } from "../../../src/domain/Ids.ts"
import { Contacts, type OwnPhone } from "../../../src/services/Contacts.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

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

/** Once a number is verified for a person, it is nobody else's verified number. */
const tellPhone = (all: ReadonlyArray<Known>, mine: Known, told: OwnPhone | null) => {
  if (told?.verified === true)
    for (const other of all)
      if (other !== mine && other.phone?.verified === true && other.phone.number === told.number)
        other.phone = null
  mine.phone = told
}

layer(TestStorage)("contacts", (it) => {
  it.effect.prop(
    "are the latest ones, and a verified number moves to the account that verified it last",
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

  const stored = (person: UserId) =>
    Effect.flatMap(SqlClient, (sql) =>
      Effect.map(
        sql<{
          readonly phone: Uint8Array | null
          readonly index: Uint8Array | null
          readonly verified: number
          readonly email: Uint8Array | null
        }>`SELECT phone, phone_index AS "index", verified, email_index AS email FROM contacts WHERE person = ${person}`,
        ([row]) => row,
      ),
    )

  it.effect("leave nothing stored of a number that is removed or moved, and index no missing number", () =>
    Effect.gen(function* () {
      const contacts = yield* Contacts
      const [ann, bek] = [yield* newcomer, yield* newcomer]
      const proved = Option.some({ number: "+998909999999", verified: true })
      const nothing = { phone: null, index: null, verified: 0 }
      yield* contacts.setPhone(ann, proved, 1)
      expect(yield* stored(ann)).toMatchObject({ verified: 1 })
      yield* contacts.setPhone(bek, proved, 2)
      expect(yield* stored(ann)).toMatchObject(nothing)
      yield* contacts.setPhone(bek, Option.none(), 3)
      expect(yield* stored(bek)).toMatchObject(nothing)
      const cem = yield* newcomer
      yield* contacts.setEmail(cem, Option.some("cem@example.com"), 1)
      expect(yield* stored(cem)).toMatchObject(nothing)
    }),
  )

  it.effect("are indexed by e-mail regardless of case", () =>
    Effect.gen(function* () {
      const contacts = yield* Contacts
      const people = [yield* newcomer, yield* newcomer, yield* newcomer] as const
      for (const [at, email] of ["ann@example.com", "Ann@Example.com", "bek@example.com"].entries())
        yield* contacts.setEmail(people[at] ?? people[0], Option.some(email), 1)
      const [one, other, third] = yield* Effect.forEach(people, stored)
      expect(other?.email).toEqual(one?.email)
      expect(third?.email).not.toEqual(one?.email)
    }),
  )

  it.effect("stay with their owner when no other account can verify them", () =>
    Effect.gen(function* () {
      const contacts = yield* Contacts
      const ann = yield* newcomer
      const proved = Option.some({ number: "+998908888888", verified: true })
      yield* contacts.setPhone(ann, proved, 1)
      expect(
        Either.isLeft(yield* Effect.either(contacts.setPhone(UserId.make(999_999_999), proved, 2))),
      ).toBe(true)
      expect((yield* contacts.of(ann)).phone).toEqual(proved)
    }),
  )
})
