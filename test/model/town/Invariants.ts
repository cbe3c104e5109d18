import { SqlClient } from "@effect/sql/SqlClient"
import { expect } from "@effect/vitest"
import { Effect, Metric } from "effect"
import { applicationEvents } from "../../../src/domain/market/Application.ts"
import { applicationsTotal, vacanciesByStatus } from "../../../src/metrics/Metrics.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { VacancyStatus } from "../../../src/domain/market/Vacancy.ts"

const count = (statement: string) =>
  Effect.flatMap(SqlClient, (sql) => Effect.map(sql.unsafe<{ n: number }>(statement), ([row]) => row?.n ?? 0))

/** Counts that must be 0 at all times. */
const violations = {
  "two applications of one person to one vacancy":
    "SELECT count(*) AS n FROM (SELECT 1 FROM applications GROUP BY vacancy, applicant HAVING count(*) > 1)",
  "an application whose last change isn't its status": `SELECT count(*) AS n FROM applications AS a WHERE a.status <>
    (SELECT status FROM application_changes WHERE application = a.id ORDER BY id DESC LIMIT 1)`,
  "a refusal without a reason, or a reason without one": `SELECT count(*) AS n FROM applications
    WHERE (status = 'declined') <> (declined IS NOT NULL)`,
  "an application that goes on though its vacancy has ended": `SELECT count(*) AS n FROM applications AS a
    JOIN vacancies AS v ON v.id = a.vacancy WHERE a.status IN ('sent', 'viewed', 'shortlisted', 'invited')
      AND v.status IN ('closed', 'filled')`,
  "an application of who acted for its company": `SELECT count(*) AS n FROM applications AS a
    JOIN company_members AS m ON m.member = a.applicant AND m.company = a.company AND m.joined_at < a.created_at`,
  "a published vacancy that isn't found, or one that is and isn't published": `SELECT count(*) AS n FROM vacancies AS v
    WHERE (v.status = 'published') <> EXISTS (SELECT 1 FROM published WHERE vacancy = v.id)`,
  "a vacancy found without words": `SELECT count(*) AS n FROM published AS p
    WHERE NOT EXISTS (SELECT 1 FROM vacancy_words WHERE rowid = p.place)`,
  "a company without members that still publishes": `SELECT count(*) AS n FROM published AS p
    WHERE NOT EXISTS (SELECT 1 FROM company_members WHERE company = p.company)`,
  "a person with two active résumés":
    "SELECT count(*) AS n FROM (SELECT 1 FROM resumes WHERE active = 1 GROUP BY owner HAVING count(*) > 1)",
  "a person with résumés of which none is active": `SELECT count(*) AS n FROM
    (SELECT 1 FROM resumes WHERE removed = 0 GROUP BY owner HAVING sum(active) <> 1)`,
  "a person with more than five résumés":
    "SELECT count(*) AS n FROM (SELECT 1 FROM resumes WHERE removed = 0 GROUP BY owner HAVING count(*) > 5)",
  "a person found with another résumé than the active one, or that isn't to be found": `SELECT count(*) AS n FROM resumes AS r
    WHERE (r.active = 1 AND r.visibility <> 'hidden' AND r.seeking <> 'found')
      <> EXISTS (SELECT 1 FROM candidates WHERE resume = r.id)`,
  "an invitation that is settled without a time, or one that isn't with it": `SELECT count(*) AS n FROM invitations
    WHERE (status IN ('accepted', 'declined', 'withdrawn')) <> (settled_at IS NOT NULL)`,
  "more than twenty invitations of a company within a day": `SELECT count(*) AS n FROM invitations AS i WHERE 20 <
    (SELECT count(*) FROM invitations WHERE company = i.company AND sent_at BETWEEN i.sent_at AND i.sent_at + 86399999)`,
  "a conversation with others than those of its application or invitation": `SELECT count(*) AS n FROM conversations AS c
    LEFT JOIN applications AS a ON a.id = c.application LEFT JOIN invitations AS i ON i.id = c.invitation
    WHERE c.company IS NOT ifnull(a.company, i.company) OR c.seeker IS NOT ifnull(a.applicant, i.seeker)`,
  "something said by the wrong side": `SELECT count(*) AS n FROM conversation_messages AS m
    JOIN conversations AS c ON c.id = m.conversation WHERE (m.side = 'seeker') <> (m.author = c.seeker)`,
  "contacts revealed without the consent of both": `SELECT count(*) AS n FROM conversations AS c
    WHERE c.revealed_at IS NOT NULL
      AND 2 <> (SELECT count(*) FROM conversation_shares WHERE conversation = c.id AND at <= c.revealed_at)`,
  "something said after the end": `SELECT count(*) AS n FROM conversation_messages AS m
    JOIN conversations AS c ON c.id = m.conversation WHERE m.at > c.closed_at`,
  "a person in two companies, or a company without its owner": `SELECT count(*) AS n FROM companies AS c
    WHERE EXISTS (SELECT 1 FROM company_members WHERE company = c.id)
      AND NOT EXISTS (SELECT 1 FROM company_members WHERE company = c.id AND member = c.owner)`,
  "a total of vacancies that isn't how many there are": `SELECT count(*) AS n FROM vacancy_totals AS t
    WHERE t.total <> (SELECT count(*) FROM vacancies WHERE status = t.status)`,
  "a row that points nowhere": "SELECT count(*) AS n FROM pragma_foreign_key_check",
  "an update that could not be handled": "SELECT count(*) AS n FROM dead_letters",
} as const

export const expectInvariants = Effect.forEach(
  Object.entries(violations),
  ([what, statement]) =>
    Effect.map(count(statement), (found) => {
      expect(found, what).toBe(0)
    }),
  { discard: true },
)

/** The counters of applications against the stored rows; they count only what this process did. */
export const countedApplications = Effect.gen(function* () {
  const counted = yield* Effect.forEach(applicationEvents, (event) =>
    Effect.map(Metric.value(applicationsTotal[event]), ({ count: n }) => n),
  )
  const sum = counted.reduce((all, each) => all + each, 0)
  return { counted: sum, written: yield* count("SELECT count(*) AS n FROM application_changes") }
})

/** The values that the gauges would report for vacancies. */
export const expectTotals = Effect.gen(function* () {
  const totals = yield* Effect.flatMap(Vacancies, (service) => service.totals)
  expect(Object.keys(vacanciesByStatus).sort()).toEqual([...VacancyStatus.literals].sort())
  for (const status of VacancyStatus.literals)
    expect(totals[status] ?? 0).toBe(
      yield* count(`SELECT count(*) AS n FROM vacancies WHERE status = '${status}'`),
    )
})
