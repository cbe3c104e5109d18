import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/**
 * Times are milliseconds since the epoch; booleans are 0 and 1; lists, and pay with its parts, are JSON. References to
 * accounts are deferred, because accounts are written at the end of a turn.
 */
const account = "INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED"

const seekers = [
  `CREATE TABLE resumes (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     owner ${account},
     profession TEXT NOT NULL,
     city TEXT,
     experience INTEGER NOT NULL,
     title TEXT NOT NULL,
     name TEXT NOT NULL,
     birth_year INTEGER,
     gender TEXT,
     history TEXT NOT NULL,
     education TEXT,
     skills TEXT NOT NULL,
     languages TEXT NOT NULL,
     employment TEXT NOT NULL,
     pay TEXT,
     about TEXT NOT NULL,
     photo TEXT,
     visibility TEXT NOT NULL,
     seeking TEXT NOT NULL,
     active INTEGER NOT NULL,
     removed INTEGER NOT NULL DEFAULT 0,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL,
     CHECK (active = 0 OR removed = 0)
   )`,
  `CREATE INDEX resumes_by_owner ON resumes (owner)`,
  `CREATE UNIQUE INDEX one_active_resume ON resumes (owner) WHERE active = 1`,
]

const employers = [
  `CREATE TABLE companies (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     owner ${account},
     name TEXT NOT NULL,
     sphere TEXT NOT NULL,
     city TEXT NOT NULL,
     about TEXT NOT NULL,
     logo TEXT,
     created_at INTEGER NOT NULL
   )`,
  // The member alone is the key: a person acts for one company at a time.
  `CREATE TABLE company_members (
     member INTEGER PRIMARY KEY REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     company INTEGER NOT NULL REFERENCES companies (id),
     joined_at INTEGER NOT NULL
   )`,
  `CREATE INDEX members_by_company ON company_members (company, joined_at)`,
  `CREATE TABLE company_invites (
     secret TEXT PRIMARY KEY,
     company INTEGER NOT NULL REFERENCES companies (id),
     invited_by ${account},
     created_at INTEGER NOT NULL
   )`,
]

const vacancies = [
  `CREATE TABLE vacancies (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     company INTEGER NOT NULL REFERENCES companies (id),
     author ${account},
     status TEXT NOT NULL,
     profession TEXT NOT NULL,
     title TEXT NOT NULL,
     description TEXT NOT NULL,
     city TEXT NOT NULL,
     remote INTEGER NOT NULL,
     employment TEXT NOT NULL,
     pay TEXT,
     experience INTEGER NOT NULL,
     languages TEXT NOT NULL,
     questions TEXT NOT NULL,
     photo TEXT,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL,
     published_at INTEGER
   )`,
  `CREATE INDEX vacancies_by_company ON vacancies (company, updated_at)`,
]

/**
 * Published vacancies in order of publication: `place` is derived from its time, and is the rowid of the words. FTS5
 * returns rows by rowid for free but takes 50 ms to sort otherwise, so the order is always the newest first. The index
 * stores no text or positions, and each filter is a word of its own, so a search is one AND of words.
 */
const search = [
  `CREATE TABLE published (
     place INTEGER PRIMARY KEY,
     vacancy INTEGER NOT NULL UNIQUE REFERENCES vacancies (id),
     company INTEGER NOT NULL REFERENCES companies (id),
     monthly INTEGER
   )`,
  `CREATE INDEX published_by_company ON published (company)`,
  // ascii: all non-ASCII characters belong to words, so that no folded word is split; words arrive folded.
  `CREATE VIRTUAL TABLE vacancy_words USING fts5(
     words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_-'", prefix='3'
   )`,
]

const marks = [
  `CREATE TABLE saved_vacancies (
     person ${account},
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     saved_at INTEGER NOT NULL,
     PRIMARY KEY (person, vacancy)
   ) WITHOUT ROWID`,
  `CREATE INDEX saved_by_time ON saved_vacancies (person, saved_at)`,
  `CREATE TABLE hidden_vacancies (
     person ${account},
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     hidden_at INTEGER NOT NULL,
     PRIMARY KEY (person, vacancy)
   ) WITHOUT ROWID`,
  `CREATE TABLE hidden_companies (
     person ${account},
     company INTEGER NOT NULL REFERENCES companies (id),
     hidden_at INTEGER NOT NULL,
     PRIMARY KEY (person, company)
   ) WITHOUT ROWID`,
]

const applications = [
  `CREATE TABLE applications (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     company INTEGER NOT NULL REFERENCES companies (id),
     applicant ${account},
     resume INTEGER NOT NULL REFERENCES resumes (id),
     letter TEXT NOT NULL,
     answers TEXT NOT NULL,
     status TEXT NOT NULL,
     declined TEXT,
     note TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL,
     UNIQUE (vacancy, applicant)
   )`,
  `CREATE INDEX applications_by_applicant ON applications (applicant, updated_at)`,
  `CREATE INDEX applications_unseen_first ON applications (vacancy, status = 'sent', id)`,
  `CREATE INDEX applications_by_status ON applications (vacancy, status)`,
  `CREATE INDEX applications_by_resume ON applications (resume)`,
  `CREATE TABLE application_changes (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     application INTEGER NOT NULL REFERENCES applications (id),
     status TEXT NOT NULL,
     at INTEGER NOT NULL
   )`,
  `CREATE INDEX changes_by_application ON application_changes (application)`,
]

const statements = [...seekers, ...employers, ...vacancies, ...search, ...marks, ...applications]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
