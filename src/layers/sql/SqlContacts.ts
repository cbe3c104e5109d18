import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Contacts, type OwnPhone } from "../../services/Contacts.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { attempting, unreadable } from "./StorageFailure.ts"

type Shape = Contacts["Type"]
type Cipher = DataCipher["Type"]

interface Row {
  readonly phone: Uint8Array | null
  readonly verified: 0 | 1
  readonly email: Uint8Array | null
}

const nothing: Row = { phone: null, verified: 0, email: null }
const placeOf = (person: UserId, field: "phone" | "email") => `contacts.${field}.${person}`

const unsealed = (cipher: Cipher, sealed: Uint8Array | null, place: string) =>
  sealed === null
    ? Effect.succeedNone
    : cipher.open(sealed, place).pipe(Effect.mapError(unreadable), Effect.asSome)

const contactsOf =
  (sql: SqlClient, cipher: Cipher): Shape["of"] =>
  (person) =>
    Effect.gen(function* () {
      const rows = yield* sql<Row>`SELECT phone, verified, email FROM contacts WHERE person = ${person}`
      const { email, phone, verified } = rows[0] ?? nothing
      const number = yield* unsealed(cipher, phone, placeOf(person, "phone"))
      return {
        phone: Option.map(number, (known) => ({ number: known, verified: verified === 1 })),
        email: yield* unsealed(cipher, email, placeOf(person, "email")),
      }
    }).pipe(attempting("contacts.of"))

/** Telegram assigns a number to one account at a time, so a newly verified number is removed from others. */
const takeFromOthers = (sql: SqlClient, person: UserId, index: Uint8Array) =>
  sql`UPDATE contacts SET phone = NULL, phone_index = NULL, verified = 0
    WHERE phone_index = ${index} AND verified = 1 AND person <> ${person}`

const sealedPhone = (cipher: Cipher, person: UserId, phone: Option.Option<OwnPhone>) =>
  Option.match(phone, {
    onNone: () => Effect.succeed({ phone: null, phone_index: null, verified: 0 }),
    onSome: ({ number, verified }) =>
      Effect.map(cipher.seal(number, placeOf(person, "phone")), (sealed) => ({
        phone: sealed,
        phone_index: cipher.fingerprint(`phone ${number}`),
        verified: verified ? 1 : 0,
      })),
  })

const setPhone =
  (sql: SqlClient, cipher: Cipher): Shape["setPhone"] =>
  (person, phone, now) =>
    Effect.gen(function* () {
      const columns = { ...(yield* sealedPhone(cipher, person, phone)), updated_at: now }
      if (columns.verified === 1 && columns.phone_index !== null)
        yield* takeFromOthers(sql, person, columns.phone_index)
      yield* sql`INSERT INTO contacts ${sql.insert({ person, ...columns })}
        ON CONFLICT (person) DO UPDATE SET ${sql.update(columns)}`
    }).pipe(sql.withTransaction, attempting("contacts.setPhone"))

const setEmail =
  (sql: SqlClient, cipher: Cipher): Shape["setEmail"] =>
  (person, email, now) =>
    Effect.gen(function* () {
      const sealed = Option.map(email, (address) => cipher.seal(address, placeOf(person, "email")))
      const columns = {
        email: Option.isNone(sealed) ? null : yield* sealed.value,
        email_index: Option.getOrNull(
          Option.map(email, (address) => cipher.fingerprint(`email ${address.toLowerCase()}`)),
        ),
        updated_at: now,
      }
      yield* sql`INSERT INTO contacts ${sql.insert({ person, verified: 0, ...columns })}
        ON CONFLICT (person) DO UPDATE SET ${sql.update(columns)}`
    }).pipe(attempting("contacts.setEmail"))

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const cipher = yield* DataCipher
  return Contacts.of({
    of: contactsOf(sql, cipher),
    setPhone: setPhone(sql, cipher),
    setEmail: setEmail(sql, cipher),
  })
})

/** Contacts in a table of sealed values, each with a fingerprint to look it up. */
export const SqlContacts = Layer.effect(Contacts, make)
