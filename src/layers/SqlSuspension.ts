import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import { Resumes } from "../services/Resumes.ts"
import { Suspension } from "../services/Suspension.ts"
import { Vacancies } from "../services/Vacancies.ts"
import { attempting } from "./sql/StorageFailure.ts"

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const vacancies = yield* Vacancies
  const resumes = yield* Resumes
  return Suspension.of({
    suspend: (person, now) =>
      Effect.gen(function* () {
        const published = yield* sql<{ id: VacancyId }>`SELECT id FROM vacancies
          WHERE author = ${person} AND status = 'published'`.pipe(attempting("suspension.suspend"))
        yield* Effect.forEach(published, ({ id }) => vacancies.setStatus(id, "paused", now), {
          discard: true,
        })
        const own = yield* resumes.of(person)
        yield* Effect.forEach(own, (resume) => resumes.save({ ...resume, visibility: "hidden" }, now), {
          discard: true,
        })
      }),
  })
})

/** By the services that keep the things, so that what is searched follows. */
export const SqlSuspension = Layer.effect(Suspension, make)
