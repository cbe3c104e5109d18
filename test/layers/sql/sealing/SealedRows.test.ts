import { expect, layer } from "@effect/vitest"
import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, FastCheck as fc, Option } from "effect"
import { type SealedTable, sealedTables } from "../../../../src/layers/sql/sealing/SealedTables.ts"
import { sealStored } from "../../../../src/layers/sql/sealing/SealStored.ts"
import { AppConfig } from "../../../../src/services/AppConfig.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { DataCipher } from "../../../../src/services/DataCipher.ts"
import { Invitations } from "../../../../src/services/Invitations.ts"
import { Letters } from "../../../../src/services/Letters.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Tickets } from "../../../../src/services/Tickets.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { haystack } from "../../Haystack.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../../model/MarketFixture.ts"
import { TestStorage } from "../../TestStorage.ts"

/** Capitals, a space and letters that no padding uses: in this form it is in no word index. */
const phrase = fc.stringMatching(/^[A-Z][a-z]{7}(?: [A-Z][a-z]{5}){2}$/)
const contact = fc.oneof(
  fc.stringMatching(/^\+9989[0-9]{8}$/),
  fc.stringMatching(/^[a-z]{9}\.[a-z]{5}@mail\.ru$/),
  fc.stringMatching(/^@[a-z]{5}_[a-z]{9}$/),
)
/** A phrase with a contact for each kind of user-written text. */
const written = fc.uniqueArray(fc.tuple(phrase, contact), {
  minLength: 18,
  maxLength: 18,
  selector: ([words]) => words,
  comparator: (one, other) => one === other,
})

const some = <A>(value: Option.Option<A>) => Effect.orDie(value)
const nothing = { topic: "bug", photo: Option.none(), subject: Option.none() } as const

/** A company with a vacancy, a person who applies, is invited and talks, and what each of them wrote. */
const live = (texts: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    let next = 0
    const text = () => texts[next++] ?? ""
    const { id: company, owner } = yield* newCompany()
    const companies = yield* Companies
    const known = yield* some(yield* companies.get(company))
    const named = { ...known, about: text() }
    yield* companies.save(named)
    const asked = [{ text: text(), wanted: "yes" as const }]
    const told = { ...vacancyContent, title: text(), description: text(), questions: asked }
    const vacancies = yield* Vacancies
    const vacancy = yield* vacancies.add(company, owner, told, 1)
    yield* vacancies.setStatus(vacancy, "published", 2)
    const seeker = yield* newcomer
    const own = { title: text(), name: text(), history: text(), about: text(), skills: [text().slice(0, 40)] }
    const resumes = yield* Resumes
    const resume = yield* some(yield* resumes.add(seeker, { ...resumeContent, ...own }, 3))
    const answers = asked.map((question) => ({ ...question, given: "no" as const }))
    const applications = yield* Applications
    const applied = { vacancy, company, applicant: seeker, resume, answers, score: 0, source: "search" }
    const letter = text()
    const application = yield* applications.add({ ...applied, letter }, 4)
    const [note, invitation] = [text(), text()]
    yield* applications.setNote(application, note)
    const step = { from: "sent", to: "invited", declined: Option.none() } as const
    yield* applications.setStatus(application, { ...step, invitation }, 5)
    const conversations = yield* Conversations
    const subject = { application }
    const opening = { subject, company, seeker, vacancy: Option.some(vacancy), resume }
    const conversation = yield* conversations.open(opening, 6)
    const said = { kind: "text", text: text(), file: Option.none() } as const
    yield* conversations.say(conversation, { person: seeker, side: "seeker" }, said, 7)
    const invited = { company, vacancy: Option.none(), resume, seeker, by: owner, text: text() }
    const invitations = yield* Invitations
    const sent = yield* invitations.add(invited, 8)
    const letters = yield* Letters
    yield* letters.add(seeker, text(), 9)
    const tickets = yield* Tickets
    const ticket = { text: text(), name: text() }
    const opened = yield* tickets.open({ ...nothing, author: seeker, ...ticket }, 10)
    const answer = { kind: "answered", person: owner, text: text(), photo: Option.none(), at: 11 } as const
    yield* tickets.add(opened, answer, "answered")
    const page = { offset: 0, limit: 5 }
    return {
      wrote: next,
      expected: [
        ...[named.about, told.title, told.description, asked, own, { letter, note, invitation, answers }],
        ...[said.text, [own.name, told.title], invited.text, texts[next - 4], ticket, answer.text],
      ],
      read: Effect.gen(function* () {
        return [
          (yield* some(yield* companies.get(company))).about,
          (yield* some(yield* vacancies.get(vacancy))).title,
          (yield* vacancies.getAll([vacancy]))[0]?.description,
          (yield* vacancies.ofCompany(company, page)).rows[0]?.questions,
          yield* Effect.map(
            Effect.flatMap(resumes.get(resume), (found) => some(found)),
            ({ about, history, name, skills, title }) => ({ title, name, history, about, skills }),
          ),
          yield* Effect.map(
            applications.ofApplicant(seeker, [], page),
            ({ rows }) =>
              rows.map(({ answers, invitation, letter, note }) => ({ letter, note, invitation, answers }))[0],
          ),
          (yield* conversations.latest(conversation, 5))[0]?.text,
          yield* Effect.map(conversations.list({ seeker }, seeker, page), ({ rows }) =>
            rows.flatMap(({ conversation: { named, title } }) => [named.name, title]),
          ),
          (yield* some(yield* invitations.get(sent))).text,
          (yield* letters.of(seeker))[0]?.text,
          yield* Effect.map(
            Effect.flatMap(tickets.get(opened), (found) => some(found)),
            ({ name, text: told }) => ({ text: told, name }),
          ),
          (yield* tickets.entries(opened))[0]?.text,
        ]
      }),
    }
  })

/** Put every sealed text of the list back in the clear, as an earlier version stored it. */
const unseal = (tables: ReadonlyArray<SealedTable>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const cipher = yield* DataCipher
    for (const { columns, table } of tables)
      for (const column of columns)
        for (const { text } of yield* sql<{ text: string }>`SELECT ${sql(column)} AS text FROM ${sql(table)}
          WHERE ${sql(column)} LIKE '~1.%'`) {
          const plain = yield* cipher.openText(text, `${table}.${column}`)
          yield* sql`UPDATE ${sql(table)} SET ${sql(column)} = ${plain} WHERE ${sql(column)} = ${text}`
        }
    yield* sql`DELETE FROM sealed_tables`
  })

/** Every column that has a sealed text, as `table.column`. */
const sealedPlaces = Effect.gen(function* () {
  const sql = yield* SqlClient
  const columns = yield* sql<{ place: string; name: string; column: string }>`
    SELECT m.name || '.' || c.name AS place, m.name AS name, c.name AS "column"
    FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%'`
  const sealed = yield* Effect.filter(columns, ({ column, name }) =>
    Effect.map(
      sql`SELECT 1 FROM ${sql(name)} WHERE ${sql(column)} LIKE '~1.%' LIMIT 1`,
      (rows) => rows.length > 0,
    ),
  )
  return sealed.map(({ place }) => place)
})

layer(TestStorage)("user-written text", (it) => {
  it.effect.prop(
    "reads back, and is in no file without the database's key",
    [written],
    ([pairs]) =>
      Effect.gen(function* () {
        const { expected, read, wrote } = yield* live(
          pairs.map(([words, reached]) => `${reached} ${words}`.slice(0, 80)),
        )
        expect(wrote).toBe(pairs.length)
        expect(yield* read).toEqual(expected)
        const files = haystack((yield* AppConfig).database.filename)
        // Without its first character: a number may be stored without its plus.
        const found = pairs.flat().filter((text) => files.some((file) => file.includes(text.slice(1))))
        expect(found).toEqual([])
      }),
    { fastCheck: { numRuns: 8, endOnFailure: true } },
  )

  it.effect("stored in the clear by an earlier version is readable once sealed", () =>
    Effect.gen(function* () {
      const { expected, read } = yield* live(Array.from({ length: 16 }, (_, index) => `Words ${index}`))
      const texts = sealedTables.filter(({ become }) => become === undefined)
      const listed = texts.flatMap(({ columns, table }) => columns.map((column) => `${table}.${column}`))
      expect(listed).toEqual(expect.arrayContaining(yield* sealedPlaces))
      yield* unseal(texts)
      expect(yield* sealedPlaces).toEqual([])
      yield* sealStored(texts)
      expect(yield* read).toEqual(expected)
    }),
  )

  it.effect("is bound to its place: a letter copied into another's note can't be read", () =>
    Effect.gen(function* () {
      yield* live(Array.from({ length: 16 }, (_, index) => `Words ${index}`))
      const sql = yield* SqlClient
      const ids = yield* sql<{ id: number }>`UPDATE applications SET note = letter
        WHERE id = (SELECT max(id) FROM applications) RETURNING id`
      const applications = yield* Applications
      const refused = yield* Effect.flip(applications.get((ids[0]?.id ?? 0) as never))
      expect(refused).toMatchObject({ _tag: "StorageError", code: "unreadable" })
    }),
  )
})
