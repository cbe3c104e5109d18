import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const applications = [
  `ALTER TABLE applications ADD COLUMN score INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE applications ADD COLUMN source TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE applications ADD COLUMN invitation TEXT NOT NULL DEFAULT ''`,
  `DROP INDEX applications_unseen_first`,
  `CREATE INDEX applications_by_vacancy ON applications (vacancy, id)`,
  `CREATE INDEX applications_by_score ON applications (vacancy, score, id)`,
  `CREATE INDEX applications_unseen ON applications (company, vacancy, id) WHERE status = 'sent'`,
  `CREATE TABLE application_milestones (
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     milestone INTEGER NOT NULL,
     reached_at INTEGER NOT NULL,
     PRIMARY KEY (vacancy, milestone)
   ) WITHOUT ROWID`,
]

/** The message is JSON; undoing the reported action deletes its notices. */
const lateNotices = [
  `CREATE TABLE late_notices (
     application INTEGER PRIMARY KEY REFERENCES applications (id),
     due_at INTEGER NOT NULL,
     chat_id INTEGER NOT NULL,
     message TEXT NOT NULL
   )`,
  `CREATE INDEX late_notices_by_time ON late_notices (due_at)`,
]

const letters = [
  `CREATE TABLE letters (
     owner INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     slot INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 3),
     text TEXT NOT NULL,
     updated_at INTEGER NOT NULL,
     PRIMARY KEY (owner, slot)
   ) WITHOUT ROWID`,
]

const counted = (status: "new.status" | "old.status", by: 1 | -1) =>
  `INSERT INTO vacancy_totals VALUES (${status}, ${by}) ON CONFLICT DO UPDATE SET total = total + ${by};`

/** Maintained counts: counting a million vacancies at every scrape would block the bot for as long. */
const totals = [
  `CREATE TABLE vacancy_totals (status TEXT PRIMARY KEY, total INTEGER NOT NULL) WITHOUT ROWID`,
  `INSERT INTO vacancy_totals SELECT status, count(*) FROM vacancies GROUP BY status`,
  `CREATE TRIGGER vacancy_added AFTER INSERT ON vacancies BEGIN ${counted("new.status", 1)} END`,
  `CREATE TRIGGER vacancy_removed AFTER DELETE ON vacancies BEGIN ${counted("old.status", -1)} END`,
  `CREATE TRIGGER vacancy_changed AFTER UPDATE OF status ON vacancies WHEN old.status <> new.status
   BEGIN ${counted("old.status", -1)} ${counted("new.status", 1)} END`,
]

/** Queues sorted by match, milestones, postponed notices, saved letters, and vacancy counts per status. */
export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(
    [...applications, ...lateNotices, ...letters, ...totals],
    (statement) => sql.unsafe(statement),
    {
      discard: true,
    },
  ),
)
