import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Applications } from "../../services/Applications.ts"
import { receivedApplication } from "../access/ReceivedApplication.ts"
import { inTransaction } from "./InTransaction.ts"

interface Noting {
  readonly by: UserId
  readonly application: number
  readonly note: string
}

/** Save a note on an application for the company's members; an empty one removes it. */
export const noteApplication = Effect.fn("NoteApplication")(function* (noting: Noting) {
  const { application: id, by, note } = noting
  const received = yield* receivedApplication(by, id)
  yield* (yield* Applications).setNote(received.application.id, note)
  return { ...received, application: { ...received.application, note } }
}, inTransaction)
