import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { Candidates } from "../../services/Candidates.ts"
import { mostCounted } from "../../services/VacancySearch.ts"
import { countCandidates, findCandidates, isCandidate } from "./search/CandidatePlaces.ts"
import { attempting } from "./StorageFailure.ts"

const make = Effect.map(SqlClient, (sql) =>
  Candidates.of({
    find: (query, company, page, now) =>
      findCandidates(sql, mostCounted, page, query, company, now).pipe(attempting("candidates.find")),
    count: (...asked) => countCandidates(sql, mostCounted, ...asked).pipe(attempting("candidates.count")),
    isVisible: (id, company) => isCandidate(sql, id, company).pipe(attempting("candidates.isVisible")),
  }),
)

/** Full-text search over active résumés in FTS5. */
export const SqlCandidates = Layer.effect(Candidates, make)
