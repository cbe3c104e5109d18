import { Effect, Either, Layer, Schema } from "effect"
import { closeSync, constants, openSync, readSync, realpathSync, writeSync } from "node:fs"
import { UpdateId } from "../../domain/Ids.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { InFlight } from "../../services/InFlight.ts"
import { errorCode } from "./StorageFailure.ts"

/** More ids than a turn can have. */
const most = 63

/** The number of ids, then the ids. The size is fixed, so that writing never needs more disk space. */
const emptyPage = () => new Float64Array(most + 1)

const decodeIds = Schema.decodeUnknownEither(Schema.Array(UpdateId))

const read = (file: number): Float64Array => {
  const page = emptyPage()
  readSync(file, page, 0, page.byteLength, 0)
  return page
}

const idsOf = (page: Float64Array): ReadonlySet<UpdateId> => {
  const ids = Array.from(page.subarray(1, 1 + (page[0] ?? 0)))
  return new Set(Either.getOrElse(decodeIds(ids), () => []))
}

const holds = (page: Float64Array, updates: ReadonlyArray<UpdateId>, count: number): boolean => {
  if (page[0] !== count) return false
  for (let index = 0; index < count; index++) if (page[index + 1] !== updates[index]) return false
  return true
}

/**
 * Write the ids without forcing them to disk: data handed to the system outlives this process, at almost no cost. Until
 * the first call the file keeps its old content, so that a start that is killed as well leaves it to the next one.
 */
const writing = (file: number, page: Float64Array) => {
  writeSync(file, page, 0, page.byteLength, 0)
  return (updates: ReadonlyArray<UpdateId>) => {
    const count = Math.min(updates.length, most)
    if (holds(page, updates, count)) return
    page[0] = count
    for (let index = 0; index < count; index++) page[index + 1] = updates[index] ?? 0
    writeSync(file, page, 0, 8 * (count + 1), 0)
  }
}

const warnUnrecorded = (thrown: unknown) =>
  Effect.logWarning(
    "The updates in flight can't be recorded: one that kills the process would do so again",
  ).pipe(Effect.annotateLogs({ code: errorCode(thrown) }))

/** Warn at the first write that fails, and stop writing. */
const noting = (write: (updates: ReadonlyArray<UpdateId>) => void): InFlight["Type"]["note"] => {
  let isBroken = false
  return (updates) =>
    Effect.suspend(() => {
      if (isBroken) return Effect.void
      try {
        write(updates)
        return Effect.void
      } catch (thrown) {
        isBroken = true
        return warnUnrecorded(thrown)
      }
    })
}

const open = Effect.gen(function* () {
  const { database } = yield* AppConfig
  const file = yield* Effect.acquireRelease(
    Effect.try(() =>
      openSync(`${realpathSync(database.filename)}.inflight`, constants.O_RDWR | constants.O_CREAT, 0o600),
    ),
    (opened) =>
      Effect.sync(() => {
        closeSync(opened)
      }),
  )
  return yield* Effect.try(() => {
    const page = read(file)
    return InFlight.of({ leftBehind: idsOf(page), note: noting(writing(file, page)) })
  })
}).pipe(
  Effect.catchAll(({ cause }) =>
    Effect.as(warnUnrecorded(cause), InFlight.of({ leftBehind: new Set(), note: () => Effect.void })),
  ),
)

/** The ids of the updates being handled, in a small file beside the database. */
export const FileInFlight = Layer.scoped(InFlight, open)
