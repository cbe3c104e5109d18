import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer, Option } from "effect"
import { ChatId, UpdateId, UserId } from "../../../src/domain/Ids.ts"
import { ApplicationId } from "../../../src/domain/market/MarketIds.ts"
import type { Outgoing } from "../../../src/domain/Outgoing.ts"
import { emptySession } from "../../../src/domain/Session.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { haystack, isFound } from "../Haystack.ts"
import { newCompany } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const chatId = ChatId.make(7)
const saying = (html: string): Outgoing => ({
  chatId,
  lane: "notice",
  message: { _tag: "SendText", html, menu: false },
})

/** The operations by which user-written text enters the database in transit. */
const ways: Readonly<Record<string, (words: string) => Effect.Effect<unknown, unknown, Ways>>> = {
  inbox: (words) =>
    Effect.flatMap(Inbox, (inbox) => {
      const payload = { update_id: 1, message: { text: words } }
      return inbox.append(
        [{ updateId: UpdateId.make(1), chatId, payload, json: JSON.stringify(payload), receivedAt: 1 }],
        2,
      )
    }),
  outbox: (words) => Effect.flatMap(Outbox, (outbox) => outbox.add([saying(words)], 1)),
  sessions: (words) =>
    Effect.flatMap(Sessions, (sessions) => {
      const draft = { step: "email", answers: { email: words }, updatedAt: 1 }
      return sessions.save([[chatId, { ...emptySession, drafts: { email: draft } }]], 1)
    }),
  deadLetters: (words) =>
    Effect.flatMap(DeadLetters, (letters) =>
      letters.record(
        [{ origin: "update", updateId: undefined, chatId, payload: words, reason: "defect", detail: words }],
        1,
      ),
    ),
  lateNotices: (words) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      yield* sql`PRAGMA foreign_keys = OFF`
      yield* Effect.flatMap(PostponedNotices, (notices) =>
        notices.postpone(ApplicationId.make(1), saying(words), 1_000),
      )
    }),
}
type Ways = Inbox | Outbox | Sessions | DeadLetters | PostponedNotices | SqlClient

it.effect.each(Object.entries(ways))(
  "text that passes through the %s is in no file in the clear",
  ([, put]) =>
    Effect.gen(function* () {
      const { database } = yield* AppConfig
      const words = fc.sample(fc.stringMatching(/^[a-z0-9@.]{16,24}$/), 20)
      for (const each of words) yield* put(each)
      const files = haystack(database.filename)
      for (const each of words) expect(isFound(files, each)).toBe(false)
    }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)

it.effect("a join secret is in no file in the clear, and opens the company once", () =>
  Effect.gen(function* () {
    const { database } = yield* AppConfig
    const companies = yield* Companies
    const { id, owner } = yield* newCompany()
    const secret = yield* companies.invite(id, owner, 1)
    expect(isFound(haystack(database.filename), secret)).toBe(false)
    const { owner: leaving, id: other } = yield* newCompany()
    yield* companies.leave(other, leaving)
    expect(Option.map(yield* companies.join(secret, leaving, 2), (joined) => joined.id)).toEqual(
      Option.some(id),
    )
    expect(yield* companies.join(secret, UserId.make(1_000_000), 2)).toEqual(Option.none())
  }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)
