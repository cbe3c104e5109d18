import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { VacancySearch } from "../../services/VacancySearch.ts"
import { countVacancies, find } from "./search/FindVacancies.ts"
import { similarTo } from "./search/SimilarVacancies.ts"
import { attempting } from "./StorageFailure.ts"

const make = Effect.map(SqlClient, (sql) =>
  VacancySearch.of({
    find: (...asked) => find(sql, ...asked).pipe(attempting("search.find")),
    count: (...asked) => countVacancies(sql, ...asked).pipe(attempting("search.count")),
    similar: (id, person, limit) => similarTo(sql, id, person, limit).pipe(attempting("search.similar")),
  }),
)

/** Full-text search over published vacancies in FTS5. Ordering by pay ranks the newest thousand matches only. */
export const SqlVacancySearch = Layer.effect(VacancySearch, make)
