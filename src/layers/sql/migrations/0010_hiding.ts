import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { foldedWords } from "../../../domain/text/Fold.ts"

const account = "INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED"

/** Companies people hide from, and companies by the words of their names. */
const statements = [
  `CREATE TABLE hidden_people (
     company INTEGER NOT NULL REFERENCES companies (id),
     person ${account},
     hidden_at INTEGER NOT NULL,
     PRIMARY KEY (company, person)
   ) WITHOUT ROWID`,
  `CREATE INDEX hidden_people_by_person ON hidden_people (person, hidden_at)`,
  `CREATE VIRTUAL TABLE company_words USING fts5(
     words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_-'"
   )`,
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient
  yield* Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true })
  const companies = yield* sql<{ id: number; name: string }>`SELECT id, name FROM companies`
  const words = companies.map(({ id, name }) => [id, foldedWords(name).join(" ")])
  yield* sql`INSERT INTO company_words (rowid, words)
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(words)})`
})
