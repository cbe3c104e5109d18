import { Duration, Effect } from "effect"
import { Vacancies } from "../../services/Vacancies.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** The event loop waits for each slice; between two, everybody else has their turn. */
const slice = 5
const pause = Duration.millis(20)
/** Nobody waits for it: what was renamed is found by its former name a little longer. */
const idle = Duration.seconds(10)

/** Writes stale words of vacancies again, slice by slice. What is left is in the database, and survives the process. */
export const keepIndex = Effect.gen(function* () {
  const vacancies = yield* Vacancies
  const done = yield* keepTrying(vacancies.reindex(slice))
  yield* Effect.sleep(done === 0 ? idle : pause)
}).pipe(Effect.forever)
