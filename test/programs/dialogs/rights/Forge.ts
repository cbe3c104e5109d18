import { SqlClient } from "@effect/sql/SqlClient"
import { expect } from "@effect/vitest"
import { Data, Effect, Option } from "effect"
import { type AreaName, encodeTap } from "../../../../src/domain/CallbackData.ts"
import { privateChat, type UserId } from "../../../../src/domain/Ids.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import { Transaction } from "../../../../src/services/Transaction.ts"
import { act, pressData, type PrivateChat } from "../PrivateChat.ts"
import { namedIn } from "../town/Contacts.ts"
import { expectValid } from "../Validity.ts"
import { type Forged, goOn, secret } from "./Explore.ts"
import { rowsOfOthers } from "./Rows.ts"

class TakenBack extends Data.TaggedError("TakenBack")<{ readonly result: unknown }> {}

/** Does it, and then takes everything back that was written. */
export const takenBack = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, ({ run }) =>
    run(Effect.flatMap(effect, (result) => Effect.fail(new TakenBack({ result })))).pipe(
      Effect.catchIf(
        (error) => error instanceof TakenBack,
        ({ result }) => Effect.succeed(result as A),
      ),
    ),
  )

/** Rows that were written since the start, also those that were taken back. */
const written = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(sql<{ n: number }>`SELECT total_changes() AS n`, ([row]) => row?.n ?? 0),
)

/** An account and a session are stored after every act. */
const ofEveryAct = 2

/** At most so many answers, where something is asked. */
const patience = 12

/** The act, and if wanted all that comes of it, as far as it is asked for. */
export const doing = (chat: PrivateChat, what: Act, follow: boolean) =>
  Effect.gen(function* () {
    const first = yield* act(chat, what)
    expectValid(what, first.outcome)
    const outcomes: Array<Outcome> = [first.outcome]
    let after = first.chat
    for (let step = 0; follow && step < patience && Option.isSome(after.session.active); step++) {
      const next = yield* act(after, goOn(after, step, "Forged"))
      outcomes.push(next.outcome)
      after = next.chat
    }
    return outcomes
  })

/** What may not change: all rows but somebody's own, as they stand now. */
export const standing = (but?: UserId) => Effect.map(rowsOfOthers(but), (rows) => ({ but, rows }))

/** Does it without a trace, and looks whether what may not change does. */
export const changingNothing = (
  { but, rows }: { readonly but: UserId | undefined; readonly rows: ReadonlyArray<string> },
  chat: PrivateChat,
  what: Act,
  follow = false,
) =>
  takenBack(
    Effect.gen(function* () {
      const before = yield* written
      const outcomes = yield* doing(chat, what, follow)
      // Looking at all rows takes longest, and is needed where anything was written at all.
      if ((yield* written) > before + ofEveryAct * outcomes.length)
        expect(yield* rowsOfOthers(but), JSON.stringify(what)).toEqual(rows)
      return outcomes
    }),
  )

/** Nobody else hears of it, and nothing is shown that is for others. */
export const expectDiscreet = (
  { person }: PrivateChat,
  what: Act,
  outcomes: ReadonlyArray<Pick<Outcome, "outgoing">>,
) => {
  for (const { chatId, message } of outcomes.flatMap(({ outgoing }) => outgoing)) {
    expect(chatId, JSON.stringify(what)).toBe(privateChat(person.id))
    expect(JSON.stringify(message), JSON.stringify(what)).not.toContain(secret)
    expect([...namedIn(message)].filter((id) => id !== person.id, JSON.stringify(what))).toEqual([])
  }
}

export const tapOf = (chat: PrivateChat, { arg, id, kind }: Forged): Act => {
  const [area = "", name = ""] = kind.split(".")
  return pressData(encodeTap({ _tag: "Do", area: area as AreaName, act: name, id, arg }), chat.menu)
}
