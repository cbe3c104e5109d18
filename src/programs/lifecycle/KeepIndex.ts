import { Duration, Effect } from "effect"
import { Vacancies } from "../../services/Vacancies.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** Vacancies per slice: the event loop waits for each slice, and other work runs in between. */
const slice = 5
const pause = Duration.millis(20)
/** Not urgent: until then, renamed vacancies are found by their company's old name. */
const idle = Duration.seconds(10)

/** Reindex stale vacancies, slice by slice. The remaining ones are stored, so they survive a restart. */
export const keepIndex = Effect.gen(function* () {
  const vacancies = yield* Vacancies
  const done = yield* keepTrying(vacancies.reindex(slice))
  yield* Effect.sleep(done === 0 ? idle : pause)
}).pipe(Effect.forever)
