import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Arbitrary, Effect, Option } from "effect"
import { ChatId } from "../../../src/domain/Ids.ts"
import { emptySession, Session } from "../../../src/domain/Session.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { TestStorage } from "../TestStorage.ts"

// Names of a wizard's steps consist of letters; this one can't be a key of a plain object.
const anySession = Arbitrary.make(Session).filter((session) => !JSON.stringify(session).includes("__proto__"))

const chat = ChatId.make(5)
const stored = Effect.gen(function* () {
  const sessions = yield* Sessions
  return (yield* sessions.load([chat])).get(chat)?.session
})

layer(TestStorage)("SqlSessions", (it) => {
  it.effect.prop("returns a session as it was last saved", [anySession], ([session]) =>
    Effect.gen(function* () {
      const sessions = yield* Sessions
      yield* sessions.save([[chat, emptySession]], 1)
      yield* sessions.save([[chat, session]], 2)
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
      expect(plain(yield* stored)).toEqual(plain(session))
    }),
  )

  it.effect("remembers the last press of the ten thousand chats that pressed most recently", () =>
    Effect.gen(function* () {
      const sessions = yield* Sessions
      const press = (id: number, at: number) =>
        sessions.remember(ChatId.make(id), Option.some({ data: `d${at}`, message: undefined, at }))
      const pressedIn = (id: number) =>
        Effect.map(sessions.load([ChatId.make(id)]), (loaded) =>
          Option.map(loaded.get(ChatId.make(id))?.pressed ?? Option.none(), ({ at }) => at),
        )
      for (let id = 1; id <= 10_000; id++) yield* press(id, 1)
      yield* press(1, 2)
      yield* press(10_001, 3)
      expect(yield* pressedIn(1)).toEqual(Option.some(2))
      expect(yield* pressedIn(2)).toEqual(Option.none())
      expect(yield* pressedIn(3)).toEqual(Option.some(1))
      expect(yield* pressedIn(10_001)).toEqual(Option.some(3))
      yield* sessions.remember(ChatId.make(3), Option.none())
      expect(yield* pressedIn(3)).toEqual(Option.none())
    }),
  )

  it.effect("returns an empty session for one of another version or one that can't be read", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const sessions = yield* Sessions
      for (const damage of [
        sql`UPDATE sessions SET version = 0`,
        sql`UPDATE sessions SET state = '{"drafts":'`,
      ]) {
        yield* sessions.save([[chat, emptySession]], 1)
        yield* damage
        expect(yield* stored).toEqual(emptySession)
      }
    }),
  )
})
